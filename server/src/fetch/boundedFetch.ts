/**
 * Fetching with bounds, for the client and the command line: https only, redirects followed by hand and never into a
 * private network or to another host, at most so many bytes and seconds, patient with busy servers. Knows nothing of schedules.
 */
import { isLoopbackHost, isPrivateHost } from './privateHosts.js';

/** What the outside world is for a fetch; handed in, so that tests need neither network nor waiting. */
export interface FetchEnvironment {
  readonly fetch: typeof fetch;
  /** Addresses of a host name, where they can be looked up; none are known in the web. */
  lookUp(host: string): Promise<readonly string[]>;
  /** Aborts when a fetch has taken too long in all. */
  startDeadline(): AbortSignal;
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export interface FetchRequest {
  readonly url: string;
  /** Of the answer at hand: an unchanged one is not sent again. */
  readonly etag?: string;
  readonly signal?: AbortSignal;
}

export type FetchAnswer =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array; readonly etag: string | undefined; readonly url: string }
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'failed' } & FailureFacts);

interface FailureFacts {
  readonly reason: FetchFailure;
  /** HTTP status, for the reason `status`. */
  readonly status?: number;
  /** The address that it leads to, for the reason `other-host`. */
  readonly location?: string;
}

export type FetchFailure =
  | 'not-https'
  | 'private-address'
  | 'other-host'
  | 'too-many-redirects'
  | 'too-large'
  | 'too-slow'
  | 'cancelled'
  | 'status'
  | 'cut-off'
  | 'unreachable';

const maxFetchBytes = 20 * 1024 * 1024;
const maxFetchMilliseconds = 30_000;
const maxRedirects = 5;
const maxTries = 3;
/** A server that asks for more patience than this is asked again by the user, not by us. */
const longestWait = 10_000;

/** Why a fetch ended; also thrown by a network that finds out itself. */
export class FetchError extends Error {
  constructor(
    readonly reason: FetchFailure,
    readonly facts: Omit<FailureFacts, 'reason'> = {},
  ) {
    super(reason);
  }
}

/** Fetches one address. Every failure is an answer; nothing is thrown. */
export async function boundedFetch(request: FetchRequest, environment: FetchEnvironment): Promise<FetchAnswer> {
  const deadline = environment.startDeadline();
  const signal = request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal]);
  try {
    return await followRedirects({ ...request, signal }, environment);
  } catch (error) {
    if (request.signal?.aborted === true || deadline.aborted) {
      return { kind: 'failed', reason: request.signal?.aborted === true ? 'cancelled' : 'too-slow' };
    }
    const { reason, facts } = error instanceof FetchError ? error : new FetchError('unreachable');
    return { kind: 'failed', reason, ...facts };
  }
}

interface SignalledRequest extends FetchRequest {
  readonly signal: AbortSignal;
}

async function followRedirects(request: SignalledRequest, environment: FetchEnvironment): Promise<FetchAnswer> {
  const isOwnMachine = isLoopbackHost(new URL(request.url).hostname);
  let { url } = request;
  await checkAddress(new URL(url), isOwnMachine, environment);
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const response = await fetchPatiently({ ...request, url }, environment);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && response.status !== 304 && location !== null) {
      await response.body?.cancel();
      const next = new URL(location, url).href;
      await checkAddress(new URL(next), isOwnMachine, environment);
      checkHost(url, next);
      url = next;
      continue;
    }
    const from = response.redirected ? response.url : url;
    checkHost(url, from);
    return readAnswer(response, from);
  }
  throw new FetchError('too-many-redirects');
}

/** A public address must not lead into a private network; this machine's own servers are asked only by their name. */
async function checkAddress(url: URL, isOwnMachine: boolean, environment: FetchEnvironment): Promise<void> {
  if (isLoopbackHost(url.hostname)) {
    if (!isOwnMachine) {
      throw new FetchError('private-address');
    }
    if (url.protocol === 'http:' || url.protocol === 'https:') {
      return;
    }
  }
  if (url.protocol !== 'https:') {
    throw new FetchError('not-https');
  }
  const addresses = await environment.lookUp(url.hostname);
  if ([url.hostname, ...addresses].some((address) => isPrivateHost(address))) {
    throw new FetchError('private-address');
  }
}

/** Consent to one host is none to another: the caller fetches from there, or does not. `www.` is the same one. */
function checkHost(from: string, to: string): void {
  const [asked, next] = [from, to].map((url) => new URL(url).hostname.replace(/^www\./, ''));
  if (asked !== next) {
    throw new FetchError('other-host', { location: to });
  }
}

async function fetchPatiently(request: SignalledRequest, environment: FetchEnvironment): Promise<Response> {
  const headers = new Headers({ accept: 'application/json, text/calendar, application/xml;q=0.9, */*;q=0.5' });
  if (request.etag !== undefined) {
    headers.set('if-none-match', request.etag);
  }
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetchOnce(request, headers, environment);
    const isBusy = response.status === 429 || response.status === 503;
    const wait = getRetryWait(response.headers.get('retry-after'), attempt);
    if (!isBusy || attempt === maxTries || wait > longestWait) {
      return response;
    }
    await response.body?.cancel();
    await environment.wait(wait, request.signal);
  }
}

/** A page does not see where a redirect leads: there the browser follows, which itself keeps out of private networks. */
async function fetchOnce(
  request: SignalledRequest,
  headers: Headers,
  environment: FetchEnvironment,
): Promise<Response> {
  const options = { headers, credentials: 'omit', signal: request.signal } as const;
  const response = await environment.fetch(request.url, { ...options, redirect: 'manual' });
  return response.type === 'opaqueredirect'
    ? environment.fetch(request.url, { ...options, redirect: 'follow' })
    : response;
}

/** `Retry-After` in seconds (RFC 9110, 10.2.3), else one, two, four seconds. */
function getRetryWait(retryAfter: string | null, attempt: number): number {
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : 2 ** (attempt - 1) * 1000;
}

async function readAnswer(response: Response, url: string): Promise<FetchAnswer> {
  if (response.status === 304) {
    return { kind: 'unchanged' };
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new FetchError('status', { status: response.status });
  }
  const bytes = await readBytes(response);
  return { kind: 'fetched', bytes, etag: response.headers.get('etag') ?? undefined, url };
}

/** Reads as it comes, so that an endless or inflating answer is cut off at the bound. */
async function readBytes(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await readChunk(reader);
    if (done) {
      break;
    }
    length += value.length;
    if (length > maxFetchBytes) {
      await reader.cancel();
      throw new FetchError('too-large');
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

async function readChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch {
    throw new FetchError('cut-off');
  }
}

/** A signal for {@link FetchRequest} and what aborts it. */
export function createCancellation(): { readonly signal: AbortSignal; readonly cancel: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, cancel: () => controller.abort() };
}

/** The platform's own network; only how names are looked up differs. */
export function createNetwork(lookUp: FetchEnvironment['lookUp']): FetchEnvironment {
  return {
    fetch: (url, init) => fetch(url, init),
    lookUp,
    startDeadline: () => AbortSignal.timeout(maxFetchMilliseconds),
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const handle = setTimeout(resolve, milliseconds);
        signal.addEventListener('abort', () => {
          clearTimeout(handle);
          reject(new FetchError('cancelled'));
        });
      }),
  };
}
