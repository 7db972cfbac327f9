/**
 * The only try/catch around features: lets waiting messages in, checks for cancellation and for edits that came in
 * between, turns what was thrown into the protocol's answers, and writes one log line per request.
 */
import * as l10n from '@vscode/l10n';
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Clock } from './clock.js';
import { Refusal } from './features/feature.js';
import { describeError, type Logger } from './logger.js';

export interface GuardContext {
  readonly clock: Clock;
  readonly logger: Logger;
  /** The present version of an open document; undefined for others. */
  versionOf(uri: string): number | undefined;
}

/** One request as the guard sees it. */
export interface GuardedRequest<Result> {
  readonly method: string;
  /** The document it is about, where it is about one. */
  readonly uri: string | undefined;
  run(): Result | Promise<Result>;
}

/**
 * Runs a request. Gives its result, or an error answer: cancelled; content modified when the document moved on; request
 * failed with a refusal's message; internal error for anything else. Never rejects.
 */
export async function guard<Result>(
  context: GuardContext,
  request: GuardedRequest<Result>,
  token: CancellationToken,
): Promise<Result | ResponseError> {
  const versionBefore = versionOf(context, request.uri);
  const start = context.clock.now();
  // A cancel message that waits in the pipe can be read only in a later turn.
  await context.clock.nextTurn();
  const answer = stopReason(context, request, { token, versionBefore }) ?? (await runCaught(context, request));
  const stopped = stopReason(context, request, { token, versionBefore });
  logRequest(context, request, { version: versionBefore, milliseconds: context.clock.now() - start });
  return stopped ?? answer;
}

function stopReason(
  context: GuardContext,
  request: GuardedRequest<unknown>,
  { token, versionBefore }: { readonly token: CancellationToken; readonly versionBefore: number | undefined },
): ResponseError | undefined {
  if (token.isCancellationRequested) {
    return new ResponseError(LSPErrorCodes.RequestCancelled, 'Request cancelled');
  }
  if (versionOf(context, request.uri) !== versionBefore) {
    return new ResponseError(LSPErrorCodes.ContentModified, 'Content modified');
  }
  return undefined;
}

async function runCaught<Result>(
  { logger }: GuardContext,
  request: GuardedRequest<Result>,
): Promise<Result | ResponseError> {
  try {
    return await request.run();
  } catch (error) {
    if (error instanceof Refusal) {
      return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    }
    logger.error(`${request.method} ${request.uri ?? ''}: ${describeError(error)}`);
    return new ResponseError(ErrorCodes.InternalError, l10n.t('Conference Notes could not answer; see its output.'));
  }
}

function versionOf(context: GuardContext, uri: string | undefined): number | undefined {
  return uri === undefined ? undefined : context.versionOf(uri);
}

function logRequest(
  { logger }: GuardContext,
  { method, uri }: GuardedRequest<unknown>,
  { version, milliseconds }: { readonly version: number | undefined; readonly milliseconds: number },
): void {
  logger.trace(
    [method, uri, version === undefined ? undefined : `v${version}`, `${milliseconds} ms`].filter(Boolean).join(' '),
  );
}
