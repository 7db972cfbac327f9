/**
 * EuroPython 2014's own XML: `schedule > day > entry`, starts such as `0930`, lengths in minutes, no zone, several rooms in
 * one text. Kept for the archives of that year; nobody writes it any more.
 */
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { buildSchedule } from './scheduleBuilder.js';
import type { SlotDraft } from './scheduleDraft.js';
import { findChild, findChildText, getChildren } from './xmlTree.js';
import type { XmlElement } from './xmlTree.js';

/** The schedule of a `schedule` element whose days hold `entry` elements. */
export function readEuroPythonXml(root: XmlElement, hints: ScheduleHints): ReadScheduleResult {
  const days = getChildren(root, 'day');
  const year = days[0]?.attributes['date']?.slice(0, 4);
  return buildSchedule(
    {
      format: 'europython-xml',
      title: year === undefined ? undefined : `EuroPython ${year}`,
      slug: year === undefined ? undefined : `europython-${year}`,
      days: days.map(({ attributes }) => ({ date: attributes['date'] })),
      slots: days.flatMap((day, index) => getChildren(day, 'entry').map((entry) => readEntry(entry, index))),
    },
    hints,
  );
}

/** One entry; speakers' profiles are pages of the conference. */
function readEntry(entry: XmlElement, day: number): SlotDraft {
  const text = (name: string): string | undefined => findChildText(entry, name);
  return {
    guid: entry.attributes['id'],
    title: text('title'),
    speakers: getChildren(findChild(entry, 'speakers'), 'speaker').map((speaker) => ({
      name: findChildText(speaker, 'name'),
      url: findChildText(speaker, 'profile'),
    })),
    duration: text('duration'),
    room: text('room'),
    type: text('category'),
    language: text('language'),
    abstract: text('abstract'),
    description: text('description'),
    day,
    clock: text('start'),
  };
}
