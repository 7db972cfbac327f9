/** Tells a long loop that nobody waits for its result any more. The protocol's cancellation tokens are such signals. */
export interface CancelSignal {
  readonly isCancellationRequested: boolean;
}

/** For work that nobody can cancel. */
export const neverCancelled: CancelSignal = { isCancellationRequested: false };
