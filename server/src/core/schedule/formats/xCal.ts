/**
 * xCal of frab and old pretalx: iCalendar's fields as XML beside `pentabarf:` fields, in local time without a zone.
 *
 * Durations are nonsense in old files (`0.01500`), so only the end counts; summaries end in a dash where the speakers
 * were to follow.
 */
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { findTalkCode } from '../talkUrls.js';
import { buildSchedule, pretalxDayChange } from './scheduleBuilder.js';
import type { SlotDraft } from './scheduleDraft.js';
import { findChild, findChildText, getChildren } from './xmlTree.js';
import type { XmlElement } from './xmlTree.js';

/** The schedule of an `iCalendar` element. */
export function readXCal(root: XmlElement, hints: ScheduleHints): ReadScheduleResult {
  const calendar = findChild(root, 'vcalendar');
  const events = getChildren(calendar, 'vevent');
  const name = calendar === undefined ? undefined : findChildText(calendar, 'x-wr-calname');
  return buildSchedule(
    {
      format: 'xcal',
      // Exporters append a word of their own to the event's name.
      title: name?.replace(/\s+Schedule$/, ''),
      timeZone: calendar === undefined ? undefined : findChildText(calendar, 'x-wr-timezone'),
      dayChange: events.some((event) => findTalkCode(findChildText(event, 'url')) !== undefined)
        ? pretalxDayChange
        : undefined,
      slots: events.map(readEvent),
    },
    hints,
  );
}

function readEvent(event: XmlElement): SlotDraft {
  const text = (name: string): string | undefined => findChildText(event, name);
  const summary = text('summary')?.replace(/\s*-$/, '');
  return {
    guid: text('uid'),
    code: findTalkCode(text('url')),
    title: text('pentabarf:title') ?? summary,
    otherTitles: [summary],
    subtitle: text('pentabarf:subtitle'),
    speakers: getChildren(event, 'attendee').map((attendee) => ({ name: attendee.text })),
    start: text('dtstart'),
    end: text('dtend'),
    room: text('location'),
    type: text('category'),
    language: text('pentabarf:language-code'),
    abstract: text('description'),
    url: text('url'),
    isCancelled: text('status') === 'CANCELLED',
  };
}
