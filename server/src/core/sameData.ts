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
  return isContained(a, b) && isContained(b, a);
}

function isContained(part: object, whole: object): boolean {
  const other = whole as Readonly<Record<string, unknown>>;
  return Object.entries(part).every(([key, value]) => isSameData(value, other[key]));
}
