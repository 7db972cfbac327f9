/**
 * Reading what comes from outside as JSON: an agent's question, an editor's command. What is wrong with it is told in one
 * English sentence that says what would be right.
 */

/** The part of JSON Schema that inputs use: one flat object. */
export interface InputSchema {
  readonly type: 'object';
  readonly properties: { readonly [name: string]: InputProperty };
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

export type InputProperty = TextProperty | NumberProperty | FlagProperty | ListProperty;

interface TextProperty {
  readonly type: 'string';
  readonly description: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
}

interface NumberProperty {
  readonly type: 'integer';
  readonly description: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly default?: number;
}

interface FlagProperty {
  readonly type: 'boolean';
  readonly description: string;
}

interface ListProperty {
  readonly type: 'array';
  readonly description: string;
  readonly items: { readonly type: 'string'; readonly enum?: readonly string[] };
}

type Words<Property> = Property extends { readonly enum: readonly (infer Word)[] } ? Word : string;

type ValueOf<Property> = Property extends TextProperty
  ? Words<Property> | undefined
  : Property extends { readonly type: 'integer'; readonly default: number }
    ? number
    : Property extends NumberProperty
      ? number | undefined
      : Property extends { readonly type: 'array'; readonly items: infer Item }
        ? readonly Words<Item>[] | undefined
        : boolean | undefined;

type RequiredOf<Schema> = Schema extends { readonly required: readonly (infer Name)[] } ? Name : never;

/** What a schema lets through: what is not required and has no default may be undefined. */
export type InputOf<Schema extends InputSchema> = {
  readonly [Name in keyof Schema['properties']]: Name extends RequiredOf<Schema>
    ? NonNullable<ValueOf<Schema['properties'][Name]>>
    : ValueOf<Schema['properties'][Name]>;
};

/** An expected no: whoever asked reads the message, and can do better. */
export class Declined extends Error {
  override readonly name = 'Declined';
}

/** Reads an input. Throws {@link Declined}. */
export function readInput<Schema extends InputSchema>(schema: Schema, input: unknown): InputOf<Schema> {
  if (input !== undefined && !isRecord(input)) throw new Declined('The input must be a JSON object.');
  const given = input ?? {};
  const names = Object.keys(schema.properties);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Declined(`There is no input "${cut(unknown)}"; there is: ${names.join(', ')}.`);
  }
  const missing = (schema.required ?? []).find((name) => given[name] === undefined || given[name] === null);
  if (missing !== undefined) throw new Declined(`The input "${missing}" is missing.`);
  const read = Object.entries(schema.properties).map(([name, property]) => [
    name,
    readValue(name, property, given[name]),
  ]);
  return Object.fromEntries(read) as InputOf<Schema>;
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `null` is as if it were left out: a model that has nothing to say about an input often says so. */
function readValue(name: string, property: InputProperty, value: unknown): unknown {
  if (value === undefined || value === null) return property.type === 'integer' ? property.default : undefined;
  switch (property.type) {
    case 'string':
      return readText(name, property, value);
    case 'integer':
      return readNumber(name, property, value);
    case 'boolean':
      if (typeof value !== 'boolean') throw new Declined(`The input "${name}" must be true or false.`);
      return value;
    case 'array':
      if (!Array.isArray(value)) throw new Declined(`The input "${name}" must be a list of texts.`);
      return value.map((one) => readText(name, property.items, one));
  }
}

function readText(
  name: string,
  { enum: words, maxLength }: Pick<TextProperty, 'enum' | 'maxLength'>,
  value: unknown,
): string {
  if (typeof value !== 'string') throw new Declined(`The input "${name}" must be text.`);
  if (words !== undefined && !words.includes(value)) {
    throw new Declined(`The input "${name}" must be one of: ${words.join(', ')}.`);
  }
  if (maxLength !== undefined && value.length > maxLength) {
    throw new Declined(`The input "${name}" is longer than ${maxLength} characters.`);
  }
  return value;
}

function readNumber(name: string, { minimum, maximum }: NumberProperty, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum) return value;
  throw new Declined(`The input "${name}" must be a whole number from ${minimum} to ${maximum}.`);
}

function cut(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
