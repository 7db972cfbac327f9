/**
 * pretalx's API gives its lists in pages (`{count, next, previous, results}`) and says in another place what the event is
 * called and where it takes place. Both are put together here, so that what is read is one file, as from any other system.
 */
import * as l10n from '@vscode/l10n';
import { parseUrl } from '../text/parseUrl.js';
import type { FailedFile, FetchedFile, FetchFile } from './fetchedFile.js';

type AnsweredFile = Extract<FetchedFile, { readonly kind: 'fetched' }>;

/** Four times the largest conferences, at 25 entries a page. */
const mostPages = 200;
const mostBytes = 20 * 1024 * 1024;

/**
 * The answer with all pages in it and the event beside them; any other file as it is. One page that is missing makes it a
 * failure: half a schedule is none. Pages of other hosts are not asked for.
 */
export async function completePages(first: AnsweredFile, fetchFile: FetchFile): Promise<AnsweredFile | FailedFile> {
  const page = readPage(first.bytes);
  if (page === undefined) {
    return first;
  }
  const rest = await readFurtherPages(first, page, fetchFile);
  if (!Array.isArray(rest)) {
    return rest;
  }
  const event = await readEvent(first.url, fetchFile);
  if (isFailed(event)) {
    return event;
  }
  const whole = { ...page, next: null, results: [...page.results, ...rest], ...(event === undefined ? {} : { event }) };
  // The tag is that of the first page alone: another one may have changed under it.
  const etag = rest.length === 0 ? first.etag : undefined;
  return { ...first, etag, bytes: new TextEncoder().encode(JSON.stringify(whole)) };
}

interface Page {
  readonly next?: unknown;
  readonly results: readonly unknown[];
}

/** A page of an API; undefined for any other file. */
function readPage(bytes: Uint8Array): Page | undefined {
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*\{/.test(text) || !text.includes('"results"') || !text.includes('"next"')) {
    return undefined;
  }
  const root = parseObject(text);
  const results = root?.['results'];
  return root !== undefined && 'next' in root && Array.isArray(results) ? { ...root, results } : undefined;
}

function parseObject(text: string): { readonly [key: string]: unknown } | undefined {
  try {
    const root: unknown = JSON.parse(text);
    return typeof root === 'object' && root !== null ? { ...root } : undefined;
  } catch {
    return undefined;
  }
}

/** What the pages behind the first one hold. */
async function readFurtherPages(
  first: AnsweredFile,
  page: Page,
  fetchFile: FetchFile,
): Promise<unknown[] | FailedFile> {
  const results: unknown[] = [];
  const seen = new Set([first.url]);
  let bytes = first.bytes.length;
  let next = page.next;
  while (typeof next === 'string' && next !== '') {
    const url = findNextUrl(first.url, next);
    if (url === undefined) {
      return fail(l10n.t('The pages of {0} go on at another host, which was not asked.', hostOf(first.url)));
    }
    if (seen.has(url) || seen.size === mostPages || bytes > mostBytes) {
      return fail(l10n.t('The schedule of {0} has too many pages to be read.', hostOf(first.url)));
    }
    seen.add(url);
    const answer = await fetchFile(url, undefined);
    const further = answer.kind === 'fetched' ? readPage(answer.bytes) : undefined;
    if (answer.kind === 'failed') {
      return answer;
    }
    if (further === undefined || answer.kind !== 'fetched') {
      return fail(l10n.t('A page of the schedule of {0} could not be read. Try again later.', hostOf(first.url)));
    }
    bytes += answer.bytes.length;
    results.push(...further.results);
    next = further.next;
  }
  return results;
}

/** On the same host only. A server behind a proxy may call itself by http: what it was asked by holds. */
function findNextUrl(first: string, next: string): string | undefined {
  const base = parseUrl(first);
  const url = parseUrl(next, first);
  if (base === undefined || url === undefined) {
    return undefined;
  }
  url.protocol = base.protocol;
  return url.host === base.host ? url.href : undefined;
}

/** The event's own entry: name and zone. It may be missing, as the talks are what matters. */
async function readEvent(url: string, fetchFile: FetchFile): Promise<object | FailedFile | undefined> {
  const root = /^https?:\/\/[^?#]+?\/api\/events\/[^/?#]+\//.exec(url)?.[0];
  const answer = root === undefined ? undefined : await fetchFile(root, undefined);
  if (answer?.kind === 'failed' && answer.isFinal) {
    return answer;
  }
  return answer?.kind === 'fetched' ? parseObject(new TextDecoder().decode(answer.bytes)) : undefined;
}

function isFailed(value: object | undefined): value is FailedFile {
  return value !== undefined && 'isFinal' in value;
}

function fail(message: string): FailedFile {
  return { kind: 'failed', message, isFinal: false };
}

function hostOf(url: string): string {
  return parseUrl(url)?.host ?? url;
}
