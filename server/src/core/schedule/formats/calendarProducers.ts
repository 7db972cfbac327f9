/** What the program that wrote a calendar does its own way: names, titles with speakers in them, talk codes. */
import type { SpeakerDraft } from './scheduleDraft.js';

export interface Producer {
  readonly kind: 'pretalx' | 'sched' | 'other';
  /** Name of the event in the product id. */
  readonly name: string | undefined;
  readonly slug: string | undefined;
  readonly findCode: (uid: string) => string | undefined;
}

/** The producer of a calendar by its `PRODID` and the `UID`s of its events. */
export function findProducer(productId: string, uids: readonly string[]): Producer {
  if (/^-\/\/pretalx\/\//i.test(productId)) {
    return createPretalxProducer(productId, uids);
  }
  const sched = /^-\/\/Sched(?:\.com)?\s+(.+?)\/\//i.exec(productId);
  const slug = undefined;
  return { kind: sched === null ? 'other' : 'sched', name: sched?.[1], slug, findCode: () => undefined };
}

/** `-//pretalx//HOST//EVENT`, the event missing in old ones; UIDs are `pretalx-EVENT-CODE[-n]@HOST`. */
function createPretalxProducer(productId: string, uids: readonly string[]): Producer {
  const named = productId.split('//')[3]?.trim();
  const codePattern = /^pretalx-(.+?)-([A-Z0-9]{5,10})(?:-\d+)?@/;
  const fromUid = uids.map((uid) => codePattern.exec(uid)?.[1]).find((slug) => slug !== undefined);
  const slug = named === undefined || named === '' ? fromUid : named;
  return { kind: 'pretalx', name: undefined, slug, findCode: (uid) => codePattern.exec(uid)?.[2] };
}

/** The event's name: Sched has only a short name in the calendar's own. */
export function readCalendarName(producer: Producer, calendarName: string | undefined): string | undefined {
  return producer.name ?? calendarName?.replace(/\s+(?:Schedule|All Events)$/i, '');
}

export interface Summary {
  readonly title: string;
  readonly others: readonly string[];
  readonly speakers: readonly SpeakerDraft[];
  readonly type: string | undefined;
}

/**
 * Title and what else a summary holds. pretalx always appends ` - Speaker, Speaker`, of which nothing but the dash is
 * left without speakers; `isBracketed` calendars start with `[kind]`. Everything else stays whole.
 */
export function readSummary(summary: string, producer: Producer, isBracketed: boolean): Summary {
  const whole = { title: summary, others: [], speakers: [], type: undefined };
  if (producer.kind === 'pretalx') {
    const padded = `${summary.trimEnd()} `;
    const cut = padded.lastIndexOf(' - ');
    const names = padded.slice(cut + 3).split(',');
    return cut <= 0
      ? whole
      : { ...whole, title: padded.slice(0, cut), others: [summary], speakers: names.map((name) => ({ name })) };
  }
  const bracket = isBracketed ? /^\[([^\]]{1,30})\]\s+(.+)$/s.exec(summary.trim()) : null;
  return bracket === null ? whole : { ...whole, title: bracket[2] ?? '', others: [summary], type: bracket[1] };
}
