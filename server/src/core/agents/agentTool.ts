/** What a tool for agents is: a name, what it takes and gives as JSON Schema, and how it answers. All of them only read. */
import type { CancelSignal } from '../cancelSignal.js';
import type { AgentWorld } from './agentWorld.js';
import { type InputOf, type InputSchema, readInput } from '../inputs/readInput.js';

/** JSON Schema (2020-12). */
export interface OutputSchema {
  readonly type: 'object';
  readonly properties: { readonly [name: string]: object };
  readonly required: readonly string[];
}

export interface AgentAnswer {
  /** For the model to read: Markdown in English, the notes in their own language. */
  readonly text: string;
  /** The same for programs, after the tool's output schema. */
  readonly data: { readonly [name: string]: unknown };
}

/** What is asked: a tool by its name, and its input as the agent gave it. */
export interface AgentQuestion {
  readonly tool: string;
  readonly input: unknown;
}

export interface AgentTool {
  /** Unique, in snake case. */
  readonly name: string;
  readonly title: string;
  /** For the model: when to use it, and what comes. */
  readonly description: string;
  readonly inputSchema: InputSchema;
  readonly outputSchema: OutputSchema;
  /** Answers what an agent asks with `input`. Rejects with a {@link Declined} for what it cannot answer. */
  ask(world: AgentWorld, input: unknown, signal: CancelSignal): Promise<AgentAnswer>;
}

export interface ToolDefinition<Schema extends InputSchema> extends Omit<AgentTool, 'ask'> {
  readonly inputSchema: Schema;
  readonly answer: (world: AgentWorld, input: InputOf<Schema>, signal: CancelSignal) => Promise<AgentAnswer>;
}

/** A tool whose answer gets what its schema says. */
export function defineTool<const Schema extends InputSchema>({ answer, ...tool }: ToolDefinition<Schema>): AgentTool {
  return { ...tool, ask: async (world, input, signal) => answer(world, readInput(tool.inputSchema, input), signal) };
}
