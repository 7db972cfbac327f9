/**
 * Which URLs are a talk's own page: those of known schedule systems by their shape on any host (the shapes are listed
 * with each pattern), and by a path that says so. Slides, videos and home pages are none.
 */
import type { TalkLink } from '../model/note.js';
import { createRange } from '../text/positions.js';
import type { InlineLink } from './inlineText.js';

/** What a URL says of itself. */
export interface TalkUrl {
  /** `HOST/EVENT` of a known system. */
  readonly event?: string;
  readonly code?: string;
}

interface System {
  /** Groups: 1 what names the event in the path, 2 the talk code. */
  readonly path: RegExp;
  readonly host?: RegExp;
}

/** Known schedule systems. The event is the host plus group 1; a talk code of another system is its number or slug. */
const systems: readonly System[] = [
  // pretalx, on any host and under any prefix: /EVENT/talk/CODE/
  { path: /^\/((?:[^/]+\/)*[^/]+)\/talk\/([A-Za-z0-9]{5,7})(?:\/(?:feedback\/?)?|\.ics|\/og-image)?$/ },
  // eventyay: /talk/EVENT/talk/CODE is covered above. Sched: EVENT.sched.com/event/KEY[/slug]
  { host: /\.sched\.(?:com|org)$/, path: /^()\/event\/([A-Za-z0-9]{4,8})(?:\/|$)/ },
  // Sessionize: EVENT.sessionize.com/session/ID
  { host: /\.sessionize\.com$/, path: /^()\/session\/(\d+)/ },
  // frab: /LANG/ACRONYM/public/events/ID, and its static export events/ID.html
  { path: /^(?:\/[a-z]{2})?\/([^/]+)\/public\/events\/(\d+)(?:\.html)?\/?$/ },
  { path: /^\/(.*?)\/?(?:Fahrplan|fahrplan|schedule)\/events\/(\d+)\.html$/ },
  // FOSDEM: /YEAR/schedule/event/SLUG/
  { host: /(?:^|\.)fosdem\.org$/, path: /^\/(\d{4})\/schedule\/event\/([^/]+)\/?$/ },
  // Hub of the CCC: /congress/YEAR/hub/[en/]event/[detail/]SLUG
  { host: /events\.ccc\.de$/, path: /^\/(congress\/\d{4})\/hub\/(?:[a-z]{2}\/)?event\/(?:detail\/)?([^/]+)\/?$/ },
  // Indico: /event/ID/contributions/ID/
  { path: /^\/event\/(\d+)\/contributions\/(\d+)\/?$/ },
  // PyCon US: /YEAR/schedule/presentation/N/
  { host: /pycon\.org$/, path: /^\/(\d{4})\/schedule\/presentation\/(\d+)\/?$/ },
  // pgeu: /events/E/schedule/session/ID-slug/
  { path: /^\/events\/([^/]+)\/schedule\/session\/(\d+)(?:-[^/]*)?\/?$/ },
  // EuroPython: epYYYY.europython.eu/session/SLUG
  { host: /europython\.eu$/, path: /^()\/session\/([^/]+)\/?$/ },
  // EMF: /schedule/YEAR/ID-slug
  { host: /emfcamp\.org$/, path: /^\/schedule\/(\d{4})\/(\d+)(?:-[^/]*)?\/?$/ },
  // WWDC: the session's page and its recording are one
  { host: /^developer\.apple\.com$/, path: /^\/videos\/play\/([^/]+)\/(\d+)\/?$/ },
];

const talkSegment =
  /^(?:talks?|sessions?|presentations?|proposals?|abstracts?|lectures?|contributions?|vortrag|vortraege|vorträge|detail|conferences?|charlas?|ponencias?|events?)$/i;
const otherHosts =
  /(?:^|\.)(?:speakerdeck\.com|slideshare\.net|slides\.com|docs\.google\.com|github\.com|github\.io|gitlab\.com|twitter\.com|x\.com|mastodon\.\w+|youtube\.com|youtu\.be|vimeo\.com|linkedin\.com|medium\.com|wikipedia\.org|arxiv\.org|stackoverflow\.com|meetup\.com|eventbrite\.\w+|facebook\.com|ted\.com|media\.ccc\.de|infoq\.com|confreaks\.(?:com|tv)|pyvideo\.org|amazon\.\w+|zenodo\.org|doi\.org|dropbox\.com|bit\.ly|t\.co)$/i;

/** Reads a URL as a talk's page; undefined where its shape does not say so. */
export function readTalkUrl(url: string): TalkUrl | undefined {
  const parts = splitUrl(url);
  if (parts === undefined) {
    return undefined;
  }
  const known = systems.find(
    ({ host, path }) => (host === undefined || host.test(parts.host)) && path.test(parts.path),
  );
  if (known !== undefined) {
    const match = known.path.exec(parts.path);
    const name = match?.[1] ?? '';
    return {
      event: name === '' ? parts.host : `${parts.host}/${name}`,
      ...(match?.[2] === undefined ? {} : { code: match[2] }),
    };
  }
  const isFile = /\.(?:pdf|pptx?|key|odp|docx?|zip|mp[34]|png|jpe?g)$/i.test(parts.path);
  return !isFile && !otherHosts.test(parts.host) && isTalkPath(parts.path) ? {} : undefined;
}

/** A path with a word for talks and, after it, something that names one. */
function isTalkPath(path: string): boolean {
  const segments = path.split('/').filter((segment) => segment !== '');
  const at = segments.findLastIndex((segment) => talkSegment.test(segment));
  const name = segments[at + 1];
  if (at < 0 || name === undefined || segments.length > at + 3) {
    return false;
  }
  // `/events/2024` and `/sessions/all` are lists; a talk has a number or a name of several words.
  return (
    /^(?:\d{2,}|[A-Z0-9]{5,8}|[^/]*\d[^/]*-[^/]+|[^/]+-[^/]+(?:-[^/]+)*)(?:\.html?)?$/.test(name) &&
    !/^(?:19|20)\d\d$/.test(name)
  );
}

interface UrlParts {
  readonly host: string;
  readonly path: string;
}

function splitUrl(url: string): UrlParts | undefined {
  const match = /^https?:\/\/(?:www\.)?([^/?#:]+)(?::\d+)?([^?#]*)/i.exec(url);
  return match === null ? undefined : { host: (match[1] ?? '').toLowerCase(), path: match[2] ?? '' };
}

/** A link of the block as talk link, with event and code where its shape gives them. */
export function readTalkLink(link: InlineLink, line: number): TalkLink {
  const known = readTalkUrl(link.url);
  const code = known?.code;
  const at = code === undefined ? -1 : link.url.lastIndexOf(code);
  return {
    url: link.url,
    range: createRange(line, link.urlStart, line, link.urlEnd),
    ...(known?.event === undefined ? {} : { event: known.event }),
    ...(code === undefined || at < 0
      ? {}
      : { code, codeRange: createRange(line, link.urlStart + at, line, link.urlStart + at + code.length) }),
  };
}

/** Whether a host shows slides, code, videos or people, and no talk pages. */
export function isOtherHost(url: string): boolean {
  const parts = splitUrl(url);
  return parts === undefined || otherHosts.test(parts.host);
}
