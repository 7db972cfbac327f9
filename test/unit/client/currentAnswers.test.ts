import { expect, test } from 'vitest';
import { askCurrent, askCurrentPlan, movedOn } from '../../../client/src/currentAnswers.js';
import type { PlannedEdit } from '../../../server/src/protocol.js';

/** What the client's library rejects with for a text that was typed in meanwhile. */
const typedOn = Object.assign(new Error('Content modified'), { code: -32801 });
const start = { line: 0, character: 0 };

/** Answers one after the other; errors are thrown. */
function answering<Answer>(...answers: readonly (Answer | Error)[]): () => Promise<Answer> {
  const waiting = [...answers];
  return async () => {
    const answer = waiting.shift();
    if (answer === undefined) throw new Error('asked too often');
    if (answer instanceof Error) throw answer;
    return Promise.resolve(answer);
  };
}

const plan = (version: number | null, edits = 1): PlannedEdit => ({
  uri: 'file:///a.md',
  version,
  edits: Array.from({ length: edits }, () => ({ range: { start, end: start }, newText: 'x' })),
});

test('a question is asked again when the text moved on, and not for ever', async () => {
  expect(await askCurrent(answering<string>(typedOn, typedOn, 'now'))).toBe('now');
  expect(await askCurrent(answering<string>(typedOn, typedOn, typedOn))).toBe(movedOn);
});

test('any other refusal is told at once', async () => {
  const refused = Object.assign(new Error('There is no talk here.'), { code: -32803 });
  await expect(askCurrent(answering<string>(refused, 'now'))).rejects.toBe(refused);
  await expect(askCurrentPlan({ version: 1 }, answering<PlannedEdit>(refused, plan(1)))).rejects.toBe(refused);
});

test('a plan is asked again when a key came in between, refused or too late', async () => {
  const document = { version: 2 };
  expect(await askCurrentPlan(document, answering<PlannedEdit>(typedOn, plan(1), plan(2)))).toEqual(plan(2));
  expect(await askCurrentPlan(document, answering<PlannedEdit>(typedOn, plan(1), typedOn))).toBe(movedOn);
  const typing = { version: 1 };
  const late = async (): Promise<PlannedEdit> => {
    typing.version += 1;
    return Promise.resolve(plan(typing.version - 1));
  };
  expect(await askCurrentPlan(typing, late)).toBe(movedOn);
});

test('what changes nothing, or holds for any version, is taken as it comes', async () => {
  expect(await askCurrentPlan({ version: 2 }, answering<PlannedEdit | null>(null))).toBe(null);
  expect(await askCurrentPlan({ version: 2 }, answering(plan(1, 0)))).toEqual(plan(1, 0));
  expect(await askCurrentPlan({ version: 2 }, answering(plan(null)))).toEqual(plan(null));
});
