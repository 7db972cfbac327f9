import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { Refusal } from '../../server/src/features/feature.js';
import { guard, type GuardContext } from '../../server/src/guard.js';
import { createTestClock } from '../support/testClock.js';

interface Situation {
  readonly log: string[];
  readonly source: CancellationTokenSource;
  version: number;
  readonly run: (work: () => unknown) => Promise<unknown>;
}

const uri = 'file:///world/notes.md';

function createSituation(): Situation {
  const log: string[] = [];
  const write = (message: string): void => void log.push(message);
  const source = new CancellationTokenSource();
  const situation: Situation = {
    log,
    source,
    version: 1,
    run: (work) => guard(context, { method: 'test/method', uri, run: work }, source.token),
  };
  const context: GuardContext = {
    clock: createTestClock(),
    logger: { error: write, warn: write, info: write, trace: write },
    versionOf: () => situation.version,
  };
  return situation;
}

const codeOf = (answer: unknown): unknown => (answer instanceof ResponseError ? answer.code : answer);

test('the result, and one line in the log', async () => {
  const { run, log } = createSituation();
  expect(await run(() => 'answer')).toBe('answer');
  expect(log).toEqual([`test/method ${uri} v1 0 ms`]);
});

test('a request that is cancelled while it waits does not run', async () => {
  const { run, source } = createSituation();
  let hasRun = false;
  const answer = run(() => (hasRun = true));
  source.cancel();
  expect(codeOf(await answer)).toBe(LSPErrorCodes.RequestCancelled);
  expect(hasRun).toBe(false);
});

test('an answer that was cancelled on the way is not given', async () => {
  const { run, source } = createSituation();
  expect(codeOf(await run(() => source.cancel()))).toBe(LSPErrorCodes.RequestCancelled);
});

test('a request for a text that has moved on does not run', async () => {
  const situation = createSituation();
  const answer = situation.run(() => 'stale');
  situation.version = 2;
  expect(codeOf(await answer)).toBe(LSPErrorCodes.ContentModified);
});

test('an answer is not given when the text has moved on meanwhile', async () => {
  const situation = createSituation();
  const answer = await situation.run(() => {
    situation.version = 2;
    return 'stale';
  });
  expect(codeOf(answer)).toBe(LSPErrorCodes.ContentModified);
});

test('a refusal is told in its own words and is no line of error', async () => {
  const { run, log } = createSituation();
  const answer = await run(() => {
    throw new Refusal('Not this one.');
  });
  expect(answer).toMatchObject({ code: LSPErrorCodes.RequestFailed, message: 'Not this one.' });
  expect(log).toHaveLength(1);
});

test('a fault is an error answer, and its stack is in the log', async () => {
  const { run, log } = createSituation();
  const answer = await run(() => {
    throw new TypeError('no such thing');
  });
  expect(codeOf(answer)).toBe(ErrorCodes.InternalError);
  expect(log[0]).toContain('TypeError: no such thing');
  expect(log[0]).toContain('guard.test');
});
