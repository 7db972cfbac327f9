/** Answers for agents: what language model tools and the MCP server offer. A bundle of its own, loaded with the first question. */
import type { CancelSignal } from '../cancelSignal.js';
import type { AgentAnswer, AgentQuestion, AgentTool } from './agentTool.js';
import type { AgentWorld } from './agentWorld.js';
import { listConferences } from './listConferences.js';
import { listFollowUps } from './listFollowUps.js';
import { onNow } from './onNow.js';
import { Declined } from '../inputs/readInput.js';
import { readTalk } from './readTalk.js';
import { searchTalks } from './searchTalks.js';

export { Declined } from '../inputs/readInput.js';
export type { AgentQuestion } from './agentTool.js';

/** All tools. A new one is its own file and a word here. */
export const agentTools: readonly AgentTool[] = [searchTalks, readTalk, listFollowUps, listConferences, onNow];

/** Answers a question. Rejects with a {@link Declined} where there is no such tool, or it cannot answer. */
export async function askAgent(
  world: AgentWorld,
  { tool: name, input }: AgentQuestion,
  signal: CancelSignal,
): Promise<AgentAnswer> {
  const tool = agentTools.find((each) => each.name === name);
  if (tool === undefined) {
    throw new Declined(`There is no tool "${name}"; there is: ${agentTools.map((each) => each.name).join(', ')}.`);
  }
  return tool.ask(world, input, signal);
}
