/**
 * Which of many texts share the most runs of three letters with a given one: a cheap first look, before words are
 * compared. Runs are told apart by a hash only, as a wrong guess costs no more than a closer look.
 */

const buckets = 1 << 14;

export interface TrigramIndex {
  /**
   * Numbers of the most similar texts, best first. Shares are taken of the shorter text, as headings are cut short and
   * have speakers appended.
   */
  readonly find: (text: string, limit: number) => readonly number[];
}

const leastShare = 0.3;

/** The index of the texts (normalised), numbered by their place in the list. */
export function createTrigramIndex(texts: readonly string[]): TrigramIndex {
  const postings = new Map<number, number[]>();
  const sizes = texts.map((text, number) => {
    const runs = getRuns(text);
    for (const run of runs) {
      const numbers = postings.get(run);
      if (numbers === undefined) {
        postings.set(run, [number]);
      } else {
        numbers.push(number);
      }
    }
    return runs.size;
  });
  return {
    find(text, limit) {
      const runs = getRuns(text);
      const counts = new Uint16Array(texts.length);
      for (const run of runs) {
        const numbers = postings.get(run) ?? [];
        for (let place = 0; place < numbers.length; place += 1) {
          const number = numbers[place] ?? 0;
          counts[number] = (counts[number] ?? 0) + 1;
        }
      }
      return pickBest(counts, sizes, runs.size, limit);
    },
  };
}

/** Goes over all texts for each one that is asked for: no iterators here, which cost more than the comparison. */
function pickBest(counts: Uint16Array, sizes: readonly number[], size: number, limit: number): readonly number[] {
  const best: { readonly number: number; readonly share: number }[] = [];
  for (let number = 0; number < sizes.length; number += 1) {
    const count = counts[number] ?? 0;
    const smaller = Math.min(size, sizes[number] ?? 0);
    const last = best.length < limit ? undefined : best.at(-1);
    if (count >= leastShare * smaller && count > (last?.share ?? 0) * smaller) {
      const share = count / smaller;
      const place = best.findIndex((item) => share > item.share);
      best.splice(place === -1 ? best.length : place, 0, { number, share });
      best.length = Math.min(best.length, limit);
    }
  }
  return best.map(({ number }) => number);
}

/** Hashes of the runs of three letters, both ends counting as a space. */
function getRuns(text: string): ReadonlySet<number> {
  const runs = new Set<number>();
  let hash = 32;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index === text.length ? 32 : text.charCodeAt(index);
    // Five bits a letter: the code of three letters back is shifted out.
    hash = ((hash << 5) ^ (code & 0x3ff)) & 0x7fff;
    runs.add(hash & (buckets - 1));
  }
  return runs;
}
