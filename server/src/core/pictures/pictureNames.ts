/** Names for new pictures of a talk: `tides-for-beginners-01.png`. */
import { toSlug } from '../text/slug.js';

/** A picture that needs a name. */
export interface NamelessPicture {
  /** Of the talk; empty where it is of none. */
  readonly title: string;
  /** With its dot. */
  readonly extension: string;
}

/**
 * A name for each, in order. Numbers go on behind the highest that a name of the folder has, with any extension, so that
 * nothing is overwritten and names sort as the pictures came.
 *
 * @param taken names of the folder's files
 */
export function namePictures(pictures: readonly NamelessPicture[], taken: readonly string[]): readonly string[] {
  const names = taken.map((name) => name.normalize('NFC').toLowerCase());
  return pictures.map(({ title, extension }) => {
    const slug = toSlug(title) || 'picture';
    const number = 1 + Math.max(0, ...names.map((name) => numberOf(name, slug)));
    const name = `${slug}-${String(number).padStart(2, '0')}${extension.toLowerCase()}`;
    names.push(name);
    return name;
  });
}

function numberOf(name: string, slug: string): number {
  const rest = name.startsWith(`${slug}-`) ? name.slice(slug.length + 1) : '';
  return Number(/^(\d{1,6})(?:\.|$)/.exec(rest)?.[1] ?? 0);
}
