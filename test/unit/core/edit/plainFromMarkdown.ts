/** The way back from converted notes, written against what the conversion promises: every mark it adds can be told. */

const rulers: readonly [RegExp, string][] = [
  [/^\s*-{3,}\s*$/, '='],
  [/^\s*- -( -)+\s*$/, '='],
  [/^\s*\*{3,}\s*$/, '-'],
  [/^\s*\* \*( \*)+\s*$/, '*'],
  [/^\s*_{3,}\s*$/, '_'],
  [/^\s*_ _( _)+\s*$/, '~'],
  [/^\s*\* {2}\*( {2}\*)+\s*$/, '#'],
];

const isItem = (line: string): boolean => /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(line);

export function plainFromMarkdown(markdown: string): string {
  const pieces = markdown.split(/(\r\n|\r|\n)/);
  const lines = pieces.filter((_, index) => index % 2 === 0);
  const kinds = readKinds(lines);
  const back = lines.map((line, at) => {
    const kind = kinds[at];
    if (kind === 'verbatim') return line;
    if (kind === 'comment') return line.slice(5, -4);
    if (kind === 'heading') return unescape(line.replace(/^#{1,6} /, ''));
    const ruler = rulers.find(([form]) => form.test(line));
    if (ruler !== undefined) {
      const signs = line.replace(/\s/g, '').length;
      return line.replace(line.trim(), () => ruler[1].repeat(signs));
    }
    const isBroken = kind === 'text' && kinds[at + 1] === 'text' && !isItem(lines[at + 1]!);
    return unescape(isBroken ? line.slice(0, -2) : line);
  });
  return pieces.map((piece, index) => (index % 2 === 0 ? back[index / 2] : piece)).join('');
}

function readKinds(lines: readonly string[]): string[] {
  const kinds: string[] = [];
  let inList = false;
  let fence: number | undefined;
  lines.forEach((line, at) => {
    let kind = 'text';
    if (line.trim() === '') kind = 'blank';
    else if (/^#{1,6} /.test(line)) kind = 'heading';
    else if (/^<!-- .* -->$/.test(line)) kind = 'comment';
    else if (rulers.some(([form]) => form.test(line))) kind = 'ruler';
    else if (/^(?: {4}| {0,3}\t)/.test(line) && !inList && kinds[at - 1] !== 'text') kind = 'verbatim';
    if (/^ {0,3}`{3,}[^`]*$/.test(line)) {
      if (fence === undefined) fence = at;
      else if (/^\s*`+\s*$/.test(line)) {
        for (let inside = fence; inside <= at; inside++) kinds[inside] = 'verbatim';
        fence = undefined;
        kind = 'verbatim';
      }
    }
    kinds[at] = kind;
    if (kind === 'text' && isItem(line)) inList = true;
    else if (kind !== 'blank' && !/^\s/.test(line)) inList = false;
  });
  return kinds;
}

function unescape(line: string): string {
  const token = /\\[!-/:-@[-`{-~]|<?https?:\/\/[^\s<>\\`]*>?|`[^`\\]+`(?!`)|[^]/gu;
  return line.replace(token, (found) => (found.startsWith('\\') && found.length === 2 ? found.slice(1) : found));
}
