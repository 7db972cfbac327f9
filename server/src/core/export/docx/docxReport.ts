/** The report as paragraphs: each conference with its contents, its days and talks, and what is collected from them. */
import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import {
  gatherConference,
  talksOf,
  type ExportAside,
  type ExportConference,
  type ExportDay,
  type ExportSpeaker,
  type ExportTalk,
} from '../exportModel.js';
import { dayDate, dayHeading, dayTitle } from '../reportDays.js';
import { attendanceWords, fill, fillCounted, kindWords } from '../reportStrings.js';
import type { DocumentParts } from './documentParts.js';
import { type Block, toBlocks, toHeading } from './docxBlocks.js';
import { writeCollected } from './docxCollected.js';
import { toLinkRuns, toRun } from './docxRuns.js';
import { wordColors } from './docxStyles.js';
import type { DocxInput, PlacedNotes } from './index.js';

interface Page extends DocxInput {
  readonly parts: DocumentParts;
  readonly conference: ExportConference;
  /** Prefix of ids. */
  readonly id: string;
}

/** All paragraphs and tables of the document. Headings: a conference is 1, days (and talks without a day) 2, talks 3. */
export function writeReport(input: DocxInput, parts: DocumentParts): readonly Block[] {
  return input.model.conferences.flatMap((conference, index) =>
    writeConference({ ...input, parts, conference, id: `${index + 1}` }),
  );
}

function writeConference(page: Page): readonly Block[] {
  const { conference, strings, parts } = page;
  return [
    ...writeHead(page),
    ...writeContents(page),
    ...conference.days.flatMap((day, index) => writeDay(page, day, index)),
    ...writeCollected(conference, { strings, parts }),
  ];
}

function writeHead(page: Page): readonly Block[] {
  const { conference, strings, model, parts, id } = page;
  const { name, intro, scheduleUrl, days } = conference;
  const followUps = gatherConference(conference).flatMap((text) => text.followUps).length;
  const known = days.filter((day) => dayTitle(day, strings) !== undefined).length;
  const facts = [
    known === 0 ? undefined : fillCounted(strings.dayCount, known),
    fillCounted(strings.talkCount, talksOf(conference).length),
    followUps === 0 ? undefined : fillCounted(strings.followUpCount, followUps),
  ].filter((fact) => fact !== undefined);
  const schedule = scheduleUrl === undefined ? [] : [toLinkRuns(parts, scheduleUrl, strings.schedule)];
  return [
    new Paragraph({ style: 'Eyebrow', pageBreakBefore: id !== '1', children: [toRun(strings.report)] }),
    new Paragraph({ heading: toHeading(1), children: [toRun(name)] }),
    writeFacts([...facts.map((fact) => [toRun(fact)]), ...schedule]),
    ...(model.timeZone === undefined ? [] : [writeFacts([[toRun(fill(strings.timeZone, model.timeZone))]])]),
    ...notesBlocks(page, { notes: intro, id: `${id}-intro`, title: name, level: 2 }),
  ];
}

/** Facts in a row, with a dot between them. */
function writeFacts(facts: readonly (readonly ParagraphChild[])[], layout: IParagraphOptions = {}): Paragraph {
  const children = facts.flatMap((fact, index) => (index === 0 ? fact : [toRun(' · '), ...fact]));
  return new Paragraph({ style: 'Facts', ...layout, children });
}

function notesBlocks({ renderNotes, parts }: Page, notes: PlacedNotes): readonly Block[] {
  return toBlocks(renderNotes(notes), parts);
}

function writeContents(page: Page): readonly Block[] {
  const { conference, strings, parts } = page;
  if (talksOf(conference).length < 2) return [];
  const entries = conference.days.flatMap((day, index) => {
    const talks = day.items.filter((item) => item.kind === 'talk').map((talk) => writeEntry(talk, page));
    const title = dayHeading(day, conference, strings);
    if (title === undefined || talks.length === 0) return talks;
    const link = parts.toReference(dayId(page, index), [toRun(title)]);
    return [new Paragraph({ style: 'ContentsDay', children: [link] }), ...talks];
  });
  return [new Paragraph({ style: 'ContentsTitle', children: [toRun(strings.contents)] }), ...entries];
}

function writeEntry({ id, start, title, speakers, attendance }: ExportTalk, page: Page): Paragraph {
  const { conference, parts, strings } = page;
  const names = speakers.map(({ name }) => name).join(', ');
  const details = [names, attendanceWords(attendance, strings) ?? ''].filter((words) => words !== '');
  const hasTimes = talksOf(conference).some((talk) => talk.start !== undefined);
  return new Paragraph({
    style: 'ContentsTalk',
    ...(hasTimes ? {} : { indent: { left: 0, hanging: 0 } }),
    children: [
      ...(hasTimes ? [toRun(`${start ?? ''}\t`, { color: wordColors.soft })] : []),
      parts.toReference(id, [toRun(title, { color: wordColors.accent })]),
      ...details.map((words) => toRun(` · ${words}`, { color: wordColors.soft })),
    ],
  });
}

function dayId({ id }: Page, index: number): string {
  return `${id} day ${index + 1}`;
}

function writeDay(page: Page, day: ExportDay, index: number): readonly Block[] {
  const { conference, strings, parts } = page;
  const title = dayHeading(day, conference, strings);
  const date = dayDate(day, strings);
  const level = title === undefined ? 2 : 3;
  const id = dayId(page, index);
  return [
    ...(title === undefined
      ? []
      : [new Paragraph({ heading: toHeading(2), children: [parts.toBookmark(id, [toRun(title)])] })]),
    ...(date === undefined ? [] : [new Paragraph({ style: 'Facts', keepNext: true, children: [toRun(date)] })]),
    ...notesBlocks(page, { notes: day.notes, id, title: title ?? '', level }),
    ...day.items.flatMap((item, position) =>
      item.kind === 'talk'
        ? writeTalk(page, item, level)
        : writeAside(page, item, { level, id: `${id} aside ${position + 1}` }),
    ),
  ];
}

function writeAside(
  page: Page,
  { title, notes }: ExportAside,
  { level, id }: { readonly level: number; readonly id: string },
): readonly Block[] {
  // Without a heading, a ruler keeps it from being read as the end of the talk above.
  const opening =
    title === undefined
      ? new Paragraph({ style: 'Ruler' })
      : new Paragraph({ heading: toHeading(level), children: [toRun(title)] });
  return [opening, ...notesBlocks(page, { notes, id, title: title ?? page.strings.report, level: level + 1 })];
}

function writeTalk(page: Page, talk: ExportTalk, level: number): readonly Block[] {
  const { parts } = page;
  const { id, title, notes } = talk;
  const facts = factsOf(talk, page);
  const body = [...writeAbstract(talk, page), ...notesBlocks(page, { notes, id, title, level: level + 1 })];
  return [
    new Paragraph({ heading: toHeading(level), children: [parts.toBookmark(id, [toRun(title)])] }),
    ...(facts.length === 0 ? [] : [writeFacts(facts, { keepNext: body.length > 0 })]),
    ...body,
  ];
}

/** Time, speakers, group, room, track, kind, attendance and the talk's page, as far as known. */
function factsOf(talk: ExportTalk, { parts, strings }: Page): readonly (readonly ParagraphChild[])[] {
  const { start, end, speakers, group, room, track, talkKind, title, attendance, url } = talk;
  const time = [start, end].filter((each) => each !== undefined).join('–');
  const words = [group, room, track, kindWords(talkKind, title, strings), attendanceWords(attendance, strings)];
  return [
    ...(start === undefined ? [] : [[toRun(time, { bold: true, color: wordColors.accent })]]),
    ...speakers.map((speaker) => speakerRuns(speaker, parts)),
    ...words.filter((fact) => fact !== undefined).map((fact) => [toRun(fact)]),
    ...(url === undefined ? [] : [toLinkRuns(parts, url, strings.talkPage)]),
  ];
}

function speakerRuns(
  { name, handle, affiliation, url }: ExportSpeaker,
  parts: DocumentParts,
): readonly ParagraphChild[] {
  const further = [handle === name ? undefined : handle, affiliation === undefined ? undefined : `(${affiliation})`];
  return [
    ...toLinkRuns(parts, url, name),
    ...further.filter((part) => part !== undefined).map((part) => toRun(` ${part}`)),
  ];
}

function writeAbstract({ abstract }: ExportTalk, { strings }: Page): readonly Block[] {
  const paragraphs = abstract?.split(/\n{2,}/) ?? [];
  return paragraphs.map((text, index) => {
    const label = index === 0 ? [toRun(`${strings.abstract}  `, { bold: true })] : [];
    return new Paragraph({ style: 'Abstract', children: [...label, toRun(text.replace(/\s*\n\s*/g, ' '))] });
  });
}
