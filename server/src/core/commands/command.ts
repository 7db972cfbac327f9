/** What a command is: a name, what it takes as JSON Schema, and what it does. */
import { type InputOf, type InputSchema, readInput } from '../inputs/readInput.js';
import type { CommandName } from './commandNames.js';
import type { CommandWorld } from './commandWorld.js';

export interface Command {
  readonly name: CommandName;
  readonly inputSchema: InputSchema;
  /** Reads the argument and acts. Rejects with a {@link Declined} where it cannot. */
  readonly execute: (world: CommandWorld, argument: unknown) => Promise<object>;
}

interface CommandDefinition<Schema extends InputSchema> {
  readonly name: CommandName;
  readonly inputSchema: Schema;
  readonly run: (world: CommandWorld, input: InputOf<Schema>) => Promise<object>;
}

/** A command that gets what its schema says. */
export function defineCommand<const Schema extends InputSchema>(definition: CommandDefinition<Schema>): Command {
  const { name, inputSchema, run } = definition;
  return {
    name,
    inputSchema,
    execute: async (world, argument) => run(world, withoutUndefined(readInput(inputSchema, argument))),
  };
}

/** What was left out is not there at all: plans tell the two apart. */
function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;
}
