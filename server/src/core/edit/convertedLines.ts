/** What both ways of the conversion between plain text and Markdown share: the lines of a text, and which of them are code. */

/** A text's lines without their ends and without a byte order mark. */
export function splitText(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

/**
 * Whether a line is longer than anybody writes one: it stays as it is both ways, as patterns that go back and forth in it
 * would run out of stack.
 */
export function isTooLong(line: string): boolean {
  return line.length > 10_000;
}

/** Two spaces at a line's end keep it apart from the next one in Markdown, as it is in plain text. */
export const hardBreak = '  ';

/** Whether a plain line turns a check off. */
export function isOffSwitch(line: string): boolean {
  return /^\s*conference-notes:\s*off\b/i.test(line);
}

/** Whether a line below an empty one is code in Markdown, and as such shown with every character as it is. */
export function isIndentedCode(line: string): boolean {
  return /^(?: {4}| {0,3}\t)/.test(line);
}

/** Lines of fenced code, fences included; a fence that nothing closes is text. */
export function findFences(lines: readonly string[]): ReadonlySet<number> {
  const fenced = new Set<number>();
  let open: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (!/^ {0,3}`{3,}[^`]*$/.test(line)) continue;
    if (open === undefined) {
      open = at;
    } else if (/^\s*`+\s*$/.test(line)) {
      for (let inside = open; inside <= at; inside += 1) fenced.add(inside);
      open = undefined;
    }
  }
  return fenced;
}
