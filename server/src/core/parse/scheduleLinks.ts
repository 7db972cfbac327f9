/** Finds the link to the published programme: `Schedule: <url>`, `[Schedule](url)`, `- Program: [pdf](url), [web](url)`. */
import type { Marked } from '../model/note.js';
import { labelOf } from '../phrases/labels.js';
import { createRange } from '../text/positions.js';
import type { InlineLink, InlineText } from './inlineText.js';

const scheduleWord =
  /(?:^|[\s&+/(-])(?:schedule|program(?:me|m|a)?|agenda|timetable|fahrplan|zeitplan|horaires?|horario|スケジュール|プログラム|タイムテーブル)(?:[\s.,:)/-]|$)/iu;

/**
 * Reads a line as the schedule line.
 *
 * @param isLabelled the line starts with a word for schedules and a colon
 */
export function readScheduleLink(inline: InlineText, line: number, isLabelled: boolean): Marked | undefined {
  const links = inline.links.filter((link) => /^https?:\/\//.test(link.url));
  if (links.length === 0) {
    return undefined;
  }
  const named = links.find(
    (link) => link.form === 'text' && labelOf(inline.plain.slice(link.start, link.end)) === 'schedule',
  );
  const link = isLabelled
    ? preferPage(inline, links)
    : (named ?? (isShortMention(inline, links) ? links[0] : undefined));
  return link === undefined
    ? undefined
    : { text: link.url, range: createRange(line, link.urlStart, line, link.urlEnd) };
}

/** Of several (`[pdf](url), [web](url)`) the page. */
function preferPage(inline: InlineText, links: readonly InlineLink[]): InlineLink | undefined {
  const isDocument = (link: InlineLink): boolean =>
    /\.(?:pdf|docx?|xlsx?|ics|xml|json)(?:[?#]|$)/i.test(link.url) ||
    /^pdf$/i.test(inline.plain.slice(link.start, link.end).trim());
  return links.find((link) => !isDocument(link)) ?? links[0];
}

/** `[Website](url) & Program`: the word stands beside the link in a line of a few words. */
function isShortMention(inline: InlineText, links: readonly InlineLink[]): boolean {
  const rest = links.reduce((text, link) => (link.form === 'text' ? text : text.replace(link.url, ' ')), inline.plain);
  return rest.trim().split(/\s+/).length <= 5 && scheduleWord.test(rest);
}
