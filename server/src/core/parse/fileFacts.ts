/** What a file says of itself as a whole: the event, its schedule, the file's date. */
import type { Marked, PlacedSection } from '../model/note.js';
import { createRange, shiftRange } from '../text/positions.js';
import type { Block } from './block.js';
import { conferenceLikeness, findConferenceName } from './conferenceNames.js';
import type { SectionPlan } from './createSection.js';
import { readDate, readDayMark } from './dayMarks.js';
import type { FrontMatterFields, FrontMatterValue } from './frontMatterFields.js';
import type { Roles } from './roles.js';

const eventKeys = [
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
  const talks = roles.filter((role) => role === 'talk').length;
  const first = roles.indexOf('talk');
  for (const [index, { summary }] of blocks.entries()) {
    const isAbove = first < 0 || index < first || (index === first && talks === 1);
    const { eventLine } = summary.body;
    if (isAbove && eventLine !== undefined && !summary.frontMatter) {
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
export function readScheduleOf(plans: readonly SectionPlan[], placed: readonly PlacedSection[]): Marked | undefined {
  const fields = plans[0]?.blocks[0]?.summary.frontMatter;
  const field = scheduleKeys
    .map((key) => fields?.get(key)?.[0])
    .find((value) => value !== undefined && /^https?:/.test(value.text));
  if (field !== undefined) {
    return toMarked(field);
  }
  let isAbove = true;
  for (const [index, plan] of plans.entries()) {
    isAbove &&= plan.kind !== 'talk';
    if (isAbove || plan.kind === 'day') {
      let line = placed[index]?.line ?? 0;
      for (const { summary, lineCount } of plan.blocks) {
        if (summary.body.scheduleLink !== undefined) {
          return { text: summary.body.scheduleLink.text, range: shiftRange(summary.body.scheduleLink.range, line) };
        }
        line += lineCount;
      }
    }
  }
  return undefined;
}

/** The file's date: the front matter's, else a `Date:` line above the first talk or in the only one. */
export function readFileDate(plans: readonly SectionPlan[]): string | undefined {
  const field = plans[0]?.blocks[0]?.summary.frontMatter?.get('date')?.[0];
  const fromField = field === undefined ? undefined : readDate(field.text);
  if (fromField !== undefined) {
    return fromField;
  }
  const talks = plans.filter(({ kind }) => kind === 'talk').length;
  const first = plans.findIndex(({ kind }) => kind === 'talk');
  return plans
    .filter((_, index) => first < 0 || index < first || (index === first && talks === 1))
    .flatMap(({ blocks }) => blocks.map(({ summary }) => summary.body.date))
    .find((date) => date !== undefined);
}
