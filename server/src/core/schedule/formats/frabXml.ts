/**
 * `schedule.xml` of the Pentabarf family (`schedule > conference, day > room > event`): frab, pretalx, wafer, pgeu, OSEM, EMF,
 * the c3voc hub and FOSDEM. Element orders differ and unknown elements are normal, so everything is asked for by name.
 *
 * FOSDEM's archive has events directly under the day; the hub writes the talk code as an element, pretalx as an
 * attribute; Pentabarf has no dates at the events and durations with seconds.
 */
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { toWallTimes } from './falseUtc.js';
import { buildSchedule } from './scheduleBuilder.js';
import type { LinkDraft, SlotDraft, SpeakerDraft } from './scheduleDraft.js';
import { findChild, findChildText, getChildren } from './xmlTree.js';
import type { XmlElement } from './xmlTree.js';

/** The schedule of a `schedule` element that has a `conference`. */
export function readFrabXml(root: XmlElement, hints: ScheduleHints): ReadScheduleResult {
  const conference = findChild(root, 'conference');
  const text = (name: string): string | undefined =>
    conference === undefined ? undefined : findChildText(conference, name);
  const days = getChildren(root, 'day');
  const baseUrl = text('base_url');
  const timeZone = text('time_zone_name');
  const slots = readSlots(days, /^FOSDEM (\d{4})$/.exec(text('title') ?? '')?.[1]);
  return buildSchedule(
    {
      format: 'frab-xml',
      title: text('title'),
      slug: text('acronym'),
      version: findChildText(root, 'version') ?? text('release'),
      url: baseUrl !== undefined && /\/schedule\/?$/.test(baseUrl) ? baseUrl : text('url'),
      baseUrl,
      timeZone,
      dayChange: text('day_change'),
      days: days.map(({ attributes }) => ({ date: attributes['date'], start: attributes['start'] })),
      durations: /^\d\d:\d\d:\d\d$/.test(text('timeslot_duration') ?? '') ? 'seconds' : undefined,
      slots: timeZone === undefined ? toWallTimes(slots) : slots,
    },
    hints,
  );
}

/** FOSDEM's archive has events directly under the day. */
function readSlots(days: readonly XmlElement[], fosdemYear: string | undefined): readonly SlotDraft[] {
  const read = (event: XmlElement, day: number, room: string | undefined): SlotDraft =>
    withFosdemPage(event, fosdemYear, readEvent(event, day, room));
  return days.flatMap((day, index) => [
    ...getChildren(day, 'room').flatMap((room) =>
      getChildren(room, 'event').map((event) => read(event, index, room.attributes['name'])),
    ),
    ...getChildren(day, 'event').map((event) => read(event, index, undefined)),
  ]);
}

function readEvent(event: XmlElement, day: number, room: string | undefined): SlotDraft {
  const text = (name: string): string | undefined => findChildText(event, name);
  const recording = findChild(event, 'recording');
  return {
    // Pentabarf, FOSDEM and OSEM have numbers alone, which stay the same.
    guid: event.attributes['guid'] ?? event.attributes['id'],
    code: event.attributes['code'] ?? text('code'),
    title: text('title'),
    subtitle: text('subtitle'),
    speakers: getChildren(findChild(event, 'persons'), 'person').map(readPerson),
    start: text('date'),
    end: text('end'),
    duration: text('duration'),
    room: text('room') ?? room,
    track: text('track'),
    type: text('type'),
    language: text('language'),
    abstract: text('abstract'),
    description: text('description'),
    // Older versions of wafer have a name of their own for it.
    url: text('url') ?? text('full_conf_url') ?? text('conf_url'),
    otherUrls: [text('origin_url')],
    feedbackUrl: text('feedback_url'),
    doNotRecord: recording !== undefined && findChildText(recording, 'optout') === 'true',
    links: [
      ...getChildren(findChild(event, 'links'), 'link').map((link) => readLink(link, 'link')),
      ...getChildren(findChild(event, 'attachments'), 'attachment').map((link) => readLink(link, 'attachment')),
    ],
    day,
    clock: text('start'),
  };
}

/** FOSDEM's own exports leave out the talk's page, which is named by the slug. */
function withFosdemPage(event: XmlElement, year: string | undefined, slot: SlotDraft): SlotDraft {
  const slug = findChildText(event, 'slug');
  return year === undefined || slug === undefined || slot.url !== undefined
    ? slot
    : { ...slot, url: `https://fosdem.org/${year}/schedule/event/${slug}/` };
}

/** The name is the text, or an element of its own beside a biography. */
function readPerson(person: XmlElement): SpeakerDraft {
  const own = person.text.trim();
  return {
    name: own === '' ? findNamed(person) : own,
    code: person.attributes['code'],
    url: person.attributes['url'] ?? findChildText(person, 'url'),
  };
}

function findNamed(person: XmlElement): string | undefined {
  const names = ['name', 'public_name', 'full_public_name'];
  return names.map((name) => findChildText(person, name) ?? person.attributes[name]).find((name) => name !== undefined);
}

function readLink(link: XmlElement, kind: LinkDraft['kind']): LinkDraft {
  return { kind, title: link.text, url: link.attributes['href'] };
}
