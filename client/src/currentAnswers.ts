/** Answers about a text that somebody goes on typing in: the server refuses those whose text has moved on meanwhile. */
import type { PlannedEdit } from '../../server/src/protocol.js';

/** A text that keeps changing while the answer is made is left alone after so many tries. */
const maxTries = 3;

/** `LSPErrorCodes.ContentModified`: the protocol's library is loaded with the first note, and not for a number. */
const contentModified = -32801;

function isMovedOn(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === contentModified;
}

/** The answer; `movedOn` where the text changed with each try. Rejects as `ask` does for any other reason. */
export async function askCurrent<Answer>(ask: () => Promise<Answer>): Promise<Answer | typeof movedOn> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!isMovedOn(error)) throw error;
    }
  }
  return movedOn;
}

export const movedOn = Symbol('moved on');

/**
 * A plan that was made for the document as it is now, or that does not ask for a version; `movedOn` where there was none
 * after some tries. Gives null, or a plan without effect, as it comes.
 */
export async function askCurrentPlan(
  document: { readonly version: number },
  ask: () => Promise<PlannedEdit | null>,
): Promise<PlannedEdit | null | typeof movedOn> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const { version } = document;
    try {
      const plan = await ask();
      if (plan === null || hasNoEffect(plan) || plan.version === null) return plan;
      if (plan.version === version && version === document.version) return plan;
    } catch (error) {
      if (!isMovedOn(error)) throw error;
    }
  }
  return movedOn;
}

export function hasNoEffect({ edits, cursor }: PlannedEdit): boolean {
  return edits.length === 0 && cursor === undefined;
}
