/** Answers come in pages, so that none is larger than a model can read. */
import type { InputProperty } from '../inputs/readInput.js';

/** Which conferences a question is about: of all where left out. */
export const conferenceInput = {
  type: 'string',
  description: 'Only conferences with these words in their name',
  maxLength: 200,
} as const satisfies InputProperty;

export const offsetInput = {
  type: 'integer',
  description: 'How many results to leave out, to go on where the last answer ended',
  minimum: 0,
  maximum: 100_000,
  default: 0,
} as const satisfies InputProperty;

/** @param most the largest page, and `usual` the one that comes unasked */
export function createLimitInput<const Most extends number>(usual: number, most: Most) {
  const description = `How many results to give, at most ${most}`;
  return { type: 'integer', description, minimum: 1, maximum: most, default: usual } as const satisfies InputProperty;
}

export const pageProperties = {
  more: { type: 'boolean', description: 'There are further results: ask again with a larger offset' },
  indexing: { type: 'boolean', description: 'Not all notes have been read yet: ask again in a few seconds' },
} as const;

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
}

/** Takes a page of what comes, and no more than that. */
export async function takePage<Item>(
  source: AsyncIterable<Item> | Iterable<Item>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Page<Item>> {
  const items: Item[] = [];
  let count = 0;
  for await (const item of source) {
    count += 1;
    if (count > offset + limit) return { items, more: true };
    if (count > offset) items.push(item);
  }
  return { items, more: false };
}

/** What is said below a page. */
export function writePageEnd({ more }: Page<unknown>, next: number, indexing: boolean): string {
  const lines = [
    more ? `There is more: ask again with offset ${next}.` : '',
    indexing ? 'Not all notes have been read yet: ask again in a few seconds for the rest.' : '',
  ];
  return lines
    .filter((line) => line !== '')
    .map((line) => `\n\n${line}`)
    .join('');
}

/** Somebody's paragraph on one line would fill the answer. */
const longestText = 1000;

/** A text of the notes that is one of many; no character is cut in two. */
export function cutText(text: string, most = longestText): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
