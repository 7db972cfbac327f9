/** The changes of a schedule as a Markdown document for people: their own talks first. */
import * as l10n from '@vscode/l10n';
import { escapeInline } from '../edit/markdownEscapes.js';
import type { Schedule, Slot } from '../model/schedule.js';
import { compareSchedules, type SlotChange } from './compareSchedules.js';
import { findRenamedRooms, isRoomRenamed, type RenamedRoom } from './renamedRooms.js';

export interface ScheduleVersions {
  readonly before: Schedule;
  readonly after: Schedule;
  /** Slots of either version that the notes have talks for. */
  readonly noted: readonly Slot[];
}

/**
 * The document, with a final line end; undefined where nothing that anybody would see has changed. Without noted slots a
 * plain list.
 */
export function describeChanges({ before, after, noted }: ScheduleVersions): string | undefined {
  const changes = compareSchedules(before, after);
  if (changes.length === 0) return undefined;
  const rooms = findRenamedRooms(before, after, changes);
  const isNoted = createNotedTest(noted);
  const own = changes.filter(isNoted);
  const others = [
    ...rooms.map((room) => `- ${describeRoom(room)}`),
    ...changes.filter((change) => !isNoted(change) && !isRoomRenamed(change, rooms)).map(toItem),
  ];
  const head = `# ${l10n.t('Changes of {0}', escapeInline(after.title))}`;
  if (noted.length === 0) return [head, '', ...others, ''].join('\n');
  return [
    head,
    '',
    `## ${l10n.t('Your talks')}`,
    '',
    ...(own.length === 0 ? [l10n.t('Nothing changed for the talks in your notes.')] : own.map(toItem)),
    ...(others.length === 0 ? [] : ['', `## ${l10n.t('Other talks')}`, '', ...others]),
    '',
  ].join('\n');
}

function describeRoom({ before, after }: RenamedRoom): string {
  return l10n.t('The room {0} is now called {1}.', escapeInline(before), escapeInline(after));
}

/** Whether talks of the notes have links now, slides for example, that they did not have before. */
export function hasNewLinks({ before, after, noted }: ScheduleVersions): boolean {
  const isNoted = createNotedTest(noted);
  return compareSchedules(before, after).some((change) => change.kind === 'new-links' && isNoted(change));
}

function createNotedTest(noted: readonly Slot[]): (change: SlotChange) => boolean {
  const keys = new Set(noted.flatMap(getNames));
  return (change) =>
    getNames(change.slot).some((name) => keys.has(name)) ||
    (change.kind === 'renamed' && keys.has(`title ${change.before}`));
}

/** Each tells the talk on its own: systems give new guids when a schedule is imported anew. */
function getNames({ guid, code, title }: Slot): readonly string[] {
  return [
    ...(guid === undefined ? [] : [`guid ${guid}`]),
    ...(code === undefined ? [] : [`code ${code}`]),
    ...(guid === undefined && code === undefined ? [`title ${title}`] : []),
  ];
}

function toItem(change: SlotChange): string {
  return `- **${escapeInline(change.slot.title)}**: ${describe(change)}`;
}

function describe(change: SlotChange): string {
  switch (change.kind) {
    case 'new':
      return describeNew(change.slot);
    case 'cancelled':
      return l10n.t('cancelled');
    case 'moved':
      return l10n.t('moved from {0} to {1}', toTime(change.before), toTime(change.after));
    case 'renamed':
      return l10n.t('renamed, was "{0}"', toWords(change.before));
    case 'room-changed':
      return l10n.t('now in {0}, was in {1}', toWords(change.after), toWords(change.before));
    case 'speakers-changed':
      return l10n.t('now by {0}, was by {1}', toWords(change.after), toWords(change.before));
    case 'length-changed':
      return l10n.t('now {0}, was {1}', toMinutes(change.after), toMinutes(change.before));
    case 'new-links':
      return l10n.t('new links: {0}', change.links.map(({ title, url }) => toLink(title, url)).join(', '));
  }
}

function describeNew({ start, room }: Slot): string {
  if (start === undefined) return l10n.t('new, without a time yet');
  return room === undefined
    ? l10n.t('new, at {0}', toTime(start))
    : l10n.t('new, at {0} in {1}', toTime(start), escapeInline(room));
}

/** Day and time as the event's clocks show them. */
function toTime(start: string | undefined): string {
  return start === undefined ? l10n.t('no time') : start.slice(0, 16).replace('T', ' ');
}

function toMinutes(value: string | undefined): string {
  return value === undefined ? '-' : value === '1' ? l10n.t('1 minute') : l10n.t('{0} minutes', value);
}

function toWords(value: string | undefined): string {
  return value === undefined || value === '' ? '-' : escapeInline(value);
}

/** Schedules are not trusted: only web addresses become links. */
function toLink(title: string, url: string): string {
  const label = escapeInline(title === '' ? url : title);
  return /^https?:\/\/[^\s<>]+$/i.test(url) ? `[${label}](<${url}>)` : label;
}
