/**
 * iCalendar (RFC 5545): attended talks as events, follow-ups as tasks. Its stamps come from the notes and its ids from
 * conference and talk, so that a second import changes what the first one made instead of adding to it.
 */
import { slug } from 'github-slugger';
import { type CalendarLine, escapeText, toCalendarTime, writeComponent } from './calendarWriter.js';
import {
  type ExportConference,
  type ExportFollowUp,
  type ExportModel,
  type ExportTalk,
  talksOf,
} from './exportModel.js';
import { createGuid } from './guid.js';
import { type FileTarget, noGaps, type RenderedText } from './exportTarget.js';
import { findTalkTimes, type TimedTalk, toEventTime } from './talkTimes.js';

export const calendarTarget: FileTarget = {
  id: 'icalendar',
  output: 'file',
  ending: '.ics',
  usesPictures: false,
  render: renderCalendar,
};

/** Stamps of tasks in notes without any date: nothing else in the calendar depends on them. */
const noDate = '1970-01-01T00:00:00Z';

function renderCalendar(model: ExportModel): RenderedText {
  const rendered = model.conferences.map((conference) => renderConference(conference, model.timeZone));
  const name = model.conferences.map((conference) => conference.name).join(', ');
  const head: readonly CalendarLine[] = [
    ['VERSION', '2.0'],
    ['PRODID', '-//Conference Notes//Conference Notes//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['X-WR-CALNAME', escapeText(name)],
  ];
  const components = rendered.flatMap((each) => each.components);
  return {
    ...noGaps,
    text: writeComponent('VCALENDAR', head, components),
    undated: rendered.flatMap(({ undated }) => undated),
  };
}

interface RenderedConference {
  readonly components: readonly string[];
  readonly undated: readonly string[];
}

function renderConference(conference: ExportConference, timeZone: string | undefined): RenderedConference {
  const { timed, untimed } = findTalkTimes(conference);
  const events = timed.filter(({ talk }) => wasThere(talk));
  const stamps = new Map(timed.map(({ talk, start }) => [talk, stampOf(start, timeZone)]));
  const firstStamp = [...stamps.values()].toSorted()[0] ?? noDate;
  const tasks = talksOf(conference).flatMap((talk) =>
    countEqual(talk.followUps).map(([followUp, count]) =>
      writeTask(followUp, { talk, conference, stamp: stamps.get(talk) ?? firstStamp, count }),
    ),
  );
  return {
    components: [...events.map((event) => writeEvent(event, conference, timeZone)), ...tasks],
    undated: untimed.filter(wasThere).map(({ title }) => title),
  };
}

/** With each follow-up, which one of its text it is, from 1: nothing else tells equal ones apart. */
function countEqual(followUps: readonly ExportFollowUp[]): readonly (readonly [ExportFollowUp, number])[] {
  const counts = new Map<string, number>();
  return followUps.map((followUp) => {
    const count = (counts.get(followUp.text) ?? 0) + 1;
    counts.set(followUp.text, count);
    return [followUp, count];
  });
}

function wasThere({ attendance }: ExportTalk): boolean {
  return attendance === 'attended' || attendance === 'no-notes';
}

/** An instant that depends on the notes alone: the talk's start, in UTC where the zone is known. */
function stampOf(start: string, timeZone: string | undefined): string {
  return timeZone === undefined ? `${start}Z` : toEventTime(start, timeZone);
}

function writeEvent(
  { talk, start, minutes }: TimedTalk,
  conference: ExportConference,
  timeZone: string | undefined,
): string {
  const { title, room, url, track, speakers, abstract } = talk;
  const names = speakers.map(({ name }) => name).join(', ');
  const description = [names, abstract ?? ''].filter((text) => text !== '').join('\n\n');
  const optional: readonly (readonly [string, string | undefined])[] = [
    ['LOCATION', room],
    ['CATEGORIES', track],
    ['DESCRIPTION', description === '' ? undefined : description],
  ];
  return writeComponent('VEVENT', [
    ['UID', uidOf(conference, talk)],
    ['DTSTAMP', toCalendarTime(stampOf(start, timeZone))],
    ['DTSTART', toCalendarTime(toEventTime(start, timeZone))],
    ['DURATION', `PT${minutes}M`],
    ['SUMMARY', escapeText(title)],
    ...optional.flatMap(([name, text]): CalendarLine[] => (text === undefined ? [] : [[name, escapeText(text)]])),
    ...(url === undefined || !URL.canParse(url) ? [] : [['URL', new URL(url).href] as const]),
  ]);
}

interface TaskContext {
  readonly talk: ExportTalk;
  readonly conference: ExportConference;
  readonly stamp: string;
  /** One-based among the talk's follow-ups of the same text. */
  readonly count: number;
}

function writeTask({ text, done }: ExportFollowUp, { talk, conference, stamp, count }: TaskContext): string {
  const talkUid = uidOf(conference, talk);
  return writeComponent('VTODO', [
    ['UID', talkUid.replace('@', `-follow-up-${createGuid(`${text} ${count}`)}@`)],
    ['DTSTAMP', toCalendarTime(stamp)],
    ['SUMMARY', escapeText(text)],
    ['DESCRIPTION', escapeText(talk.title)],
    ['STATUS', done ? 'COMPLETED' : 'NEEDS-ACTION'],
    ...(done ? [['PERCENT-COMPLETE', '100'] as const] : []),
    ['RELATED-TO', talkUid],
  ]);
}

function uidOf(conference: ExportConference, { code, id }: ExportTalk): string {
  return `${slug(conference.name) || 'conference'}-${code?.toLowerCase() ?? id}@conference-notes`;
}
