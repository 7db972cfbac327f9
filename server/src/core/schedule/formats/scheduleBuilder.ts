/**
 * From what a format's reader found to a schedule: cleans texts, sets times into the event's zone, puts slots on days.
 * Every format goes through here, so that the same event comes out the same from each of its exports.
 */
import * as l10n from '@vscode/l10n';
import { type Schedule, type Slot, type SlotLink, type SlotSpeaker, nightEndsAt } from '../../model/schedule.js';
import { addDays, findMinutesBetween, getTimeLineValue, isDate, isOffsetOfZone } from '../eventTime.js';
import { parseDuration, parseSourceTime, type SourceTime, toSlotStart } from '../eventTime.js';
import { createRefusal } from '../readResult.js';
import type { ScheduleHints, ScheduleProblem, ScheduleProblemCode } from '../readResult.js';
import type { ReadScheduleResult } from '../readResult.js';
import { groupAsFiled, groupByDate, sortDays } from '../scheduleDays.js';
import type { PlacedSlot } from '../scheduleDays.js';
import { isServiceTitle } from '../serviceSessions.js';
import type { LinkDraft, ScheduleDraft, SlotDraft, SpeakerDraft } from './scheduleDraft.js';
import { findTimeZone, ZoneClock } from '../timeZones.js';
import { cleanLine, cleanText, cleanVerbatimLine, cleanVerbatimText } from '../texts.js';
import { findTalkCode, resolveUrl } from '../talkUrls.js';

/** Most entries of one schedule; more is refused. */
export const maximumSlots = 20_000;

/** Between the names of rooms, where a slot takes several. */
export const roomSeparator = ' / ';

/** The schedule of a draft, or a refusal where it holds no slot or too many. */
export function buildSchedule(draft: ScheduleDraft, hints: ScheduleHints): ReadScheduleResult {
  if (draft.slots.length > maximumSlots) {
    return createRefusal('too-large');
  }
  if (draft.slots.length === 0) {
    return createRefusal('no-slots');
  }
  const timeZone = findTimeZone(draft.timeZone) ?? findTimeZone(hints.timeZone);
  const problems = new Map<ScheduleProblemCode, ScheduleProblem>();
  const report = (code: ScheduleProblemCode): void => {
    problems.set(code, { code, message: getProblemMessage(code) });
  };
  const clock = timeZone === undefined ? undefined : new ZoneClock(timeZone);
  // A file's own zone is the truth; the caller's only fills a gap.
  const context: SlotContext = { draft, hints, clock, toStart: keepStarts(clock), report };
  const placed = draft.slots.map((slot) => ({ slot: toSlot(slot, context), day: slot.day }));
  const rooms = collectRooms(draft, placed);
  const days =
    draft.days === undefined
      ? groupByDate(placed, parseDuration(draft.dayChange))
      : groupAsFiled(draft.days, placed, clock);
  if (timeZone === undefined && placed.some(({ slot }) => slot.start !== undefined)) {
    report('zone-missing');
  }
  const schedule: Schedule = {
    title: cleanLine(draft.title) ?? findTitle(draft, hints) ?? '',
    slug: cleanLine(draft.slug),
    version: cleanLine(draft.version),
    url: resolveUrl(draft.url, draft.baseUrl ?? hints.url),
    timeZone,
    rooms,
    days: sortDays(days, rooms),
    undated: placed.map(({ slot }) => slot).filter((slot) => slot.start === undefined),
  };
  if (schedule.undated.length > 0) {
    report('undated-slots');
  }
  return {
    kind: 'schedule',
    schedule,
    format: draft.format,
    problems: [...problems.values(), ...(draft.problems ?? [])],
  };
}

function getProblemMessage(code: ScheduleProblemCode): string {
  switch (code) {
    case 'zone-missing':
      return l10n.t('The schedule does not name its time zone.');
    case 'zone-differs':
      return l10n.t('Times of the schedule do not fit the time zone that it names; their own offsets are taken.');
    case 'undated-slots':
      return l10n.t('Some talks have no time.');
    case 'end-before-start':
      return l10n.t('Some talks end before they start; their ends are left out.');
    case 'untitled-slots':
      return l10n.t('Some talks have no title.');
    case 'skipped-lines':
      return l10n.t('Some lines are not valid and were left out.');
    case 'more-pages':
      return l10n.t('This is one page of several: the other pages are missing.');
  }
}

/** A problem of the code, for readers that find one themselves. */
export function createProblem(code: ScheduleProblemCode): ScheduleProblem {
  return { code, message: getProblemMessage(code) };
}

/** For files that do not name their event. */
function findTitle(draft: ScheduleDraft, hints: ScheduleHints): string | undefined {
  const stem = hints.fileName
    ?.split(/[\\/]/)
    .at(-1)
    ?.replace(/(?:\.schedule)?\.[a-z]{1,5}$/i, '');
  return cleanLine(draft.slug) ?? cleanLine(stem);
}

/** What every slot of one schedule shares. */
interface SlotContext {
  readonly draft: ScheduleDraft;
  readonly hints: ScheduleHints;
  readonly clock: ZoneClock | undefined;
  readonly toStart: (time: SourceTime) => string;
  readonly report: (code: ScheduleProblemCode) => void;
}

/** Starts in the zone of a clock, each found once: many slots share a time. */
function keepStarts(clock: ZoneClock | undefined): SlotContext['toStart'] {
  const starts = new Map<SourceTime, string>();
  return (time) => {
    const start = starts.get(time) ?? toSlotStart(time, clock);
    starts.set(time, start);
    return start;
  };
}

/** Cleans one slot. Addresses that are neither http nor https are dropped here, for all formats. */
function toSlot(slot: SlotDraft, context: SlotContext): Slot {
  const { draft, report } = context;
  const base = draft.baseUrl ?? context.hints.url;
  const line = draft.isClean === true ? verbatimLine : cleanLine;
  const text = draft.isClean === true ? verbatimText : cleanText;
  const title = line(slot.title);
  if (title === undefined) {
    report('untitled-slots');
  }
  const url = resolveUrl(slot.url, base);
  const code = line(slot.code) ?? findTalkCode(url) ?? findTalkCode(slot.otherUrls?.[0]);
  return {
    guid: line(slot.guid),
    code,
    title: title ?? code ?? '',
    otherTitles: unique((slot.otherTitles ?? []).map(line)).filter((other) => other !== title),
    subtitle: line(slot.subtitle),
    speakers: toSpeakers(slot.speakers ?? [], line, base),
    ...toTimes(slot, context),
    ...toFormerStarts(slot.formerStarts ?? [], context),
    room: line(slot.room),
    track: line(slot.track),
    type: line(slot.type),
    language: toLanguage(line(slot.language)),
    abstract: text(slot.abstract),
    description: text(slot.description),
    url,
    otherUrls: unique((slot.otherUrls ?? []).map((other) => resolveUrl(other, base))).filter((other) => other !== url),
    feedbackUrl: resolveUrl(slot.feedbackUrl, base),
    doNotRecord: slot.doNotRecord ?? false,
    isService: slot.isService ?? (title !== undefined && isServiceTitle(title)),
    isCancelled:
      slot.isCancelled ??
      /^\W*(?:cancell?ed|cancellation|abgesagt|entfällt|annulée?|cancelad[oa])(?!\p{L})/iu.test(title ?? ''),
    links: toLinks(slot.links ?? [], line, base),
  };
}

/** Language tags are written in any case; names of languages stay as they are. */
function toLanguage(language: string | undefined): string | undefined {
  return language !== undefined && /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(language) ? language.toLowerCase() : language;
}

/** When the night ends in the programmes that pretalx exports. */
export const pretalxDayChange = '03:00';

function verbatimLine(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cleanVerbatimLine(text);
}

function verbatimText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cleanVerbatimText(text);
}

function toSpeakers(
  drafts: readonly SpeakerDraft[],
  line: typeof cleanLine,
  base: string | undefined,
): readonly SlotSpeaker[] {
  return drafts.flatMap(({ name, code, url }) => {
    const clean = line(name);
    return clean === undefined ? [] : [{ name: clean, code: line(code), url: resolveUrl(url, base) }];
  });
}

function toLinks(drafts: readonly LinkDraft[], line: typeof cleanLine, base: string | undefined): readonly SlotLink[] {
  const links = drafts.flatMap(({ kind, title, url }) => {
    const resolved = resolveUrl(url, base);
    return resolved === undefined ? [] : [{ kind, title: line(title) ?? resolved, url: resolved }];
  });
  return [...links.filter(({ kind }) => kind === 'link'), ...links.filter(({ kind }) => kind === 'attachment')];
}

function unique(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

function toFormerStarts(starts: readonly (string | undefined)[], { toStart }: SlotContext): Pick<Slot, 'formerStarts'> {
  const times = starts.map(parseSourceTime).filter((time) => time !== undefined);
  return times.length === 0 ? {} : { formerStarts: times.map(toStart) };
}

/** Start and length. An end before the start is a mistake of the source, of which the start is the surer half. */
function toTimes(slot: SlotDraft, context: SlotContext): Pick<Slot, 'start' | 'duration'> {
  const { draft, clock, toStart, report } = context;
  // A date alone is no start where a clock stands beside it.
  const own = slot.clock !== undefined && isDate(slot.start ?? '') ? `${slot.start ?? ''}T${slot.clock}` : slot.start;
  const time = parseSourceTime(own) ?? parseSourceTime(toDateTimeOnDay(slot, draft));
  if (time === undefined) {
    return { start: undefined, duration: parseDuration(slot.duration, draft.durations) };
  }
  const start = toStart(time);
  if (clock !== undefined && time.kind === 'instant' && !isOffsetOfZone(start, clock)) {
    report('zone-differs');
  }
  const endTime = parseSourceTime(slot.end);
  const end = endTime === undefined ? undefined : toStart(endTime);
  const isComparable = end !== undefined && endsWithZone(start) === endsWithZone(end);
  const fromEnd = isComparable ? findMinutesBetween(start, end) : undefined;
  if (isComparable && (getTimeLineValue(end) ?? 0) < (getTimeLineValue(start) ?? 0)) {
    report('end-before-start');
  }
  return { start, duration: fromEnd ?? parseDuration(slot.duration, draft.durations) };
}

/** A wall-clock time and an instant cannot be compared. */
function endsWithZone(time: string): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(time);
}

/** The day's date with the slot's clock; a time before the day's change is in the night after it. */
function toDateTimeOnDay(slot: SlotDraft, draft: ScheduleDraft): string | undefined {
  const date = draft.days?.[slot.day ?? -1]?.date?.slice(0, 10);
  const clock = /^(\d{1,2}):?(\d{2})(?::\d{2})?$/.exec(slot.clock?.trim() ?? '');
  if (date === undefined || clock === null || parseSourceTime(date) === undefined) {
    return undefined;
  }
  const [, hour = '', minute = ''] = clock;
  const change = parseDuration(draft.dayChange) ?? (draft.dayChange === undefined ? nightEndsAt : 0);
  const isNight = Number(hour) * 60 + Number(minute) < change;
  return `${isNight ? addDays(date, 1) : date}T${hour.padStart(2, '0')}:${minute}`;
}

/** Listed rooms in their order, then those that only slots name. */
function collectRooms(draft: ScheduleDraft, placed: readonly PlacedSlot[]): readonly string[] {
  const used = new Set(placed.map(({ slot }) => slot.room));
  const line = draft.isClean === true ? verbatimLine : cleanLine;
  const listed = (draft.rooms ?? []).map(line).filter((room) => draft.keepsRooms === true || used.has(room));
  // A slot in several rooms names them all: no room of its own.
  const known = new Set(listed);
  const isJoint = (room: string | undefined): boolean =>
    room?.includes(roomSeparator) === true && room.split(roomSeparator).every((part) => known.has(part));
  return unique([...listed, ...[...used].filter((room) => !isJoint(room))]);
}
