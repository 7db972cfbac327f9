/**
 * Loose reading of parsed JSON: whatever is not of the expected shape is as good as absent. Exporters write numbers as
 * strings and strings as numbers, null for nothing, and texts as objects by language.
 */

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object; empty for anything else, arrays included. */
export function readObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** Whether the value is an object and no array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list; empty for anything else. */
export function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list, or the values of an object that serves as one. */
export function readObjects(value: unknown): readonly JsonObject[] {
  return (isObject(value) ? Object.values(value) : readList(value)).filter(isObject);
}

/** A text: strings, numbers, and of `{"en": ..., "de": ...}` the English one, else the first. Empty text is undefined. */
export function readText(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return String(value);
  }
  if (isObject(value)) {
    const texts = [value['en'], ...Object.values(value)];
    return texts.find((text): text is string => typeof text === 'string' && text !== '');
  }
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The name of something that is given as a text or as an object with a name. */
export function readName(value: unknown): string | undefined {
  return isObject(value) && 'name' in value ? readText(value['name']) : readText(value);
}

/** A duration or another value that may be a number or a text. */
export function readTextOrNumber(value: unknown): string | number | undefined {
  return typeof value === 'number' ? value : readText(value);
}

/** True for `true`, `"true"`, `1` and `"1"`. */
export function readFlag(value: unknown): boolean {
  return value === true || value === 'true' || value === 1 || value === '1';
}
