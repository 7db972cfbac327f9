/** Where a line goes when the text around it changes; plain values, no VS Code. */

/** One replaced piece of a text, as VS Code tells it: the range is that of the text before. */
export interface TextChange {
  readonly range: { readonly start: LinePosition; readonly end: LinePosition };
  readonly text: string;
}

/** What is asked of a document. */
interface Lines {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/** A line of a document that goes along with its words. */
export class FollowedLine {
  private words: string;

  /** @param at the line (zero-based) in the document as it is now */
  constructor(
    private readonly document: Lines,
    private at: number,
  ) {
    this.words = this.read();
  }

  /** Zero-based. */
  get line(): number {
    return this.at;
  }

  /** Called with every event of the document, when it has changed. */
  follow(changes: readonly TextChange[]): void {
    this.at = followLine(this.at, this.words, changes);
    this.words = this.read();
  }

  private read(): string {
    return this.at < this.document.lineCount ? this.document.lineAt(this.at).text : '';
  }
}

interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/**
 * The line (zero-based) after changes to its document. Where the line itself was replaced, as when a file is read anew that
 * another window has changed above and below it, it is the nearest new one with the same words.
 *
 * @param words of the line, before
 * @param changes of one event: no two of them touch
 */
function followLine(line: number, words: string, changes: readonly TextChange[]): number {
  const fromBelow = changes.toSorted((a, b) => b.range.start.line - a.range.start.line);
  return fromBelow.reduce((at, change) => followChange(at, words, change), line);
}

function followChange(line: number, words: string, { range: { start, end }, text }: TextChange): number {
  if (start.line > line || (start.line === line && start.character > 0)) return line;
  const lines = text.split(/\r\n|\r|\n/u);
  const isAbove = end.line < line || (end.line === line && end.character === 0);
  if (isAbove) return line + lines.length - 1 - (end.line - start.line);
  const same = lines.flatMap((each, index) => (each === words ? [start.line + index] : []));
  const [nearest] = same.toSorted((a, b) => Math.abs(a - line) - Math.abs(b - line));
  return nearest ?? Math.min(line, start.line + lines.length - 1);
}
