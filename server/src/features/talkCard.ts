/**
 * The talk card: what is known of one talk, from the notes and, where one is imported, from the schedule. The notes'
 * title stays the heading, as it is the reader's own word for the talk.
 */
import * as l10n from '@vscode/l10n';
import { escapeInline } from '../core/edit/markdownEscapes.js';
import { formatClockTime, formatTimeSpan } from '../core/model/clockTime.js';
import type { Talk } from '../core/model/note.js';
import type { Slot } from '../core/model/schedule.js';
import { findClockTime, getLocalDate, toSlotEnd } from '../core/schedule/eventTime.js';
import { describeAttendance, separator } from './talkWords.js';

export interface TalkCardInput {
  readonly talk: Talk;
  /** Label of the day, where one is marked. */
  readonly day: string | undefined;
  /** Of the notes. */
  readonly abstract: string | undefined;
  readonly slot: Slot | undefined;
  /** The reader's IANA time zone. */
  readonly timeZone: string;
  /** Addresses of the client's commands for this talk, where it has them. */
  readonly commands?: { readonly insertAbstract: string | undefined; readonly calendar: string | undefined };
}

/** A card as plain data; texts are bare, not yet Markdown. */
export interface TalkCard {
  readonly title: string;
  readonly speakers: readonly string[];
  /** Day, times, room, track, language. */
  readonly facts: readonly string[];
  /** The writer's own part: attendance with reason, follow-ups. */
  readonly remarks: readonly string[];
  /** At most {@link abstractLength} characters. */
  readonly abstract: string | undefined;
  readonly doNotRecord: boolean;
  readonly actions: readonly { readonly label: string; readonly url: string }[];
}

/** Where the abstract is cut, in UTF-16 units. */
export const abstractLength = 400;

/** The card of a talk; a pure function of what is given. */
export function createTalkCard(input: TalkCardInput): TalkCard {
  const { talk, day, slot } = input;
  const speakers =
    talk.speakers.length > 0 ? talk.speakers.map(({ name }) => name) : (slot?.speakers.map(({ name }) => name) ?? []);
  const facts = [
    day ?? findSlotDate(slot),
    formatSlotTime(slot) ?? formatTimeSpan(talk.time),
    formatReaderTime(input),
    talk.room ?? slot?.room,
    slot?.track,
    slot?.language,
  ];
  const abstract = input.abstract ?? slot?.abstract ?? slot?.description;
  return {
    title: talk.title,
    speakers,
    facts: facts.flatMap((fact) => (fact === undefined || fact === '' ? [] : [fact])),
    remarks: createRemarks(talk),
    abstract: abstract === undefined || abstract === '' ? undefined : cut(abstract),
    doNotRecord: slot?.doNotRecord === true,
    actions: createActions(input),
  };
}

/** The card as Markdown; what people wrote shows as it is and makes no markup. */
export function toMarkdown(card: TalkCard): string {
  const { title, speakers, facts, remarks, abstract, actions, doNotRecord } = card;
  const speakerLine = speakers.map((name) => `**${escapeInline(name)}**`).join(', ');
  const factLine = facts.map(escapeInline).join(separator);
  const firstLine = [speakerLine, factLine].filter((part) => part !== '').join(separator);
  return [
    `### ${escapeInline(title)}`,
    escapeBlockStart(firstLine),
    doNotRecord ? `⚠ ${l10n.t('Do not record')}` : '',
    remarks.map((remark) => `*${escapeInline(remark)}*`).join(separator),
    abstract === undefined ? '' : `> ${escapeBlockStart(escapeInline(abstract))}`,
    actions
      .map(({ label, url }) => `[${escapeInline(label)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`)
      .join(separator),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The card for clients that show no Markdown. */
export function toPlainText(card: TalkCard): string {
  const { title, speakers, facts, remarks, abstract, actions, doNotRecord } = card;
  return [
    title,
    [speakers.join(', '), ...facts].filter((part) => part !== '').join(separator),
    doNotRecord ? l10n.t('Do not record') : '',
    remarks.join(separator),
    abstract ?? '',
    ...actions.filter(({ url }) => isWebPage(url)).map(({ label, url }) => `${label}: ${url}`),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function createRemarks({ attendance, followUps }: Talk): readonly string[] {
  const state = describeAttendance(attendance.state);
  const open = followUps.filter(({ done }) => !done).length;
  return [
    ...(state === undefined ? [] : [attendance.reason === undefined ? state : `${state} (${attendance.reason})`]),
    ...(open === 0 ? [] : [open === 1 ? l10n.t('1 follow-up') : l10n.t('{0} follow-ups', open)]),
  ];
}

function createActions({ talk: { link }, slot, commands }: TalkCardInput): TalkCard['actions'] {
  const page = link?.url ?? slot?.url;
  return [
    ...toWebAction(l10n.t('Open page'), page),
    ...toAction(l10n.t('Insert abstract'), commands?.insertAbstract),
    ...toWebAction(l10n.t('Feedback'), slot?.feedbackUrl ?? findFeedbackPage(page)),
    ...toAction(l10n.t('Calendar'), commands?.calendar),
  ];
}

function toAction(label: string, url: string | undefined): TalkCard['actions'] {
  return url === undefined ? [] : [{ label, url }];
}

function toWebAction(label: string, url: string | undefined): TalkCard['actions'] {
  return toAction(label, url !== undefined && isWebPage(url) ? url : undefined);
}

/** Where pretalx takes feedback: below the talk's page. */
function findFeedbackPage(page: string | undefined): string | undefined {
  const talk = /^[^?#]*\/talk\/[A-Z0-9]{5,10}(?=\/?$)/.exec(page ?? '')?.[0];
  return talk === undefined ? undefined : `${talk}/feedback/`;
}

/** A line that begins like a heading, list or quotation is none. */
function escapeBlockStart(line: string): string {
  return line.replace(/^(\d*)(?=[#>+\-=~|.)])/, '$1\\');
}

/** Notes may come from others: a card leads to the web and nowhere else. */
export function isWebPage(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** ISO 8601, on the event's calendar; unknown for an instant alone. */
function findSlotDate(slot: Slot | undefined): string | undefined {
  return slot?.start === undefined || slot.start.endsWith('Z') ? undefined : getLocalDate(slot.start);
}

/** The slot's time on the event's clocks, which the notes may have only roughly. */
function formatSlotTime(slot: Slot | undefined): string | undefined {
  const start = findClockTime(slot?.start);
  return formatTimeSpan({ start, end: findClockTime(toSlotEnd(slot?.start, slot?.duration)) });
}

/** The start where the reader is, where that differs; unknown for a start without an offset, which is no instant. */
function formatReaderTime({ slot, timeZone }: TalkCardInput): string | undefined {
  if (slot?.start === undefined || !/(?:Z|[+-]\d\d:\d\d)$/.test(slot.start)) {
    return undefined;
  }
  const instant = new Date(slot.start);
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(instant);
  // Sweden writes dates as ISO 8601 does.
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);
  const isOtherDay = date !== getLocalDate(slot.start);
  const eventClock = findClockTime(slot.start);
  const isSame = eventClock !== undefined && clock === formatClockTime(eventClock) && !isOtherDay;
  return isSame ? undefined : l10n.t('{0} your time', isOtherDay ? `${date} ${clock}` : clock);
}

/** Cut at a word, with an ellipsis; never between the halves of an emoji. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= abstractLength) {
    return line;
  }
  const space = line.lastIndexOf(' ', abstractLength - 1);
  const end = space > abstractLength / 2 ? space : abstractLength - 1;
  return `${line.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
