/** Turning a bare URL into a link with a title. */
import type { NoteLink, PlacedSection } from '../model/note.js';
import type { TextEdit } from '../text/edits.js';
import { createRange } from '../text/positions.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import { escapeInline } from './markdownEscapes.js';

/** What may stand between a link's label and its URL and has no use once the label is the link's text. */
const joint = /^[\s:–—-]*$/;

/**
 * Makes `[name](url)` of a bare URL or `<url>` in Markdown. Where the name stands beside it on the line (`Slides: <url>`), it
 * becomes the link's text; else it is written. Undefined where the URL is part of a link already.
 */
export function planTitledLink(source: SourceText, placed: PlacedSection, link: NoteLink): TextEdit | undefined {
  const line = placed.line + link.range.start.line;
  const text = lineText(source, line);
  const isBracketed = text[link.range.start.character - 1] === '<' && text[link.range.end.character] === '>';
  const start = link.range.start.character - (isBracketed ? 1 : 0);
  const end = link.range.end.character + (isBracketed ? 1 : 0);
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (/(?:\]\(|\]:\s*|["'=])$/.test(before) || /\[[^\]]*$/.test(before)) return undefined;
  const newText = `[${escapeInline(link.name)}](${link.url})`;
  const named = findName(before, after, link.name);
  const range = createRange(line, start - (named?.before ?? 0), line, end + (named?.after ?? 0));
  return { range, newText };
}

/** How many characters before and after the URL are the name and its joint. */
function findName(before: string, after: string, name: string): { before: number; after: number } | undefined {
  const at = before.lastIndexOf(name);
  if (at >= 0 && joint.test(before.slice(at + name.length))) return { before: before.length - at, after: 0 };
  const next = after.indexOf(name);
  return next >= 0 && joint.test(after.slice(0, next)) ? { before: 0, after: next + name.length } : undefined;
}
