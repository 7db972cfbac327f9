/** Markdown made new, from plain words. The writer's own Markdown is never sent through here. */
import { toMarkdownText } from '../edit/markdownLines.js';

/** Words as Markdown that shows exactly them, on one line. */
export function escapeWords(words: string): string {
  return toMarkdownText(words.replace(/\s+/g, ' ').trim());
}

/** A link with words; a URL that is its own name in angle brackets. */
export function writeLink(words: string, url: string): string {
  if (words === url && /^[a-z][a-z\d+.-]+:[^\s<>]*$/i.test(url)) {
    return `<${url}>`;
  }
  // Brackets of the words could end the link too early, and code in them would take its end for its own.
  const name = escapeWords(words.replaceAll('`', "'")).replace(/(?<!\\)[[\]]/g, String.raw`\$&`);
  return `[${name}](${writeDestination(url)})`;
}

/** A destination as it may stand in a link: in angle brackets where it holds spaces or brackets. */
export function writeDestination(url: string): string {
  return /^[^\s<>()]+$/.test(url) ? url : `<${url.replaceAll(/[<>\n]/g, encodeURIComponent)}>`;
}

/** A heading of plain words. */
export function writeHeading(words: string, level: number): string {
  return `${'#'.repeat(Math.min(6, level))} ${escapeWords(words)}`;
}

/** A text as it stands, behind a fence longer than any run of backticks in it. */
export function writeFence(text: string, language = ''): string {
  const longest = [...text.matchAll(/`+/g)].reduce((length, [run]) => Math.max(length, run.length), 2);
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text}\n${marks}`;
}
