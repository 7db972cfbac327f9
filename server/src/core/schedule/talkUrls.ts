/** Addresses of talks: made absolute, compared, and read for their talk code. */
import { parseUrl } from '../text/parseUrl.js';

const longestUrl = 2000;

/**
 * An absolute http(s) address; relative and protocol-relative ones are resolved against `base`. Undefined for nothing,
 * for other schemes (`javascript:`) and for relative addresses without a base.
 */
export function resolveUrl(url: string | undefined, base: string | undefined): string | undefined {
  const trimmed = url?.trim();
  if (trimmed === undefined || trimmed === '' || trimmed.length > longestUrl || /\s/.test(trimmed)) {
    return undefined;
  }
  if (/^https?:\/\//i.test(trimmed)) {
    // As written: parsing would turn it into another spelling of itself.
    return URL.canParse(trimmed) ? trimmed : undefined;
  }
  const absoluteBase = base?.startsWith('//') === true ? `https:${base}` : base;
  const resolved = parseUrl(trimmed, absoluteBase ?? (trimmed.startsWith('//') ? 'https://localhost' : undefined));
  return resolved !== undefined && /^https?:$/.test(resolved.protocol) ? resolved.href : undefined;
}

/** The pretalx talk code in an address (`https://pretalx.com/demo/talk/WEYYJG/`), upper case. */
export function findTalkCode(url: string | undefined): string | undefined {
  return /\/talk\/([A-Z0-9]{5,10})(?:\/|\.ics|$)/.exec(url?.split(/[?#]/)[0] ?? '')?.[1];
}

/**
 * An address in the form that equals for every way to write it: no scheme, no `www.`, no trailing slash, file ending,
 * feedback page, query or fragment. Linklings' `id` stays, as its pages differ in nothing else.
 */
export function toComparableUrl(url: string): string {
  const parsed = parseUrl(url.trim());
  if (parsed === undefined) {
    return url.trim().toLowerCase();
  }
  const host = parsed.host.toLowerCase().replace(/^www\./, '');
  const path = decodePath(parsed.pathname)
    .replace(/\/index\.html?$/i, '')
    .replace(/\/+$/, '')
    .replace(/(?:\/feedback|\/og-image|\.ics|\.html?)$/i, '');
  const id = /[?&](id=[^&]+)/.exec(parsed.search)?.[1];
  return `${host}${path}${id === undefined ? '' : `?${id}`}`;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The keys under which a talk's address is looked up: the comparable address itself, and for systems that put a number
 * before the title (`/talks/18-opening/`) or a language before the path, the address without these.
 */
export function getUrlKeys(url: string): readonly string[] {
  const whole = toComparableUrl(url);
  const bare = whole
    .replace(/^([^/]+)\/[a-z]{2}(?:-[a-z]{2})?\//i, '$1/')
    .replace(/\/hub\/(?:[a-z]{2}\/)?event\/(?:detail\/)?/i, '/hub/event/')
    .replace(/\/(talks?|session|presentation|event|schedule\/\d{4})\/(\d+)-[^/]*$/i, '/$1/$2');
  const pretalx = /\/([^/]+)\/talk\/([a-z0-9]{5,10})$/i.exec(whole);
  const short =
    pretalx === null ? [] : [`pretalx:${pretalx[1]?.toLowerCase() ?? ''}/${pretalx[2]?.toUpperCase() ?? ''}`];
  return [...new Set([whole, bare, ...short])];
}

/** Host and event of a pretalx address, the event in lower case; undefined where it is none. */
export function findPretalxEvent(url: string): { readonly base: string; readonly event: string } | undefined {
  const parsed = parseUrl(url);
  const match = /^(.*?)\/([^/]+)\/(?:talk|speaker|schedule|sneak|featured|cfp)(?:\/|\.|$)/.exec(parsed?.pathname ?? '');
  if (parsed === undefined || match?.[2] === undefined) {
    return undefined;
  }
  return { base: `${parsed.origin}${match[1] ?? ''}/${match[2]}`, event: match[2].toLowerCase() };
}
