/**
 * `fetch` for Node that looks a name up once: the address that is checked is the one that is connected to, so that a name
 * cannot lead into a private network between the check and the connection. Never follows redirects.
 */
import { lookup, type LookupAddress } from 'node:dns';
// VS Code puts the user's proxy and certificates into the modules of these names.
import { type IncomingMessage, request as requestHttp } from 'http';
import { request as requestHttps } from 'https';
import type { LookupFunction } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from '../boundedFetch.js';
import { isLoopbackHost, isPrivateHost } from '../privateHosts.js';

/** Some hosts of schedules refuse who has no name or an unusual one. */
const userAgent = 'Mozilla/5.0 (compatible; conference-notes)';

/** The answer to one request. Rejects with a {@link FetchError} for a name that has an address in a private network. */
export const pinnedFetch: typeof fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  return toResponse(await send(url, init ?? {}));
};

function send(url: URL, { headers, signal }: RequestInit): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = {
      headers: {
        'user-agent': userAgent,
        'accept-encoding': 'gzip, deflate, br',
        ...Object.fromEntries(new Headers(headers)),
      },
      lookup: isLoopbackHost(url.hostname) ? lookup : lookUpPublic,
      ...(signal ? { signal } : {}),
    };
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    request(url, options, resolve).on('error', reject).end();
  });
}

/** All addresses of a public name; none of them if one is private. */
export const lookUpPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    const failure = error ?? checkAddresses(addresses);
    if (failure !== null || first === undefined) callback(failure, '');
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function checkAddresses(addresses: readonly LookupAddress[]): FetchError | null {
  return addresses.some(({ address }) => isPrivateHost(address)) ? new FetchError('private-address') : null;
}

function toResponse(incoming: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const status = incoming.statusCode ?? 0;
  if (status === 204 || status === 304) {
    incoming.resume();
    return new Response(null, { status, headers });
  }
  const body = Readable.toWeb(decompress(incoming, headers.get('content-encoding')));
  return new Response(body as ReadableStream<Uint8Array>, { status, headers });
}

/** What breaks off in the middle breaks off behind the decoder too. */
function decompress(incoming: IncomingMessage, encoding: string | null): Readable {
  const decoder = createDecoder(encoding?.trim().toLowerCase());
  return decoder === undefined ? incoming : pipeline(incoming, decoder, () => undefined);
}

function createDecoder(encoding: string | undefined): ReturnType<typeof createGunzip> | undefined {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}
