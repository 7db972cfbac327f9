/** Time as the server sees it: handed in, so that tests turn the hands themselves. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** Calls back once, after at least `milliseconds`; the returned function takes it back. */
  after(milliseconds: number, callback: () => void): () => void;
  /**
   * Resolves in a later turn of the event loop, after messages that wait in the pipe have been read. A promise alone
   * does not let them in.
   */
  nextTurn(): Promise<void>;
}

/** The machine's clock; how to let the event loop turn is the platform's. */
export function createSystemClock(nextTurn: () => Promise<void>): Clock {
  return {
    now: () => Date.now(),
    after: (milliseconds, callback) => {
      const handle = setTimeout(callback, milliseconds);
      return () => clearTimeout(handle);
    },
    nextTurn,
  };
}
