import { distance } from 'fastest-levenshtein';

/** The name that somebody who typed `name` most likely meant; undefined where none is near. */
export function findNearest(name: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((each) => ({ each, far: each.startsWith(name) && name.length > 1 ? 0 : distance(each, name) }))
    .toSorted((a, b) => a.far - b.far);
  return best !== undefined && best.far <= Math.min(3, Math.ceil(name.length / 2)) ? best.each : undefined;
}
