/** How the pages of known schedule systems hang together. Today: pretalx, whose talks stand at `HOST/EVENT/talk/CODE/`. */

/** Pretalx's codes: six letters or digits, of which those that are easily taken for one another are left out. */
const pretalxCode = /^[A-HJ-NP-Z3789]{6}$/i;

/** The address up to the event, whatever the host: pretalx is mostly self-hosted. */
const pretalxTalk = /^(https?:\/\/[^/?#]+(?:\/[^/?#]+)*?\/[^/?#]+)\/talk\/([^/?#]+)/i;

/** Whether the URL is that of a talk on a pretalx host. */
export function isPretalxTalk(url: string): boolean {
  return pretalxTalk.test(url);
}

/** Whether pretalx could have given this code; its pages are found without regard to case. */
export function isPretalxCode(code: string): boolean {
  return pretalxCode.test(code);
}

/** The schedule's page that a talk link leads to; undefined for systems we do not know. */
export function findSchedulePage(talkUrl: string): string | undefined {
  const event = pretalxTalk.exec(talkUrl)?.[1];
  return event === undefined ? undefined : `${event}/schedule/`;
}

/** Host and event of a schedule's page, in the form of `TalkLink.event`. */
export function readEvent(scheduleUrl: string): string | undefined {
  return /^https?:\/\/([^/?#]+(?:\/[^/?#]+)+?)\/(?:schedule|talk|speaker)\b/i.exec(scheduleUrl)?.[1]?.toLowerCase();
}

/**
 * Whether two events (`HOST/EVENT`) are one: a conference that moves to a host of its own keeps its event's short name.
 */
export function isSameEvent(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.split('/').at(-1)?.toLowerCase() === b.split('/').at(-1)?.toLowerCase();
}
