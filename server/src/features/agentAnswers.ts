/** What agents are told of the notes. The answers are a bundle of their own, loaded with the first question. */
import type { CancelSignal } from '../core/cancelSignal.js';
import type { AgentQuestion } from '../core/agents/index.js';
import type { AgentWorld } from '../core/agents/agentWorld.js';
import { askMethod, type AskParams, type AskResult } from '../protocol.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { provideConferences, toConferenceNode } from './conferences.js';
import { toInputs } from './exportNotes.js';
import { type Feature, Refusal } from './feature.js';
import { toLiveStatus } from './liveNotes.js';

export const agentAnswers: Feature<AskParams, AskResult> = {
  method: askMethod,
  handle: answerAgent,
};

/** Answers a question by the notes as they stand. Throws {@link Refusal} for what cannot be answered. */
export async function answerAgent(
  snapshot: Snapshot,
  question: AgentQuestion,
  signal: CancelSignal,
): Promise<AskResult> {
  const { askAgent, Declined } = await import('../core/agents/index.js');
  try {
    return await askAgent(toWorld(snapshot), question, signal);
  } catch (error) {
    throw error instanceof Declined ? new Refusal(error.message) : error;
  }
}

function toWorld(snapshot: Snapshot): AgentWorld {
  const { index, indexing, now, timeZone } = snapshot;
  return {
    index,
    indexing,
    now,
    timeZone,
    get unusedSchedules() {
      return snapshot.unusedSchedules;
    },
    scheduleOf: (uri) => snapshot.scheduleOf(uri),
    searchNotes: (query, next, signal) => snapshot.searchNotes(query, next, signal),
    conferences: () => provideConferences(index.conferences(), snapshot),
    conferenceOf: (uri) => {
      const conference = index.findConference(uri);
      return conference && toConferenceNode(conference, snapshot);
    },
    // Only what is in the index: no agent reads other files by this way.
    readNotes: async (uri) => {
      const document = index.entries.has(uri) ? await snapshot.readNote(uri) : undefined;
      return document && toInputs([document], snapshot)[0];
    },
    findLive: async (uri) => {
      const document = await snapshot.readNote(uri);
      return document && toLiveStatus(snapshot, document);
    },
  };
}
