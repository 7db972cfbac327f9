/** How the pages of known schedule systems hang together: from a talk to its schedule, from a schedule to its event. */
import type { Schedule } from '../model/schedule.js';
import { readTalkUrl } from '../parse/talkLinks.js';

/** Pretalx's codes: six letters or digits, of which those that are easily taken for one another are left out. */
const pretalxCode = /^[A-HJ-NP-Z3789]{6}$/i;

/** A talk on any pretalx host: most conferences have one of their own. */
const pretalxTalk = /^(https?:\/\/[^?#]+)\/talk\/[^/?#]+/i;

/** Whether the URL is that of a talk on a pretalx host. */
export function isPretalxTalk(url: string): boolean {
  return pretalxTalk.test(url);
}

/** Whether pretalx could have given this code; its pages are found without regard to case. */
export function isPretalxCode(code: string): boolean {
  return pretalxCode.test(code);
}

/** The schedule's page that a talk link leads to; undefined where the link does not show it. */
export function findSchedulePage(talkUrl: string): string | undefined {
  const pretalxEvent = pretalxTalk.exec(talkUrl)?.[1];
  if (pretalxEvent !== undefined) return `${pretalxEvent}/schedule/`;
  const sched = /^https?:\/\/[^/?#]+\.sched\.(?:com|org)(?=\/)/i.exec(talkUrl)?.[0];
  return sched === undefined ? /^https?:\/\/[^?#]*?\/schedule\/(?=.)/i.exec(talkUrl)?.[0] : `${sched}/`;
}

/** The event that a schedule is of, in the form of `TalkLink.event`: as its talks' pages say, else its own page. */
export function findEvent({ days, url }: Schedule): string | undefined {
  for (const { slots } of days) {
    for (const slot of slots) {
      const event = slot.url === undefined ? undefined : readTalkUrl(slot.url)?.event;
      if (event !== undefined) return event;
    }
  }
  return url === undefined ? undefined : readTalkUrl(url.replace(/\/schedule\/?$/, '/talk/AAAAAA/'))?.event;
}

/**
 * Whether two events (`HOST/EVENT`) are one: a conference that moves to a host of its own keeps its event's short name.
 * A year or number alone is no such name.
 */
export function isSameEvent(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const name = getShortName(a);
  return a.toLowerCase() === b.toLowerCase() || (/\p{L}/u.test(name) && name === getShortName(b));
}

function getShortName(event: string): string {
  return event.slice(event.lastIndexOf('/') + 1).toLowerCase();
}
