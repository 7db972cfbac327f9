import type { Dialect } from '../model/note.js';

const fence = /^ {0,3}(?:```|~~~(?!~*\s*$))/;
const heading = /^ {0,3}#{1,6}\s+\S/;
/** Marks that only Markdown gives a meaning, but in a quotation, which may be the programme's Markdown ... */
const strong = /\*\*[^*\s][^*]*\*\*|\[[^[\]\n]+\]\([^)\s]*\)|!\[[^[\]]*\]\(|<https?:\/\/[^>]+>/;
/** ... and those that people write in any text. */
const weak = /(?:^|\s)`[^`]+`|^\s*>\s*\S|^\s*[-*+]\s+\[[ xX]\]\s/;
const row = /^([=\-~^"'+#*`])\1{2,}\s*$/;
/** Signs of reStructuredText and Org, which are read as plain text. */
const other =
  /^\.\.\s+\S+::|^:[A-Za-z]+:(?:\s|$)|``[^`]+``|^#\+[A-Za-z_]+:|^\*{2,}\s+\S|\[\[[^[\]]+\]\[|:[a-z]+:`[^`]+`|^\s*\.\. _/;

/**
 * The syntax that a text is written in, whatever its file is called: Markdown where headings or its inline marks say so,
 * else plain text. Titles underlined with `=` or `-` say nothing, as plain text, reStructuredText and Markdown share them;
 * rows of `=` that stand alone are plain text's rulers.
 *
 * @param head the first part of the text
 */
export function detectDialect(head: string): Dialect {
  const signs = countSigns(head);
  if (signs.headings > 0 && signs.other <= signs.headings && signs.bars <= signs.headings) return 'markdown';
  if (signs.uneven > 1 && signs.bars === 0 && signs.other === 0 && signs.tildes === 0) return 'markdown';
  if (signs.tildes > 0 || signs.other > signs.strong || signs.bars > signs.strong) return 'plaintext';
  if (signs.hasFrontMatter || signs.hasFence || signs.strong > 1) return 'markdown';
  return signs.strong > 0 && signs.weak + signs.titles > 0 ? 'markdown' : 'plaintext';
}

interface DialectSigns {
  headings: number;
  strong: number;
  weak: number;
  other: number;
  /** Titles underlined with `=` or `-`. */
  titles: number;
  /** Titles underlined, or between rows, as Markdown does not know it. */
  tildes: number;
  /** Titles underlined with another length than theirs, above a list: no title and, right below text, no ruler of plain text. */
  uneven: number;
  /** Rows of `=` with an empty line above. */
  bars: number;
  hasFence: boolean;
  readonly hasFrontMatter: boolean;
}

function countSigns(head: string): DialectSigns {
  const lines = head.split(/\r\n|\r|\n/);
  const hasFrontMatter =
    /^\uFEFF?---\s*$/.test(lines[0] ?? '') && /^["']?[\p{L}_][\p{L}\p{N}_ -]*["']?:/u.test(lines[1] ?? '');
  const signs: DialectSigns = {
    headings: 0,
    strong: 0,
    weak: 0,
    other: 0,
    titles: 0,
    uneven: 0,
    tildes: 0,
    bars: 0,
    hasFence: false,
    hasFrontMatter,
  };
  let inFence = false;
  let above = '';
  for (const [index, line] of lines.entries()) {
    if (fence.test(line)) {
      inFence = !inFence;
      signs.hasFence = true;
    } else if (!inFence) {
      addLine(signs, line, above);
      signs.uneven += isUneven(lines, index) ? 1 : 0;
      signs.tildes += isOverlined(lines, index) ? 1 : 0;
    }
    above = line;
  }
  return signs;
}

/** A title between two equal rows of `=`, of which Markdown knows the lower alone. */
function isOverlined(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  return /^={3,}\s*$/.test(line) && line === lines[index - 2] && /\S/.test(lines[index - 1] ?? '');
}

/** A row of `=` or `-` under a line that stands alone, an empty line and a list below it, and of another length than the line. */
function isUneven(lines: readonly string[], index: number): boolean {
  const title = lines[index - 1]?.trim() ?? '';
  const line = lines[index] ?? '';
  return (
    /^(?:={3,}|-{3,})\s*$/.test(line) &&
    title !== '' &&
    Math.abs(title.length - line.trim().length) > 2 &&
    (lines[index - 2] ?? '').trim() === '' &&
    (lines[index + 1] ?? '').trim() === '' &&
    /^[-*+]\s+\S/.test(lines[index + 2] ?? '')
  );
}

function addLine(signs: DialectSigns, line: string, above: string): void {
  const sign = row.exec(line)?.[1];
  if (sign !== undefined) {
    addRow(signs, sign, { row: line.trim().length, above: above.trim().length });
  } else if (heading.test(line)) {
    signs.headings += 1;
  } else if (other.test(line)) {
    signs.other += 1;
  } else if (strong.test(line) && !line.startsWith('>')) {
    signs.strong += 1;
  } else if (weak.test(line)) {
    signs.weak += 1;
  }
}

/** A row of signs, and how long it and the line above it are. */
function addRow(signs: DialectSigns, sign: string, length: { readonly row: number; readonly above: number }): void {
  const isUnder = length.above > 0 && Math.abs(length.above - length.row) <= 2;
  if ('=-'.includes(sign)) {
    signs.titles += isUnder ? 1 : 0;
    signs.bars += sign === '=' && length.above === 0 ? 1 : 0;
  } else if (isUnder) {
    signs.tildes += 1;
  }
}
