import type { Dialect } from '../model/note.js';

const fence = /^ {0,3}(?:```|~~~)/;
/** Signs that only Markdown gives a meaning, by line. */
const heading = /^ {0,3}#{1,6}\s+\S/;
const inline =
  /\*\*[^*\s][^*]*\*\*|\[[^\]\n]+\]\([^)\s]*\)|!\[[^\]]*\]\(|<https?:\/\/[^>]+>|(?:^|\s)`[^`]+`|^\s*>\s*\S/;
const taskItem = /^\s*[-*+]\s+\[[ xX]\]\s/;
const underline = /^([=\-~^"'+#*`])\1{2,}\s*$/;
/** Signs of reStructuredText and Org, which are read as plain text. */
const other =
  /^\.\.\s+\S+::|^:[a-z]+:\s|``[^`]+``|^#\+[A-Za-z_]+:|^\*{2,}\s+\S|\[\[[^\]]+\]\[|:[a-z]+:`[^`]+`|^\s*\.\. _/;

/**
 * The syntax that a text is written in, whatever its file is called: Markdown where headings or its inline marks say so,
 * else plain text. Rows of signs under a line alone say nothing, as plain text, reStructuredText and Markdown share them.
 *
 * @param head the first part of the text
 */
export function detectDialect(head: string): Dialect {
  const counts = countSigns(head);
  if (counts.headings > 0 && counts.other <= counts.headings) {
    return 'markdown';
  }
  if (counts.other > counts.inline || counts.tildes > 0) {
    return 'plaintext';
  }
  return counts.inline > 0 || counts.frontMatter ? 'markdown' : 'plaintext';
}

interface SignCounts {
  headings: number;
  inline: number;
  other: number;
  /** Underlines that Markdown does not know. */
  tildes: number;
  readonly frontMatter: boolean;
}

function countSigns(head: string): SignCounts {
  const lines = head.split(/\r\n|\r|\n/);
  const counts: SignCounts = {
    headings: 0,
    inline: 0,
    other: 0,
    tildes: 0,
    frontMatter: /^\uFEFF?---\s*$/.test(lines[0] ?? ''),
  };
  let inFence = false;
  let above = '';
  for (const line of lines) {
    if (fence.test(line) && !/^~{4,}\s*$/.test(line)) {
      inFence = !inFence;
      counts.inline += 1;
    } else if (!inFence) {
      addLine(counts, line, above);
    }
    above = line;
  }
  return counts;
}

function addLine(counts: SignCounts, line: string, above: string): void {
  if (heading.test(line)) {
    counts.headings += 1;
  } else if (other.test(line)) {
    counts.other += 1;
  } else if (inline.test(line) || taskItem.test(line)) {
    counts.inline += 1;
  }
  const sign = underline.exec(line)?.[1];
  if (
    sign !== undefined &&
    !'=-'.includes(sign) &&
    /\S/.test(above) &&
    Math.abs(above.trimEnd().length - line.trimEnd().length) <= 2
  ) {
    counts.tildes += 1;
  }
}
