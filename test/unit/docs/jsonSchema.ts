/** The part of JSON Schema (2020-12) that the project's own schemas use. An unknown keyword fails, so that none is passed over. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [keyword: string]: Json };

const annotations: ReadonlySet<string> = new Set(['$schema', '$defs', 'title', 'description']);

/** What is wrong with a value, each with its path; empty where it is valid. */
export function findSchemaErrors(root: Schema, value: Json): readonly string[] {
  return [...checkValue(root, value, { root, path: '' })];
}

interface Place {
  readonly root: Schema;
  readonly path: string;
}

function* checkValue(schema: Schema, value: Json, place: Place): Generator<string> {
  for (const [keyword, rule] of Object.entries(schema)) {
    if (annotations.has(keyword)) continue;
    const check = keywords[keyword];
    if (check === undefined) throw new Error(`unknown keyword ${keyword}`);
    yield* check(rule, value, { ...place, schema });
  }
}

type Check = (rule: Json, value: Json, place: Place & { readonly schema: Schema }) => Iterable<string>;

const keywords: { readonly [keyword: string]: Check } = {
  $ref: (rule, value, place) => checkValue(resolve(place.root, rule as string), value, place),
  type: (rule, value, { path }) => {
    const types = Array.isArray(rule) ? rule : [rule];
    return types.includes(typeOf(value)) || (types.includes('integer') && Number.isInteger(value))
      ? []
      : [`${path}: not ${types.join(' or ')}`];
  },
  enum: (rule, value, { path }) =>
    (rule as readonly Json[]).includes(value) ? [] : [`${path}: unknown ${JSON.stringify(value)}`],
  minimum: (rule, value, { path }) =>
    typeof value !== 'number' || value >= Number(rule) ? [] : [`${path}: below ${JSON.stringify(rule)}`],
  pattern: (rule, value, { path }) =>
    typeof value !== 'string' || new RegExp(rule as string, 'u').test(value) ? [] : [`${path}: ${value}`],
  required: (rule, value, { path }) =>
    isObject(value)
      ? (rule as readonly string[]).filter((key) => !(key in value)).map((key) => `${path}/${key}: missing`)
      : [],
  additionalProperties: (rule, value, { path, schema }) =>
    rule === false && isObject(value)
      ? Object.keys(value)
          .filter((key) => !(key in (schema['properties'] as object)))
          .map((key) => `${path}/${key}: unknown`)
      : [],
  properties: function* (rule, value, place) {
    if (!isObject(value)) return;
    for (const [key, schema] of Object.entries(rule as { readonly [key: string]: Schema })) {
      if (value[key] !== undefined) yield* checkValue(schema, value[key], { ...place, path: `${place.path}/${key}` });
    }
  },
  items: function* (rule, value, place) {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries())
      yield* checkValue(rule as Schema, item, { ...place, path: `${place.path}/${index}` });
  },
};

function resolve(root: Schema, pointer: string): Schema {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Schema>((schema, key) => schema[key] as Schema, root);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
