/** Words and icons for talks, the same in every view, pick and message. */
import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { FollowUpNode, TalkNode } from '../../server/src/protocol.js';
import type { Attendance } from './talksTree.js';

const kindIcons: Record<TalkNode['kind'], string> = {
  talk: 'comment-discussion',
  keynote: 'megaphone',
  panel: 'organization',
  lightning: 'zap',
  workshop: 'tools',
  ama: 'question',
  booth: 'home',
  demo: 'play-circle',
  social: 'heart',
  welcome: 'rocket',
  closing: 'flag',
  break: 'coffee',
};

/** Being away has a shape of its own, so that no state is told by colour alone; otherwise the kind shows. */
const awayIcons: Partial<Record<Attendance, string>> = { skipped: 'circle-slash', 'watch-later': 'bookmark' };
const quietStates: readonly Attendance[] = ['skipped', 'no-notes', 'unknown'];

/** An empty bulb, where others of the conference have takeaways: what is left to write down in the evening. */
const noTakeawaysIcon = 'lightbulb-empty';

export function talkIcon(talk: TalkNode): ThemeIcon {
  if (talk.takeaways === 'expected') return new ThemeIcon(noTakeawaysIcon);
  const color = quietStates.includes(talk.attendance) ? new ThemeColor('disabledForeground') : undefined;
  return new ThemeIcon(awayIcons[talk.attendance] ?? kindIcons[talk.kind], color);
}

/** What people call a state of attendance. */
export function attendanceName(attendance: Attendance): string {
  switch (attendance) {
    case 'attended':
      return l10n.t('attended');
    case 'skipped':
      return l10n.t('skipped');
    case 'no-notes':
      return l10n.t('no notes');
    case 'watch-later':
      return l10n.t('watch later');
    case 'unknown':
      return l10n.t('empty');
  }
}

/** `11:45 · Adam Englander · 3 follow-ups`; a state other than attended is said too. */
export function describeTalk(talk: TalkNode): string {
  const state = talk.attendance === 'attended' ? undefined : attendanceName(talk.attendance);
  return joinParts(talk.start, talk.speakers.join(', '), state, countFollowUps(openFollowUps(talk.followUps)));
}

/** One sentence for screen readers. */
export function sayTalk(talk: TalkNode): string {
  const speakers = talk.speakers.length > 0 ? l10n.t('by {0}', talk.speakers.join(', ')) : undefined;
  const time = talk.start === undefined ? undefined : l10n.t('at {0}', talk.start);
  const followUps = countFollowUps(openFollowUps(talk.followUps));
  const takeaways = talk.takeaways === 'expected' ? l10n.t('no takeaways yet') : undefined;
  const parts = [talk.title, speakers, time, attendanceName(talk.attendance), takeaways, followUps];
  return parts.filter((part) => part !== undefined).join(', ');
}

export function openFollowUps(followUps: readonly FollowUpNode[]): number {
  return followUps.filter((followUp) => !followUp.done).length;
}

/** `3 follow-ups`; undefined for none. */
export function countFollowUps(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? l10n.t('1 follow-up') : l10n.t('{0} follow-ups', count);
}

/** `8 talks`. */
export function countTalks(count: number): string {
  return count === 1 ? l10n.t('1 talk') : l10n.t('{0} talks', count);
}

/** `2 days`. */
export function countDays(count: number): string {
  return count === 1 ? l10n.t('1 day') : l10n.t('{0} days', count);
}

/** `3 rooms`. */
export function countRooms(count: number): string {
  return count === 1 ? l10n.t('1 room') : l10n.t('{0} rooms', count);
}

/** `4 links`. */
export function countLinks(count: number): string {
  return count === 1 ? l10n.t('1 link') : l10n.t('{0} links', count);
}

/** The parts that there are, as a row's description or a tooltip shows them. */
export function joinParts(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
