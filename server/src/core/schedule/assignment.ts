/** Assigning things to places one to one so that the sum of the scores is the greatest, not each in turn its best. */

/** A possible assignment; the score lies between 0 and 1. */
export interface Edge {
  readonly place: number;
  readonly score: number;
}

/**
 * For each row the index into its edges that it is assigned, undefined for none. No place is given twice, the sum of
 * scores is the greatest possible, and of equal sums earlier rows are served first. Sparse form of the Hungarian method.
 */
export function assign(rows: readonly (readonly Edge[])[]): readonly (number | undefined)[] {
  const state: AssignmentState = {
    rows,
    owners: new Map(),
    rowPrices: rows.map(() => 0),
    placePrices: new Map(),
  };
  rows.forEach((_edges, row) => {
    assignRow(state, row);
  });
  const result: (number | undefined)[] = rows.map(() => undefined);
  for (const [place, row] of state.owners) {
    const index = rows[row]?.findIndex((edge) => edge.place === place) ?? -1;
    result[row] = index === -1 ? undefined : index;
  }
  return result;
}

interface AssignmentState {
  readonly rows: readonly (readonly Edge[])[];
  /** Place to the row that has it. Place `-1 - row` is the row's own "nothing". */
  readonly owners: Map<number, number>;
  readonly rowPrices: number[];
  readonly placePrices: Map<number, number>;
}

/** What is known of a place on the way of one search. */
interface Reached {
  distance: number;
  from: number;
  isDone: boolean;
}

/** Finds the cheapest chain of changes that gives the row a place, and applies it. */
function assignRow(state: AssignmentState, start: number): void {
  const { owners, rowPrices, placePrices } = state;
  const reached = new Map<number, Reached>();
  const visited: { readonly row: number; readonly distance: number }[] = [];
  let row = start;
  let distance = 0;
  for (;;) {
    visited.push({ row, distance });
    relax(state, reached, row, distance);
    const [place, next] = findNearest(reached);
    next.isDone = true;
    distance = next.distance;
    const owner = owners.get(place);
    if (owner === undefined) {
      for (const seen of visited) {
        rowPrices[seen.row] = (rowPrices[seen.row] ?? 0) + distance - seen.distance;
      }
      for (const [seenPlace, seen] of reached) {
        if (seen.isDone) {
          placePrices.set(seenPlace, (placePrices.get(seenPlace) ?? 0) - (distance - seen.distance));
        }
      }
      follow(state, reached, place);
      return;
    }
    row = owner;
  }
}

/** Offers the row's places at their cost on top of `distance`. */
function relax(state: AssignmentState, reached: Map<number, Reached>, row: number, distance: number): void {
  const edges = [...(state.rows[row] ?? []), { place: -1 - row, score: 0 }];
  for (const { place, score } of edges) {
    const price = 1 - score - (state.rowPrices[row] ?? 0) - (state.placePrices.get(place) ?? 0);
    const known = reached.get(place);
    if (known === undefined || (!known.isDone && distance + price < known.distance)) {
      reached.set(place, { distance: distance + price, from: row, isDone: false });
    }
  }
}

/** There is always one: each row's own "nothing" is owned by no other row. */
function findNearest(reached: Map<number, Reached>): readonly [number, Reached] {
  let best: readonly [number, Reached] | undefined;
  for (const entry of reached) {
    if (!entry[1].isDone && (best === undefined || entry[1].distance < best[1].distance)) {
      best = entry;
    }
  }
  if (best === undefined) {
    throw new Error('A row without any place to go');
  }
  return best;
}

/** Gives each row on the way the place it was reached by, from the free place back to the start. */
function follow(state: AssignmentState, reached: ReadonlyMap<number, Reached>, free: number): void {
  const former = new Map([...reached.keys()].map((place) => [state.owners.get(place), place]));
  let place: number | undefined = free;
  while (place !== undefined) {
    const row: number | undefined = reached.get(place)?.from;
    if (row === undefined) {
      return;
    }
    state.owners.set(place, row);
    place = former.get(row);
  }
}
