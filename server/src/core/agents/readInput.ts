/** Reading what an agent hands to a tool. What is wrong with it is told in one sentence that says what would be right. */

/** The part of JSON Schema that inputs use: one object of words and numbers. */
export interface InputSchema {
  readonly type: 'object';
  readonly properties: { readonly [name: string]: InputProperty };
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

export type InputProperty =
  | {
      readonly type: 'string';
      readonly description: string;
      readonly enum?: readonly string[];
      readonly maxLength?: number;
    }
  | {
      readonly type: 'integer';
      readonly description: string;
      readonly minimum: number;
      readonly maximum: number;
      readonly default: number;
    };

/** What a schema lets through: numbers have their default, words may be left out. */
export type InputOf<Schema extends InputSchema> = {
  readonly [Name in keyof Schema['properties']]: Schema['properties'][Name]['type'] extends 'integer'
    ? number
    : (Schema['properties'][Name] extends { readonly enum: readonly (infer Word)[] } ? Word : string) | undefined;
};

/** An expected no: the agent reads the message, in English, and can do better. */
export class AgentRefusal extends Error {
  override readonly name = 'AgentRefusal';
}

/** Reads an input. Throws {@link AgentRefusal}. */
export function readInput<Schema extends InputSchema>(schema: Schema, input: unknown): InputOf<Schema> {
  if (input !== undefined && !isRecord(input)) throw new AgentRefusal('The input must be a JSON object.');
  const given = input ?? {};
  const names = Object.keys(schema.properties);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new AgentRefusal(`There is no input "${cut(unknown)}". The tool takes: ${names.join(', ')}.`);
  }
  const missing = (schema.required ?? []).find((name) => given[name] === undefined);
  if (missing !== undefined) throw new AgentRefusal(`The input "${missing}" is missing.`);
  const read = Object.entries(schema.properties).map(([name, property]) => [
    name,
    readValue(name, property, given[name]),
  ]);
  return Object.fromEntries(read) as InputOf<Schema>;
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readValue(name: string, property: InputProperty, value: unknown): string | number | undefined {
  if (property.type === 'integer') return readNumber(name, property, value);
  // A model that has nothing to say about an input often says so.
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new AgentRefusal(`The input "${name}" must be text.`);
  if (property.enum !== undefined && !property.enum.includes(value)) {
    throw new AgentRefusal(`The input "${name}" must be one of: ${property.enum.join(', ')}.`);
  }
  const { maxLength } = property;
  if (maxLength !== undefined && value.length > maxLength) {
    throw new AgentRefusal(`The input "${name}" is longer than ${maxLength} characters.`);
  }
  return value;
}

function readNumber(
  name: string,
  { minimum, maximum, default: usual }: Extract<InputProperty, { readonly type: 'integer' }>,
  value: unknown,
): number {
  const number = value ?? usual;
  if (typeof number === 'number' && Number.isInteger(number) && number >= minimum && number <= maximum) return number;
  throw new AgentRefusal(`The input "${name}" must be a whole number from ${minimum} to ${maximum}.`);
}

function cut(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
