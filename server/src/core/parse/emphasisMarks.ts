/** Which runs of emphasis signs belong together; simpler than CommonMark's rules, for one line at a time. */

/** A run of `*`, `_` or `~` that may open or close emphasis. */
export interface EmphasisMark {
  readonly character: string;
  readonly size: number;
  readonly index: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The indexes of marks that belong to a pair; negative where bold opens, positive where it closes, else 0. */
export function pairMarks(marks: readonly EmphasisMark[]): ReadonlyMap<number, number> {
  const dropped = new Map<number, number>();
  const open: EmphasisMark[] = [];
  for (const mark of marks) {
    const partner = mark.closes
      ? open.findLastIndex((other) => other.character === mark.character && other.size === mark.size)
      : -1;
    if (partner >= 0) {
      const opener = open[partner];
      open.length = partner;
      dropMark(dropped, opener, -1);
      dropMark(dropped, mark, 1);
    } else if (mark.opens) {
      open.push(mark);
    }
  }
  return dropped;
}

function dropMark(dropped: Map<number, number>, mark: EmphasisMark | undefined, sign: number): void {
  if (mark === undefined) {
    return;
  }
  for (let offset = 0; offset < mark.size; offset += 1) {
    dropped.set(mark.index + offset, 0);
  }
  if (mark.size >= 2 && mark.character !== '~') {
    dropped.set(mark.index, sign);
  }
}
