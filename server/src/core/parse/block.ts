/**
 * What the line scan hands to the reading of roles. The scan knows block structure (CommonMark's, or plain text's) and
 * nothing of talks; the roles know talks and nothing of fences.
 *
 * A block is a run of whole lines. One starts at the first line of the file, at every top-level heading (ATX, setext,
 * underlined plain title), after a run of rulers, after front matter, and at every plain line that
 * `isHeaderCandidate` takes for a possible bare header. Blocks are the finest cut: several may make one section.
 */
import type { Dialect } from '../model/note.js';
import type { BlockSummary } from './summarizeBlock.js';

/**
 * What a line is, at the top level of the document. Lines inside containers have the outermost container's kind (code and
 * HTML in a list keep their own).
 * - `heading`: ATX heading, or the text of a setext heading or underlined plain title
 * - `underline`: the underline of such a heading
 * - `ruler`: thematic break, or a plain row of three or more `=`, `-`, `*`, `_`, `~`, `#`
 * - `text`: paragraph text; `quote`: in a block quotation; `item`: first line of a list item; `itemText`: a further one
 * - `code`: fenced (fences included) or indented; `html`: HTML block; `comment`: HTML comment block
 * - `definition`: link reference or footnote definition; `table`: GFM table row
 * - `frontMatter`: YAML front matter, its fences included
 */
export type LineKind =
  | 'blank'
  | 'heading'
  | 'underline'
  | 'ruler'
  | 'text'
  | 'quote'
  | 'item'
  | 'itemText'
  | 'code'
  | 'html'
  | 'comment'
  | 'definition'
  | 'table'
  | 'frontMatter';

/** One line as the scan sees it. */
export interface ScannedLine {
  readonly kind: LineKind;
  /** The line without its line end. */
  readonly text: string;
  /** UTF-16 column where the content starts: after heading marks, quote marks, list mark and indentation. */
  readonly contentStart: number;
  /** UTF-16 column where the content ends: before closing `#`s and trailing white space. */
  readonly contentEnd: number;
  /** Heading level 1..6 for `heading` (0 for plain-text underlined titles, see `marker`), nesting depth inside containers, else 0. */
  readonly level: number;
  /** The underline's or ruler's sign (`#` for an ATX heading), the list mark (`-`, `1.`), else empty. */
  readonly marker: string;
}

/** A link reference or footnote definition. */
export interface Definition {
  /** Normalised label; a footnote's starts with `^`. */
  readonly identifier: string;
  /** Markdown that defines the label; of a footnote without its text. */
  readonly source: string;
}

/**
 * A run of lines, immutable, shared between versions while its text and incoming state are equal. Positions relative to
 * its first line, which is never blank but at the start of the file. The incoming state is always the same: nothing is
 * open. Hence link definitions that stand right above an underlined heading, in one paragraph with it, belong to its block.
 */
export interface Block {
  readonly dialect: Dialect;
  readonly lineCount: number;
  /** UTF-16 length, line ends included. */
  readonly length: number;
  /**
   * Why the block starts: what its first lines are. `file`: the file's start or what follows its front matter. A heading
   * after a ruler is `heading`; a possible bare header after a ruler is `afterRuler`.
   */
  readonly opens: 'file' | 'frontMatter' | 'heading' | 'afterRuler' | 'candidate';
  /** Last line that is neither blank nor a ruler, or -1 when there is none. */
  readonly contentEndLine: number;
  /** Whether the block ends in a ruler (blank lines aside). */
  readonly endsInRuler: boolean;
  /** The sign of the ruler that is its very last line, else empty: above an underlined title it is the title's own. */
  readonly endsInRow: string;
  /** Definitions anywhere in the block, in order; labels may repeat. */
  readonly definitions: readonly Definition[];
  readonly summary: BlockSummary;
}
