/**
 * Whether two values of plain data (objects, arrays, strings, numbers ...) hold the same; a property that is undefined
 * counts as absent. Parts that are the same object are not looked into.
 */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) {
    return true;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return false;
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => isSameData(item, b[i]))
    );
  }
  return haveSameProperties(a as Properties, b as Properties);
}

interface Properties {
  readonly [key: string]: unknown;
}

function haveSameProperties(a: Properties, b: Properties): boolean {
  for (const key of Object.keys(a)) {
    if (!isSameData(a[key], b[key])) {
      return false;
    }
  }
  return Object.keys(b).every((key) => b[key] === undefined || a[key] !== undefined);
}
