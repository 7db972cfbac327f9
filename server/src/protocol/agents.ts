/** Answers for agents. */

/** Client to server, request: what a tool for agents answers; nothing is written. */
export const askMethod = 'conferenceNotes/ask';
export interface AskParams {
  /** Name of the tool, as in docs/agents.md. */
  readonly tool: string;
  /** After the tool's input schema. */
  readonly input: unknown;
}
export interface AskResult {
  /** Markdown in English, for a model to read. */
  readonly text: string;
  /** The same for programs. */
  readonly data: { readonly [name: string]: unknown };
}
