/**
 * iCalendar (RFC 5545): attended talks as events, follow-ups as tasks. Its stamps come from the notes and its ids from
 * conference and talk, so that a second import changes what the first one made instead of adding to it.
 */
import { slug } from 'github-slugger';
import { type CalendarLine, escapeText, toCalendarTime, writeComponent } from './calendarWriter.js';
import {
  type ExportConference,
  type ExportFollowUp,
  type ExportGatheredText,
  type ExportModel,
  type ExportTalk,
  gatherConference,
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
  const context: Context = { timeZone: model.timeZone, uids: createUids(model) };
  const rendered = model.conferences.map((conference) => renderConference(conference, context));
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

interface Context {
  readonly timeZone: string | undefined;
  readonly uids: ReadonlyMap<ExportTalk, string>;
}

interface RenderedConference {
  readonly components: readonly string[];
  readonly undated: readonly string[];
}

function renderConference(conference: ExportConference, context: Context): RenderedConference {
  const { timeZone } = context;
  const { timed, untimed } = findTalkTimes(conference);
  const events = timed.filter(({ talk }) => wasThere(talk));
  const stamps = new Map(timed.map(({ talk, start }) => [talk, stampOf(start, timeZone)]));
  const firstStamp = [...stamps.values()].toSorted()[0] ?? noDate;
  // Nothing but their number tells tasks of one text and one place apart.
  const counts = new Map<string, number>();
  const tasks = gatherConference(conference).flatMap((from) => {
    const stamp = (from.kind === 'talk' ? stamps.get(from) : undefined) ?? firstStamp;
    const uid = from.kind === 'talk' ? uidOf(from, context) : uidOfAside(conference, from.title);
    return from.followUps.map((followUp) => {
      const name = `${uid} ${followUp.text}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return writeTask(followUp, { from, uid, stamp, count });
    });
  });
  return {
    components: [...events.map((event) => writeEvent(event, context)), ...tasks],
    undated: untimed.filter(wasThere).map(({ title }) => title),
  };
}

function wasThere({ attendance }: ExportTalk): boolean {
  return attendance === 'attended' || attendance === 'no-notes';
}

/** An instant that depends on the notes alone: the talk's start, in UTC where the zone is known. */
function stampOf(start: string, timeZone: string | undefined): string {
  return timeZone === undefined ? `${start}Z` : toEventTime(start, timeZone);
}

function writeEvent({ talk, start, minutes }: TimedTalk, context: Context): string {
  const { timeZone } = context;
  const { title, room, url, track, speakers, abstract } = talk;
  const names = speakers.map(({ name }) => name).join(', ');
  const description = [names, abstract ?? ''].filter((text) => text !== '').join('\n\n');
  const optional: readonly (readonly [string, string | undefined])[] = [
    ['LOCATION', room],
    ['CATEGORIES', track],
    ['DESCRIPTION', description === '' ? undefined : description],
  ];
  return writeComponent('VEVENT', [
    ['UID', uidOf(talk, context)],
    ['DTSTAMP', toCalendarTime(stampOf(start, timeZone))],
    ['DTSTART', toCalendarTime(toEventTime(start, timeZone))],
    ['DURATION', `PT${minutes}M`],
    ['SUMMARY', escapeText(title)],
    ...optional.flatMap(([name, text]): CalendarLine[] => (text === undefined ? [] : [[name, escapeText(text)]])),
    ...(url === undefined || !URL.canParse(url) ? [] : [['URL', new URL(url).href] as const]),
  ]);
}

interface TaskContext {
  readonly from: ExportGatheredText;
  /** Of what it is from. */
  readonly uid: string;
  readonly stamp: string;
  /** One-based among the follow-ups of the same text there. */
  readonly count: number;
}

function writeTask({ text, done }: ExportFollowUp, { from, uid, stamp, count }: TaskContext): string {
  return writeComponent('VTODO', [
    ['UID', uid.replace('@', `-follow-up-${createGuid(`${text} ${count}`)}@`)],
    ['DTSTAMP', toCalendarTime(stamp)],
    ['SUMMARY', escapeText(text)],
    ...(from.title === undefined ? [] : [['DESCRIPTION', escapeText(from.title)] as const]),
    ['STATUS', done ? 'COMPLETED' : 'NEEDS-ACTION'],
    ...(done ? [['PERCENT-COMPLETE', '100'] as const] : []),
    ...(from.kind === 'talk' ? [['RELATED-TO', uid] as const] : []),
  ]);
}

/** Asides of one title share it, as no task is related to it. */
function uidOfAside({ name }: ExportConference, title: string | undefined): string {
  return `${slug(name) || 'conference'}-aside-${slug(title ?? '')}@conference-notes`;
}

function uidOf(talk: ExportTalk, { uids }: Context): string {
  return uids.get(talk) ?? '';
}

/**
 * The ids of all talks. A talk without a code is told from one of the same title by its date, so that exporting a single day
 * does not change the events of another.
 */
function createUids({ conferences }: ExportModel): ReadonlyMap<ExportTalk, string> {
  const uids = new Map<ExportTalk, string>();
  const counts = new Map<string, number>();
  for (const conference of conferences) {
    const name = slug(conference.name) || 'conference';
    for (const { date, items } of conference.days) {
      for (const talk of items.filter((item) => item.kind === 'talk')) {
        const day = talk.code === undefined && date !== undefined ? `-${date}` : '';
        const id = `${name}-${talk.key}${day}`;
        const count = (counts.get(id) ?? 0) + 1;
        counts.set(id, count);
        uids.set(talk, `${id}${count === 1 ? '' : `_${count}`}@conference-notes`);
      }
    }
  }
  return uids;
}
