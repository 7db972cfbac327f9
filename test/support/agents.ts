/** Questions of agents about a world of notes. */
import { Workspace } from '../../server/src/workspace/workspace.js';
import { agentTools } from '../../server/src/core/agents/index.js';
import { neverCancelled } from '../../server/src/core/cancelSignal.js';
import { answerAgent } from '../../server/src/features/agentAnswers.js';
import { Refusal } from '../../server/src/features/feature.js';
import type { AskResult } from '../../server/src/protocol.js';
import { findSchemaErrors } from '../unit/docs/jsonSchema.js';
import { createTestClock } from './testClock.js';
import { createWorld, createWorldFiles, worldFolder } from './world.js';

const silent = { error: () => undefined, warn: () => undefined, info: () => undefined, trace: () => undefined };

export type Ask = (tool: string, input?: unknown) => Promise<AskResult>;

/**
 * Reads a world's files as a server does at its start; gives what asks. Each answer is held against its tool's schema.
 *
 * @param now ISO 8601 date and time
 */
export async function openForAgents(text: string, now = '2026-05-02T06:00:00Z'): Promise<Ask> {
  const workspace = new Workspace({
    client: {},
    files: createWorldFiles(createWorld(text).files),
    clock: createTestClock(Date.parse(now)),
    getTimeZone: () => 'UTC',
    cache: undefined,
    logger: silent,
    pullSettings: undefined,
    folders: [worldFolder],
    onSurroundingsChange: () => undefined,
    onSchedulesChange: () => undefined,
  });
  await workspace.indexFolders([worldFolder], { ...neverCancelled, report: () => undefined });
  return async (tool, input) => {
    const result = await answerAgent(workspace.snapshot(), { tool, input }, neverCancelled);
    const schema = agentTools.find(({ name }) => name === tool)?.outputSchema ?? {};
    const errors = findSchemaErrors(schema as never, JSON.parse(JSON.stringify(result.data)) as never);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return result;
  };
}

/** The message of a question that is refused. */
export async function refusalOf(asked: Promise<AskResult>): Promise<string> {
  return asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof Refusal ? error.message : String(error)),
  );
}
