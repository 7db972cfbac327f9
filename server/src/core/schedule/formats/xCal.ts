/**
 * xCal: iCalendar's fields as XML. frab and old pretalx write them beside `pentabarf:` fields, in local time without a
 * zone; RFC 6321 puts each value into an element that names its type, below `components` and `properties`.
 *
 * Durations are nonsense in old files (`0.01500`), so only the end counts there; summaries end in a dash where the
 * speakers were to follow.
 */
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { findTalkCode } from '../talkUrls.js';
import { buildSchedule, pretalxDayChange } from './scheduleBuilder.js';
import type { SlotDraft } from './scheduleDraft.js';
import { findChild, findChildText, getChildren } from './xmlTree.js';
import type { XmlElement } from './xmlTree.js';

/** The schedule of an `iCalendar` element. */
export function readXCal(root: XmlElement, hints: ScheduleHints): ReadScheduleResult {
  const calendars = getChildren(root, 'vcalendar');
  const events = calendars.flatMap((calendar) => [
    ...getChildren(calendar, 'vevent'),
    ...getChildren(findChild(calendar, 'components'), 'vevent'),
  ]);
  const find = (name: string): string | undefined =>
    calendars.map((calendar) => findText(calendar, name)).find((text) => text !== undefined);
  const zones = new Set(events.map(findZone));
  return buildSchedule(
    {
      format: 'xcal',
      // Exporters append a word of their own to the event's name.
      title: find('x-wr-calname')?.replace(/\s+Schedule$/, ''),
      timeZone: find('x-wr-timezone') ?? (zones.size === 1 ? [...zones][0] : undefined),
      dayChange: events.some((event) => findTalkCode(findText(event, 'url')) !== undefined)
        ? pretalxDayChange
        : undefined,
      slots: events.map(readEvent),
    },
    hints,
  );
}

function readEvent(event: XmlElement): SlotDraft {
  const text = (name: string): string | undefined => findText(event, name);
  const summary = text('summary')?.replace(/\s*-$/, '');
  const duration = text('duration');
  return {
    guid: text('uid'),
    code: findTalkCode(text('url')),
    title: text('pentabarf:title') ?? summary,
    otherTitles: [summary],
    subtitle: text('pentabarf:subtitle'),
    speakers: getChildren(event, 'attendee').map((attendee) => ({ name: attendee.text })),
    start: text('dtstart'),
    end: text('dtend'),
    duration: duration?.startsWith('P') === true ? duration : undefined,
    room: text('location'),
    type: text('category') ?? text('categories'),
    language: text('pentabarf:language-code'),
    abstract: text('description'),
    url: text('url'),
    isCancelled: text('status') === 'CANCELLED',
  };
}

/** The property itself, or below `properties`. */
function findProperty(component: XmlElement, name: string): XmlElement | undefined {
  return findChild(component, name) ?? findChild(findChild(component, 'properties'), name);
}

/** The value of a property, with or without an element that names its type. */
function findText(component: XmlElement, name: string): string | undefined {
  const property = findProperty(component, name);
  const typed = property?.children.find((child) => child.name !== 'parameters');
  const text = (typed ?? property)?.text.trim();
  return text === '' ? undefined : text;
}

function findZone(event: XmlElement): string | undefined {
  const zone = findChild(findChild(findProperty(event, 'dtstart'), 'parameters'), 'tzid');
  return zone && findChildText(zone, 'text');
}
