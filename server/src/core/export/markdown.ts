/**
 * The Markdown report: the notes as one document with contents, and at the end what is collected from all talks. Notes in
 * Markdown stay as their writer wrote them, but for the level of headings.
 */
import { collectedBlocks } from './markdownCollected.js';
import { writeBlocks, type Block } from './markdownBlocks.js';
import { embedNotes, type EmbeddedNotes } from './markdownNotes.js';
import { escapeWords, writeLink } from './markdownWriter.js';
import {
  talksOf,
  type ExportAside,
  type ExportConference,
  type ExportDay,
  type ExportItem,
  type ExportModel,
  type ExportSpeaker,
  type ExportTalk,
} from './exportModel.js';
import { type FileTarget, noGaps, type RenderedText } from './exportTarget.js';
import { dayDate, dayHeading } from './reportDays.js';
import { attendanceWords, fill, getReportStrings, kindWords } from './reportStrings.js';
import { reportMark } from '../reportMark.js';
import type { ReportStrings } from './strings/table.js';

export const markdownTarget: FileTarget = {
  id: 'markdown',
  output: 'file',
  ending: '-report.md',
  usesPictures: false,
  render: renderMarkdown,
};

/** The report as Markdown (CommonMark with GFM; UTF-8, LF). */
function renderMarkdown(model: ExportModel): RenderedText {
  const strings = getReportStrings(model.language);
  const mark: Block = { kind: 'markdown', text: reportMark };
  const blocks = model.conferences.flatMap((conference) => conferenceBlocks({ conference, model, strings }));
  return { ...noGaps, text: writeBlocks([mark, ...blocks]) };
}

interface Page {
  readonly conference: ExportConference;
  readonly model: ExportModel;
  readonly strings: ReportStrings;
}

function conferenceBlocks(page: Page): readonly Block[] {
  const { conference, model, strings } = page;
  const { scheduleUrl, intro, name } = conference;
  return [
    { kind: 'heading', words: name, level: 1 },
    notesBlock(page, { notes: intro, level: 2, label: 'intro' }),
    markdownBlock(scheduleUrl === undefined ? '' : `${strings.schedule}: <${scheduleUrl}>`),
    markdownBlock(model.timeZone === undefined ? '' : escapeWords(fill(strings.timeZone, model.timeZone))),
    ...contentsBlocks(page),
    ...conference.days.flatMap((day, index) => dayBlocks(page, day, index)),
    ...collectedBlocks(conference, strings),
  ];
}

function markdownBlock(text: string): Block {
  return { kind: 'markdown', text };
}

function notesBlock({ model }: Page, notes: Omit<EmbeddedNotes, 'folder'>): Block {
  return markdownBlock(embedNotes({ ...notes, folder: model.folder }));
}

function contentsBlocks(page: Page): readonly Block[] {
  const { conference, strings } = page;
  if (talksOf(conference).length < 2) {
    return [];
  }
  return [
    { kind: 'heading', words: strings.contents, level: 2 },
    {
      kind: 'linked',
      write: (anchors) => {
        const toEntry = ({ start, title, id }: ExportTalk): string =>
          `- ${start === undefined ? '' : `${start} `}${writeLink(title, `#${anchors.get(id) ?? ''}`)}`;
        return conference.days
          .flatMap((day, index) => toEntries(page, day, { toEntry, anchor: anchors.get(dayKey(index)) }))
          .join('\n');
      },
    },
  ];
}

interface EntryWriting {
  readonly toEntry: (talk: ExportTalk) => string;
  readonly anchor: string | undefined;
}

function toEntries(
  { conference, strings }: Page,
  day: ExportDay,
  { toEntry, anchor }: EntryWriting,
): readonly string[] {
  const entries = day.items.filter((item) => item.kind === 'talk').map(toEntry);
  const heading = dayHeading(day, conference, strings);
  if (heading === undefined || entries.length === 0) {
    return entries;
  }
  return [`- ${writeLink(heading, `#${anchor ?? ''}`)}`, ...entries.map((entry) => `  ${entry}`)];
}

function dayKey(index: number): string {
  return `day ${index}`;
}

function dayBlocks(page: Page, day: ExportDay, index: number): readonly Block[] {
  const { conference, strings } = page;
  const heading = dayHeading(day, conference, strings);
  const level = heading === undefined ? 2 : 3;
  return [
    ...(heading === undefined ? [] : [{ kind: 'heading', words: heading, level: 2, key: dayKey(index) } as const]),
    markdownBlock(escapeWords(dayDate(day, strings) ?? '')),
    notesBlock(page, { notes: day.notes, level, label: `d${index + 1}` }),
    ...day.items.flatMap((item, position) => itemBlocks(page, item, { level, label: `${index + 1}.${position + 1}` })),
  ];
}

interface ItemPlace {
  readonly level: number;
  /** Unique in the conference: prefix of footnotes. */
  readonly label: string;
}

function itemBlocks(page: Page, item: ExportItem, place: ItemPlace): readonly Block[] {
  return item.kind === 'talk' ? talkBlocks(page, item, place) : asideBlocks(page, item, place);
}

function asideBlocks(page: Page, { title, notes }: ExportAside, { level, label }: ItemPlace): readonly Block[] {
  // Without a heading, a ruler keeps it from being read as the end of the talk above.
  const opening: Block = title === undefined ? markdownBlock('---') : { kind: 'heading', words: title, level };
  return [opening, notesBlock(page, { notes, level: level + 1, label })];
}

function talkBlocks(page: Page, talk: ExportTalk, { level, label }: ItemPlace): readonly Block[] {
  const { notes } = talk;
  return [
    { kind: 'heading', words: talk.title, level, key: talk.id },
    markdownBlock(factsLine(talk, page.strings)),
    markdownBlock(quote(talk.abstract)),
    notesBlock(page, { notes, level: level + 1, label }),
  ];
}

/** `11:45–12:15 · Adam Englander · Room 3 · Keynote · Talk page`, as far as known. */
function factsLine(talk: ExportTalk, strings: ReportStrings): string {
  const { start, end, speakers, room, track, url } = talk;
  const words = [
    start === undefined ? undefined : [start, end].filter((time) => time !== undefined).join('–'),
    talk.group,
    room,
    track,
    kindWords(talk.talkKind, talk.title, strings),
    attendanceWords(talk.attendance, strings),
  ];
  return [
    ...words.slice(0, 1).filter((fact) => fact !== undefined),
    ...speakers.map(speakerWords),
    ...words
      .slice(1)
      .filter((fact) => fact !== undefined)
      .map(escapeWords),
    ...(url === undefined ? [] : [writeLink(strings.talkPage, url)]),
  ].join(' · ');
}

function speakerWords({ name, handle, affiliation, url }: ExportSpeaker): string {
  const person = url === undefined ? escapeWords(name) : writeLink(name, url);
  const further = [handle === name ? undefined : handle, affiliation === undefined ? undefined : `(${affiliation})`];
  return [person, ...further.filter((part) => part !== undefined).map(escapeWords)].join(' ');
}

function quote(abstract: string | undefined): string {
  if (abstract === undefined) {
    return '';
  }
  return abstract
    .split(/\n{2,}/)
    .map((paragraph) => `> ${escapeWords(paragraph)}`)
    .join('\n>\n');
}
