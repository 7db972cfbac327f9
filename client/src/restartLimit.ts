/** How often a server that has died is started again. */

/** Deaths within `milliseconds` of each other that are put up with; one more and it stays down. */
export const restartLimit = { deaths: 4, milliseconds: 180_000 } as const;

/**
 * Counts the deaths of one server.
 *
 * @param now the moment in milliseconds
 * @returns tells of a death; gives whether the server may be started again
 */
export function createRestartLimit(now: () => number): () => boolean {
  let recent: number[] = [];
  return () => {
    const moment = now();
    recent = [...recent.filter((death) => moment - death < restartLimit.milliseconds), moment];
    return recent.length <= restartLimit.deaths;
  };
}
