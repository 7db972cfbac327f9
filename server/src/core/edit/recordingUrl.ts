/** The address of a place in a recording. */
import { parseUrl } from '../text/parseUrl.js';

/** How each host says where to begin; anybody else understands media fragments (W3C, `#t=432`), or does no harm with them. */
const hosts: readonly { readonly host: RegExp; readonly write: (url: URL, seconds: number) => void }[] = [
  { host: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, write: writeYouTube },
  { host: /(?:^|\.)vimeo\.com$/, write: (url, seconds) => (url.hash = `#t=${seconds}s`) },
  { host: /(?:^|\.)twitch\.tv$/, write: (url, seconds) => setQuery(url, 't', `${seconds}s`) },
];

/**
 * @param seconds from the start of the recording, 0 or more
 * @returns undefined for what is no web address
 */
export function toRecordingUrl(recording: string, seconds: number): string | undefined {
  const url = parseUrl(recording);
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  const known = hosts.find(({ host }) => host.test(url.hostname));
  if (known === undefined) url.hash = `#t=${seconds}`;
  else known.write(url, seconds);
  return url.href.replace(/\(/g, '%28').replace(/\)/g, '%29');
}

/** An embedded player counts from `start`. */
function writeYouTube(url: URL, seconds: number): void {
  if (url.pathname.startsWith('/embed/')) setQuery(url, 'start', String(seconds));
  else setQuery(url, 't', `${seconds}s`);
}

function setQuery(url: URL, name: string, value: string): void {
  const others = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && part.split('=')[0] !== name);
  url.search = [...others, `${name}=${value}`].join('&');
}
