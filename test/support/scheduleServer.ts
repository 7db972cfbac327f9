/**
 * A server on this machine's loopback that publishes schedules as pretalx does, in good and bad days. No answer waits for
 * a clock: a slow one never comes, and the test that asks for it says when time is up.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How one path answers. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, server: ScheduleServer) => void;

export interface ScheduleServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** What was asked for, in order: `path`, with ` if-none-match TAG` behind where that was sent. */
  readonly requests: readonly string[];
  /** Paths, with or without a query, with what they answer from now on; any other is 404. */
  readonly paths: Map<string, Behaviour>;
  stop(): Promise<void>;
}

export async function startScheduleServer(paths: Readonly<Record<string, Behaviour>> = {}): Promise<ScheduleServer> {
  const requests: string[] = [];
  const http = createServer((request, response) => {
    const { url = '/', headers } = request;
    const tag = headers['if-none-match'];
    requests.push(tag === undefined ? url : `${url} if-none-match ${tag}`);
    (server.paths.get(url) ?? server.paths.get(url.split('?')[0] ?? '') ?? missing)(request, response, server);
  });
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const server: ScheduleServer = {
    origin: `http://127.0.0.1:${port}`,
    requests,
    paths: new Map(Object.entries(paths)),
    stop: () => stop(http),
  };
  return server;
}

/** Answers still under way are cut. */
function stop(http: Server): Promise<void> {
  http.closeAllConnections();
  return new Promise((resolve) => void http.close(() => resolve()));
}

/** A page where pretalx has none. */
const missing: Behaviour = (_request, response) => {
  response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>Not found</title>');
};

/** The export: with its ETag, and 304 for who has it. */
export function publish(text: string, etag = '"1"'): Behaviour {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json', etag }).end(text);
  };
}

/** A list of the API in pages of `size`, each naming the next, as the server calls itself: `http` behind a proxy. */
export function publishPages(items: readonly object[], size: number): Behaviour {
  return ({ url = '' }, response, server) => {
    const asked = new URL(url, server.origin);
    const page = Number(asked.searchParams.get('page') ?? 1);
    asked.searchParams.set('page', String(page + 1));
    const next = page * size < items.length ? asked.href : null;
    const results = items.slice((page - 1) * size, page * size);
    const text = JSON.stringify({ count: items.length, next, previous: null, results });
    response.writeHead(200, { 'content-type': 'application/json', etag: `"${page}"` }).end(text);
  };
}

export function answer(status: number, text = '', headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (_request, response) => void response.writeHead(status, headers).end(text);
}

/** Each request gets the next answer, the last one forever. */
export function inTurn(...behaviours: readonly Behaviour[]): Behaviour {
  let turn = 0;
  return (...request) => {
    behaviours[Math.min(turn, behaviours.length - 1)]?.(...request);
    turn += 1;
  };
}

export function redirect(location: string): Behaviour {
  return answer(302, '', { location });
}

/** Says how long it will be, and hangs up in the middle. */
export const cutOff: Behaviour = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"schedule": {', () => response.destroy());
};

/** Never ends; stops writing only when nobody reads. */
export const endless: Behaviour = (_request, response) => {
  const chunk = Buffer.alloc(1024 * 1024, ' ');
  const write = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', write);
  write();
};

/** Accepts and says nothing. */
export function silent(whenAsked: () => void): Behaviour {
  return () => whenAsked();
}
