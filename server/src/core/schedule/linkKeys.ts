/** Whether two addresses of slides, recordings or pages lead to the same place, however they are written. */
import { parseUrl } from '../text/parseUrl.js';

/** Parameters that say who passed the link on, not where it leads. */
const tracking = /^(?:utm_\w+|fbclid|gclid|si|feature|ref|usp|t)?(?:=|$)/i;

/**
 * The address in the form that equals for every way to write it. Its query stays, as videos differ in nothing else; a
 * place in the page is left out.
 */
export function toLinkKey(url: string): string {
  const parsed = parseUrl(url.trim());
  if (parsed === undefined) return url.trim().toLowerCase();
  const host = parsed.host.toLowerCase().replace(/^(?:www|m)\./, '');
  const path = parsed.pathname.replace(/\/+$/, '');
  const video = host === 'youtu.be' ? path.slice(1) : /^\/(?:live|embed|shorts)\/([\w-]+)$/.exec(path)?.[1];
  if (video !== undefined && /^(?:youtu\.be|youtube(?:-nocookie)?\.com)$/.test(host))
    return `youtube.com/watch?v=${video}`;
  const parameters = parsed.search.slice(1).split('&');
  const query = parameters
    .filter((parameter) => !tracking.test(parameter))
    .toSorted()
    .join('&');
  return `${host}${decode(path)}${query === '' ? '' : `?${query}`}`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The keys of all addresses in a text. */
export function findLinkKeys(text: string): ReadonlySet<string> {
  const found = text.match(/https?:\/\/[^\s<>"]+/gi) ?? [];
  // A bracket may belong to the address or to the markup round it.
  const written = found.flatMap((url) => [url, url.replace(/[.,;:!?'*_]+$/, ''), url.replace(/[)\]].*$/, '')]);
  return new Set(written.map(toLinkKey));
}
