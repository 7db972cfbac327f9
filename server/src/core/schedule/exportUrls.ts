/**
 * From an address that people have at hand (schedule page, talk page, event page) to the addresses that may hold the
 * schedule as data, in the order to try them. Nothing is fetched here.
 *
 * A rule per system looks at host and path and gives its exports, or nothing; the first rule that gives some decides.
 * Short forms come after the documented path, as old versions have only the latter.
 */
import { parseUrl } from '../text/parseUrl.js';

/** Systems that publish schedules, by the names that people know. */
export type ScheduleSystem =
  | 'pretalx'
  | 'frab'
  | 'c3voc hub'
  | 'FOSDEM'
  | 'wafer'
  | 'pgeu'
  | 'OSEM'
  | 'EMF'
  | 'Sessionize'
  | 'Sched'
  | 'Indico'
  | 'PyCon US'
  | 'EuroPython'
  | 'file';

export interface ExportUrl {
  readonly system: ScheduleSystem;
  readonly url: string;
}

/** What one system makes of an address, whose path is given in parts too. */
type Rule = (url: URL, path: readonly string[]) => readonly ExportUrl[];

/**
 * Addresses to try, the surest first; empty for text that is no http(s) address. pretalx runs under any domain, so its
 * export path is tried for unknown ones too.
 */
export function findExportUrls(text: string): readonly ExportUrl[] {
  const url = parseUrl(text.trim().replace(/^webcals?:/i, 'https:'));
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return [];
  }
  url.hash = '';
  // Schedules are public and their hosts all have https; a test's own server on this machine has not.
  url.protocol = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname) ? url.protocol : 'https:';
  const path = url.pathname.split('/').filter((part) => part !== '');
  const known = knownSystems.map((rule) => rule(url, path)).find((found) => found.length > 0);
  const guessed = isSilentHost(url.href) ? [] : guess(url, path);
  const found = known ?? guessed;
  return [...new Map(found.map((item) => [item.url, item])).values()];
}

/** Whether pages of the host do not tell where their data is, so that nothing can be tried. */
export function isSilentHost(address: string): boolean {
  return /(?:^|\.)sessionize\.com$/.test(parseUrl(address)?.hostname ?? '');
}

const fileEnding = /\.(?:json|xml|ics|ical|xcal|frab)$/i;

/** A file, or the answer of an API, is what it is. */
const findFile: Rule = (url) => {
  const isFile =
    fileEnding.test(url.pathname) ||
    /\/(?:schedule\/(?:xml|ical)|view\/(?:All|GridSmart|Sessions))\/?$/.test(url.pathname);
  return isFile && !/\/talk\/[^/]+\.ics$/.test(url.pathname) ? [{ system: getSystemOfFile(url), url: url.href }] : [];
};

function getSystemOfFile(url: URL): ScheduleSystem {
  if (/\/schedule\/(?:export|widgets?)\//.test(url.pathname)) {
    return 'pretalx';
  }
  return /(?:^|\.)sched\.(?:com|org)$/.test(url.hostname) ? 'Sched' : 'file';
}

/** pretalx's talk, speaker and schedule pages; on custom domains and under prefixes too. */
const findPretalx: Rule = (url, path) => {
  if (path[0] === 'orga' && path[1] === 'event' && path[2] !== undefined) {
    return createPretalx(url, path.slice(2, 3));
  }
  const marker = path.findLastIndex((part) => /^(?:talk|speaker|schedule|sneak|featured|cfp)$/.test(part));
  const isTalk = path[marker] === 'talk' && /^[A-Z0-9]{5,10}(?:\.ics)?$/i.test(path[marker + 1] ?? '');
  const isPretalxHost = /(?:^|\.)pretalx\./.test(url.hostname);
  if (marker < 1 || (!isTalk && !isPretalxHost)) {
    return isPretalxHost && path[0] !== undefined && path[0] !== 'api' ? createPretalx(url, path.slice(0, 1)) : [];
  }
  return createPretalx(url, path.slice(0, marker));
};

/** All exports of a pretalx event; the widget's data is the only one with breaks. */
function createPretalx(url: URL, event: readonly string[]): readonly ExportUrl[] {
  const base = [url.origin, ...event].join('/');
  return [
    'schedule/export/schedule.json',
    'schedule.json',
    'schedule/export/schedule.xml',
    'schedule/widgets/schedule.json',
    'schedule/widget/v2.json',
  ].map((end) => ({ system: 'pretalx', url: `${base}/${end}` }));
}

/** What the API's lists leave as ids unless they are asked for: without it, sessions have no times. */
const expansions: ReadonlyMap<string | undefined, string> = new Map([
  ['submissions', 'slots.room,speakers,track,submission_type,resources'],
  ['talks', 'slots.room,speakers,track,submission_type,resources'],
  ['slots', 'room,submission.speakers,submission.track,submission.submission_type'],
  ['schedules', 'slots.room,slots.submission.speakers,slots.submission.track,slots.submission.submission_type'],
]);

/** `https://HOST/api/events/EVENT/submissions/`: the list that is named, whole and from its first page, then the exports. */
const findPretalxApi: Rule = (url, path) => {
  const start = path.findIndex((part, index) => part === 'api' && path[index + 1] === 'events');
  const event = path[start + 2];
  if (start === -1 || event === undefined) {
    return [];
  }
  const exports = createPretalx(url, [...path.slice(0, start), event]);
  const base = [url.origin, ...path.slice(0, start + 3)].join('/');
  const list = path[start + 3];
  return expansions.has(list)
    ? [...createApiList(url.href, list), ...exports]
    : [...exports, ...createApiList(`${base}/submissions/`, 'submissions')];
};

/** Old hosts do not know what `expand` is, and a host may refuse it. */
function createApiList(list: string, name: string | undefined): readonly ExportUrl[] {
  const [address = '', query = ''] = list.split('?');
  const own = query.split('&').filter((part) => part !== '' && !/^(?:page|offset|format)=/.test(part));
  const expand = own.some((part) => part.startsWith('expand=')) ? [] : [`expand=${expansions.get(name) ?? ''}`];
  return [[...own, ...expand], own].map((parts) => ({
    system: 'pretalx',
    url: parts.length === 0 ? address : `${address}?${parts.join('&')}`,
  }));
}

/** Old years live on the archive's host. */
const findFosdem: Rule = (url, path) => {
  const year = path.find((part) => /^\d{4}$/.test(part));
  const isFosdem = /^(?:www\.|archive\.)?fosdem\.org$/.test(url.hostname);
  return isFosdem && year !== undefined
    ? ['fosdem.org', 'archive.fosdem.org'].map((host) => ({
        system: 'FOSDEM',
        url: `https://${host}/${year}/schedule/xml`,
      }))
    : [];
};

/** Public for every event; the JSON needs an organiser's key. */
const findSched: Rule = (url) =>
  /\.sched\.(?:com|org)$/.test(url.hostname) ? [{ system: 'Sched', url: `https://${url.hostname}/all.ics` }] : [];

/** One host for all years. */
const findPyConUs: Rule = (url, path) =>
  url.hostname === 'us.pycon.org' && /^\d{4}$/.test(path[0] ?? '')
    ? [{ system: 'PyCon US', url: `${url.origin}/${path[0] ?? ''}/schedule/conference.json` }]
    : [];

/** The programme of each year is on one pretalx. */
const findEuroPython: Rule = (url) => {
  const year = /^ep(\d{4})\.europython\.eu$/.exec(url.hostname)?.[1];
  return year === undefined
    ? []
    : [{ system: 'EuroPython', url: `https://program.europython.eu/europython-${year}/schedule/export/schedule.json` }];
};

/** Congress pages: the published schedule stands beside them. */
const findHub: Rule = (url, path) => {
  const hub = path.indexOf('hub');
  return hub < 1
    ? []
    : [
        { system: 'c3voc hub', url: [url.origin, ...path.slice(0, hub + 1), 'schedule.json'].join('/') },
        { system: 'c3voc hub', url: [url.origin, ...path.slice(0, hub + 1), 'schedule.xml'].join('/') },
      ];
};

/** frab: `/LANG/ACRONYM/public/...` live, `.../events/ID.html` beside a static `schedule.json`. */
const findFrab: Rule = (url, path) => {
  const live = path.indexOf('public');
  if (live > 0 && /^(?:events|schedule|speakers)/.test(path[live + 1] ?? '')) {
    return ['schedule.json', 'schedule.xml'].map((end) => ({
      system: 'frab',
      url: [url.origin, ...path.slice(0, live + 1), end].join('/'),
    }));
  }
  const page = path.findLastIndex((part) => /^(?:events|speakers|schedule)$/.test(part));
  return page > 0 && /^\d+\.html$/.test(path[page + 1] ?? '')
    ? ['schedule.json', 'schedule.xml'].map((end) => ({
        system: 'frab',
        url: [url.origin, ...path.slice(0, page), end].join('/'),
      }))
    : [];
};

/** Any host: events are numbers there. The calendar is the way out where the API is closed. */
const findIndico: Rule = (url, path) => {
  const event = path.indexOf('event');
  const id = path[event + 1];
  const isIndico =
    event !== -1 &&
    /^\d+$/.test(id ?? '') &&
    (path[event + 2] === undefined ||
      /^(?:contributions|timetable|sessions|overview|program)$/.test(path[event + 2] ?? ''));
  const base = [url.origin, ...path.slice(0, Math.max(0, event))].join('/');
  return isIndico
    ? [
        { system: 'Indico', url: `${base}/export/event/${id ?? ''}.json?detail=contributions` },
        { system: 'Indico', url: `${base}/event/${id ?? ''}/event.ics?scope=contribution` },
      ]
    : [];
};

/** The year's files stand beside its pages. */
const findEmf: Rule = (url, path) =>
  /(?:^|\.)emfcamp\.org$/.test(url.hostname) && path[0] === 'schedule' && /^\d{4}$/.test(path[1] ?? '')
    ? ['frab.json', 'frab.xml', 'ics'].map((end) => ({
        system: 'EMF',
        url: `${url.origin}/schedule/${path[1] ?? ''}.${end}`,
      }))
    : [];

/** Pages are `/conferences/EVENT/...`. */
const findOsem: Rule = (url, path) =>
  path[0] === 'conferences' && path[1] !== undefined
    ? [{ system: 'OSEM', url: `${url.origin}/conferences/${path[1]}/schedule.xml` }]
    : [];

/** pgeu's pages are `/events/EVENT/schedule/session/ID-slug/`. */
const findPgeu: Rule = (url, path) =>
  path[0] === 'events' && path[2] === 'schedule'
    ? ['schedule.xml', 'schedule/ical/'].map((end) => ({
        system: 'pgeu',
        url: `${url.origin}/events/${path[1] ?? ''}/${end}`,
      }))
    : [];

/** Talks are `/talks/N-slug/` or `/schedule/presentation/N/`, under a prefix where one host has several years. */
const findWafer: Rule = (url, path) => {
  const page = path.findIndex(
    (part, index) =>
      (part === 'talks' && /^\d+-/.test(path[index + 1] ?? '')) ||
      (part === 'schedule' && path[index + 1] === 'presentation' && /^\d+$/.test(path[index + 2] ?? '')),
  );
  return page !== -1
    ? ['schedule/pentabarf.xml', 'schedule/schedule.ics'].map((end) => ({
        system: 'wafer',
        url: [url.origin, ...path.slice(0, page), end].join('/'),
      }))
    : [];
};

/** Only the address of an endpoint leads anywhere; pages do not tell theirs. */
const findSessionize: Rule = (url, path) => {
  const endpoint = url.hostname === 'sessionize.com' && path[0] === 'api' && path[1] === 'v2' ? path[2] : undefined;
  return endpoint === undefined
    ? []
    : ['All', 'GridSmart', 'Sessions'].map((view) => ({
        system: 'Sessionize',
        url: `https://sessionize.com/api/v2/${endpoint}/view/${view}`,
      }));
};

const knownSystems: readonly Rule[] = [
  findFile,
  findPretalxApi,
  findSessionize,
  findFosdem,
  findSched,
  findPyConUs,
  findEuroPython,
  findEmf,
  findHub,
  findPretalx,
  findFrab,
  findIndico,
  findOsem,
  findPgeu,
  findWafer,
];

/** The address itself may be the answer of a program, surely so with a query; for a page it is the last resort. */
function guess(url: URL, path: readonly string[]): readonly ExportUrl[] {
  const self: ExportUrl = { system: 'file', url: url.href };
  const others = [...guessPretalx(url, path), ...guessOthers(url, path)];
  return url.search === '' ? [...others, self] : [self, ...others];
}

/** A page of an unknown site: each of its folders may be an event of pretalx, the deepest first. */
function guessPretalx(url: URL, path: readonly string[]): readonly ExportUrl[] {
  const schedule = path.indexOf('schedule');
  const folders = path.slice(0, schedule > 0 ? schedule : 3).filter((part) => !part.includes('.'));
  return folders
    .map((_part, index) => folders.slice(0, index + 1))
    .toReversed()
    .map((event) => ({ system: 'pretalx', url: [url.origin, ...event, 'schedule/export/schedule.json'].join('/') }));
}

/** What static sites and wafer put beside their pages. */
function guessOthers(url: URL, path: readonly string[]): readonly ExportUrl[] {
  const folder = [url.origin, ...path.filter((part) => !part.includes('.'))].join('/').replace(/\/schedule$/, '');
  return [
    { system: 'frab', url: `${folder}/schedule.json` },
    { system: 'frab', url: `${folder}/schedule.xml` },
    { system: 'wafer', url: `${url.origin}/schedule/pentabarf.xml` },
  ];
}
