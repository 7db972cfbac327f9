/**
 * `duplicate-talk`: two sections of a file link to the same talk. The second one is marked. Two slots of a repeated
 * session are told apart by their day or start time.
 */
import * as l10n from '@vscode/l10n';
import type { PlacedSection, TalkLink, TalkSection } from '../model/note.js';
import type { Slot } from '../model/schedule.js';
import { isTalk } from '../model/sections.js';
import type { TalkMatch } from '../schedule/matchTalks.js';
import { shiftRange } from '../text/positions.js';
import type { NoteRule } from './rule.js';

export const duplicateTalk: NoteRule = {
  code: 'duplicate-talk',
  severity: 'information',
  scope: 'note',
  looksAt: 'headers',
  *check({ note, matches }) {
    const notedByKey = new Map<string, NotedTalk | NotedTalk[]>();
    for (let section = 0; section < note.sections.length; section += 1) {
      const placed = note.sections[section];
      if (placed === undefined || !isTalk(placed) || placed.section.talk.link === undefined) continue;
      const { link } = placed.section.talk;
      const talk: NotedTalk = { placed, link, slot: findSureSlot(matches[section]) };
      const key = getKey(link);
      const noted = notedByKey.get(key);
      // Most talks are noted once: a list for each would cost more than all the rest.
      const others = noted === undefined ? [] : Array.isArray(noted) ? noted : [noted];
      const first = others.find((other) => isSameSlot(other, talk));
      if (Array.isArray(noted)) noted.push(talk);
      else notedByKey.set(key, noted === undefined ? talk : [noted, talk]);
      if (first === undefined) continue;
      yield {
        section,
        message: l10n.t('These notes have this talk already.'),
        range: link.range,
        related: { message: l10n.t('First noted here'), range: shiftRange(first.link.range, first.placed.line) },
      };
    }
  },
};

interface NotedTalk {
  readonly placed: PlacedSection<TalkSection>;
  readonly link: TalkLink;
  readonly slot: Slot | undefined;
}

/** Links live as long as their talk is not edited. */
const keys = new WeakMap<TalkLink, string>();

function getKey(link: TalkLink): string {
  let key = keys.get(link);
  if (key === undefined) {
    key = toKey(link);
    keys.set(link, key);
  }
  return key;
}

/** One key for all spellings of a talk's address: scheme, host's `www.`, fragment and last slash make no difference. */
function toKey({ url, event, code }: TalkLink): string {
  if (event !== undefined && code !== undefined) return `${event} ${code.toUpperCase()}`;
  return url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

function findSureSlot(match: TalkMatch | undefined): Slot | undefined {
  return match?.kind === 'sure' ? match.slot : undefined;
}

/** Some schedules have one page for many talks. */
function isSameSlot(a: NotedTalk, b: NotedTalk): boolean {
  const isOtherTime = areOther(a.placed.section.talk.time?.start, b.placed.section.talk.time?.start);
  return !isOtherTime && !areOther(a.placed.day, b.placed.day) && !areOther(a.slot, b.slot);
}

function areOther(a: unknown, b: unknown): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
