/** From note files to the model of an export. */
import GithubSlugger from 'github-slugger';
import type { Note } from '../model/note.js';
import { createSourceText, lineText } from '../text/sourceText.js';
import { joinGathered, joinNotes, toDays } from './exportDays.js';
import {
  type ExportConference,
  type ExportDay,
  type ExportInput,
  type ExportItem,
  type ExportModel,
  type ExportNotes,
  type ExportOptions,
  type ExportSource,
  noNotes,
  nothingGathered,
} from './exportModel.js';
import { escapeWords } from './markdownWriter.js';
import { isPrivateLine, mayHoldPrivateLines } from './privateLines.js';
import { createSectionReader, type SectionReader, type SectionReading } from './sectionReader.js';
import { createTalkKeys } from './talkKeys.js';

/**
 * The model of the given conferences.
 *
 * @param inputs one per conference, in the order of the report
 */
export function createExportModel(inputs: readonly ExportInput[], options: ExportOptions): ExportModel {
  const slugger = new GithubSlugger();
  return {
    language: options.language,
    timeZone: options.timeZone ?? inputs.find(({ schedule }) => schedule !== undefined)?.schedule?.timeZone,
    folder: options.folder ?? folderOf(inputs[0]?.sources[0]?.uri),
    conferences: inputs.map((input) => toConference(input, { options, slugger })),
  };
}

function folderOf(uri: string | undefined): string | undefined {
  return uri?.slice(0, uri.lastIndexOf('/') + 1);
}

interface Building {
  readonly options: ExportOptions;
  readonly slugger: GithubSlugger;
}

function toConference(input: ExportInput, building: Building): ExportConference {
  const readers = input.sources.map((source) => createSectionReader(source, building.options));
  const isWhole = building.options.scope.kind === 'all';
  const isShown = createPublicTest(input, building.options);
  const days = toDays(readers, { ...building, slots: input.slots, keys: createTalkKeys(input) });
  const heads = readers.flatMap(readHeads);
  const leading = days.filter((day) => isLeading(day, days)).flatMap(({ items }) => items);
  return {
    name: findName(input, isShown),
    scheduleUrl: findShown(input, isShown, ({ scheduleLink }) => scheduleLink) ?? input.schedule?.url,
    intro: isWhole ? joinNotes([...heads.map(({ notes }) => notes), ...leading.map(toIntro)]) : noNotes,
    gathered: isWhole ? joinGathered([...heads, ...leading]) : nothingGathered,
    days: isWhole ? days.filter((day) => !isLeading(day, days)) : days,
  };
}

type PublicTest = (source: ExportSource, fact: NoteFact) => boolean;

/** Whether a fact of a file stands on a line that is not private, or private lines are wanted. */
function createPublicTest({ sources }: ExportInput, { parts }: ExportOptions): PublicTest {
  if (parts.has('private')) return () => true;
  const held = sources.filter(({ text }) => mayHoldPrivateLines(text));
  const texts = new Map(held.map((source) => [source, createSourceText(source.text)]));
  return (source, { range }) => {
    const text = texts.get(source);
    return text === undefined || !isPrivateLine(lineText(text, range.start.line));
  };
}

type NoteFact = NonNullable<Note['conference' | 'scheduleLink']>;

function findShown(
  { sources }: ExportInput,
  isShown: PublicTest,
  getFact: (note: Note) => NoteFact | undefined,
): string | undefined {
  for (const source of sources) {
    const fact = getFact(source.note);
    if (fact !== undefined && isShown(source, fact)) return fact.text;
  }
  return undefined;
}

/** The conference's name that was handed in may be that of a file's private line. */
function findName(input: ExportInput, isShown: PublicTest): string {
  const hidden = input.sources.flatMap((source) => {
    const { conference } = source.note;
    return conference === undefined || isShown(source, conference) ? [] : [conference.text];
  });
  const given = input.name === undefined || hidden.includes(input.name) ? undefined : input.name;
  return given ?? findShown(input, isShown, ({ conference }) => conference) ?? fileTitle(input);
}

/** The first file's name without folders and extension: what to call a conference that no file names. */
function fileTitle({ sources }: ExportInput): string {
  const path = sources[0]?.uri.split(/[?#]/)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  return decodeName(name).replace(/\.[^.]*$/, '') || '?';
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function readHeads(reader: SectionReader): readonly SectionReading[] {
  const heads = reader.source.note.sections.filter(({ section }) => section.kind === 'head');
  return heads.map((head) => reader.read(head));
}

/** What stands above the first day and holds no talk tells about the conference. */
function isLeading({ label, date, items }: ExportDay, days: readonly ExportDay[]): boolean {
  const isNamed = label !== undefined || date !== undefined;
  return !isNamed && days.length > 1 && items.every(({ kind }) => kind === 'aside');
}

function toIntro({ title, notes }: ExportItem): ExportNotes {
  const heading = title === undefined ? noNotes : { ...noNotes, markdown: `**${escapeWords(title)}**` };
  return joinNotes([heading, notes]);
}
