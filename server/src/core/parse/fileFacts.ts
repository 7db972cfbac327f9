/** What a file says of itself as a whole: the event, its schedule, the file's date. */
import type { Marked, PlacedSection } from '../model/note.js';
import { createRange, shiftRange } from '../text/positions.js';
import type { Block } from './block.js';
import { conferenceLikeness, findConferenceName } from './conferenceNames.js';
import type { SectionSource } from './assembleNote.js';
import { readDate, readDayMark } from './dayMarks.js';
import type { FrontMatterFields, FrontMatterValue } from './frontMatterFields.js';
import type { Roles } from './roles.js';

/** Fields of front matter that name the conference. */
export const eventKeys = [
  'conference',
  'event',
  'konferenz',
  'veranstaltung',
  'conférence',
  'événement',
  'conferencia',
  'evento',
  'カンファレンス',
  'イベント',
];
const scheduleKeys = ['schedule', 'program', 'programme', 'agenda', 'fahrplan', 'horaire', 'horario', 'スケジュール'];

/** The event's name: a field of the front matter, its title, the conference's heading, or a line near the top. */
export function readConference(blocks: readonly Block[], roles: Roles): Marked | undefined {
  const fields = blocks[0]?.summary.frontMatter;
  const field = eventKeys.map((key) => fields?.get(key)?.[0]).find((value) => value !== undefined);
  if (field !== undefined) {
    return toMarked(field);
  }
  return fromTitle(fields, roles) ?? fromHeading(blocks, roles) ?? fromTags(fields, roles) ?? fromLine(blocks, roles);
}

function toMarked({ text, range }: FrontMatterValue): Marked {
  return { text, range };
}

function fromTitle(fields: FrontMatterFields | undefined, { frontMatterTalk, conference }: Roles): Marked | undefined {
  const title = fields?.get('title')?.[0];
  if (title === undefined || frontMatterTalk !== undefined) {
    return undefined;
  }
  const isEvent = conferenceLikeness(title.text) >= 0.4 || readDayMark(title.text)?.name !== undefined;
  if (!isEvent && conference !== undefined) {
    return undefined;
  }
  const span = findConferenceName(title.text);
  const { start } = title.range;
  return span.end <= span.start
    ? undefined
    : {
        text: title.text.slice(span.start, span.end),
        range: createRange(start.line, start.character + span.start, start.line, start.character + span.end),
      };
}

function fromHeading(blocks: readonly Block[], { conference }: Roles): Marked | undefined {
  const name = conference?.header.conference;
  if (conference === undefined || name === undefined || name.text === '') {
    return undefined;
  }
  const line = lineOf(blocks, conference.block) + conference.header.line;
  return { text: name.text, range: createRange(line, name.start, line, name.end) };
}

/** Categories and tags of a file about one talk. */
function fromTags(fields: FrontMatterFields | undefined, { frontMatterTalk }: Roles): Marked | undefined {
  const values =
    frontMatterTalk === undefined
      ? []
      : ['categories', 'category', 'series', 'tags'].flatMap((key) => fields?.get(key) ?? []);
  const found = values.find(({ text }) => conferenceLikeness(text) >= 0.5);
  return found === undefined ? undefined : toMarked(found);
}

/** A line in front of the talks, or below the header of the only one. */
function fromLine(blocks: readonly Block[], { roles }: Roles): Marked | undefined {
  const first = roles.indexOf('talk');
  const isLone = first >= 0 && roles.indexOf('talk', first + 1) < 0;
  const end = first < 0 ? blocks.length : first + (isLone ? 1 : 0);
  for (let index = 0; index < end; index += 1) {
    const eventLine = blocks[index]?.summary.body.eventLine;
    if (eventLine !== undefined) {
      const span = findConferenceName(eventLine.text);
      const { start } = eventLine.range;
      const line = lineOf(blocks, index) + start.line;
      return span.end <= span.start
        ? undefined
        : {
            text: eventLine.text.slice(span.start, span.end),
            range: createRange(line, start.character + span.start, line, start.character + span.end),
          };
    }
  }
  return undefined;
}

function lineOf(blocks: readonly Block[], index: number): number {
  return blocks.slice(0, index).reduce((sum, { lineCount }) => sum + lineCount, 0);
}

/** The schedule link: in the front matter, above the first talk, or under a day. */
export function readScheduleOf(
  sources: readonly SectionSource[],
  placed: readonly PlacedSection[],
): Marked | undefined {
  const fields = sources[0]?.blocks[0]?.summary.frontMatter;
  const field = scheduleKeys
    .map((key) => fields?.get(key)?.[0])
    .find((value) => value !== undefined && /^https?:/.test(value.text));
  if (field !== undefined) {
    return toMarked(field);
  }
  let isAbove = true;
  for (let index = 0; index < sources.length; index += 1) {
    const kind = sources[index]?.kind;
    isAbove &&= kind !== 'talk';
    const found =
      isAbove || kind === 'day' ? findSchedule(sources[index]?.blocks ?? [], placed[index]?.line ?? 0) : undefined;
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function findSchedule(blocks: readonly Block[], from: number): Marked | undefined {
  let line = from;
  for (const { summary, lineCount } of blocks) {
    const link = summary.body.scheduleLink;
    if (link !== undefined) {
      return { text: link.text, range: shiftRange(link.range, line) };
    }
    line += lineCount;
  }
  return undefined;
}

/** The file's date: the front matter's, else a `Date:` line above the first talk or in the only one. */
export function readFileDate(sources: readonly SectionSource[]): string | undefined {
  const field = sources[0]?.blocks[0]?.summary.frontMatter?.get('date')?.[0];
  const fromField = field === undefined ? undefined : readDate(field.text);
  if (fromField !== undefined) {
    return fromField;
  }
  const first = sources.findIndex(({ kind }) => kind === 'talk');
  const isLone = first >= 0 && !sources.some(({ kind }, index) => kind === 'talk' && index > first);
  const end = first < 0 ? sources.length : first + (isLone ? 1 : 0);
  for (const { blocks } of sources.slice(0, end)) {
    const date = blocks.find(({ summary }) => summary.body.date !== undefined)?.summary.body.date;
    if (date !== undefined) {
      return date;
    }
  }
  return undefined;
}
