/** The end of a conference in the Word document: follow-ups, talks to watch, talks that were skipped, links. */
import { Paragraph, type ParagraphChild } from 'docx';
import {
  talksOf,
  gatherConference,
  type ExportConference,
  type ExportGatheredText,
  type ExportLink,
  type ExportTalk,
} from '../exportModel.js';
import type { ReportStrings } from '../strings/table.js';
import type { DocumentParts } from './documentParts.js';
import { toHeading } from './docxBlocks.js';
import { toLinkRuns, toRun } from './docxRuns.js';
import { indentOf, wordColors } from './docxStyles.js';

interface Collecting {
  readonly strings: ReportStrings;
  readonly parts: DocumentParts;
}

/** One section for each list that has entries. */
export function writeCollected(conference: ExportConference, collecting: Collecting): readonly Paragraph[] {
  const { strings, parts } = collecting;
  const items = gatherConference(conference);
  const talks = talksOf(conference);
  const lists = [
    { title: strings.followUps, entries: items.flatMap((item) => followUpEntries(item, parts)) },
    { title: strings.watchLater, entries: talkEntries(talks, 'watch-later', parts) },
    { title: strings.skipped, entries: talkEntries(talks, 'skipped', parts) },
    { title: strings.links, entries: items.flatMap((item) => linkEntries(item, parts)) },
  ];
  return lists
    .filter(({ entries }) => entries.length > 0)
    .flatMap(({ title, entries }) => [new Paragraph({ heading: toHeading(2), children: [toRun(title)] }), ...entries]);
}

function followUpEntries(item: ExportGatheredText, parts: DocumentParts): readonly Paragraph[] {
  const title = titleRuns(item, parts);
  return item.followUps.map(
    ({ text, done }) =>
      new Paragraph({
        style: 'ListParagraph',
        indent: indentOf(0),
        children: [toRun(`${done ? '☑' : '☐'}\t${text}`), ...(title.length === 0 ? [] : [toRun(' · '), ...title])],
      }),
  );
}

function talkEntries(
  talks: readonly ExportTalk[],
  attendance: ExportTalk['attendance'],
  parts: DocumentParts,
): readonly Paragraph[] {
  return talks
    .filter((talk) => talk.attendance === attendance)
    .map((talk) =>
      bullet(0, [...titleRuns(talk, parts), ...(talk.reason === undefined ? [] : [toRun(`: ${talk.reason}`)])]),
    );
}

/** The links of a talk together, under its title. */
function linkEntries(item: ExportGatheredText, parts: DocumentParts): readonly Paragraph[] {
  const title = titleRuns(item, parts);
  const level = title.length === 0 ? 0 : 1;
  if (item.links.length === 0) return [];
  return [
    ...(title.length === 0 ? [] : [bullet(0, title)]),
    ...item.links.map((link) => bullet(level, linkRuns(link, parts))),
  ];
}

/** A link by its name, with the host behind it, so that a reader of a printed page knows where it leads. */
function linkRuns({ name, url }: ExportLink, parts: DocumentParts): readonly ParagraphChild[] {
  const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
  return [...toLinkRuns(parts, url, name), ...(host === '' || host === name ? [] : [toRun(` · ${host}`)])];
}

function titleRuns(item: ExportGatheredText, parts: DocumentParts): readonly ParagraphChild[] {
  if (item.kind === 'talk') return [parts.toReference(item.id, [toRun(item.title, { color: wordColors.accent })])];
  return item.title === undefined ? [] : [toRun(item.title)];
}

function bullet(level: number, children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({
    style: 'ListParagraph',
    numbering: { reference: 'bullets', instance: 0, level },
    children: [...children],
  });
}
