/**
 * What a language feature is: a value with the method it answers and a handler. A handler
 * sees a snapshot and the request; never the connection, never a file.
 */
import type { CancelSignal } from '../core/cancelSignal.js';
import type { Snapshot } from '../workspace/snapshot.js';

export interface Feature<Params = never, Result = unknown> {
  /** The LSP method, or one of `protocol.ts`. */
  readonly method: string;
  /** Answers one request. Throws {@link Refusal} where the user shall read why not. */
  handle(snapshot: Snapshot, params: Params, signal: CancelSignal): Result | Promise<Result>;
}

/** An expected no: the request fails and the client shows the message to the user (rename of something else). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
