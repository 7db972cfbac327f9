/**
 * A small test runner for inside the extension host. It knows nothing of the host it runs in: desktop, server or web.
 */
import { setTimeout as pause } from 'node:timers/promises';

/** What became of one test. */
export interface HostTestResult {
  readonly name: string;
  readonly milliseconds: number;
  /** Message and stack; undefined where the test passed. */
  readonly error?: string;
}

/** Tests of one file, by name. */
export type Suite = Readonly<Record<string, () => Promise<void> | void>>;

/** The longest a test may take, in milliseconds. */
const testLimit = 90_000;

/** The longest a condition may take to come true, in milliseconds. */
const conditionLimit = 30_000;

/** Runs the tests one after the other. */
export async function runSuite(suiteName: string, suite: Suite): Promise<HostTestResult[]> {
  const results: HostTestResult[] = [];
  for (const [testName, run] of Object.entries(suite)) {
    const started = Date.now();
    const error = await runTest(run);
    results.push({ name: `${suiteName}: ${testName}`, milliseconds: Date.now() - started, ...error });
  }
  return results;
}

async function runTest(run: () => Promise<void> | void): Promise<{ error: string } | undefined> {
  const limit = new AbortController();
  const late = pause(testLimit, undefined, { signal: limit.signal }).then(
    () => {
      throw new Error(`Not done after ${testLimit} ms.`);
    },
    () => undefined,
  );
  try {
    await Promise.race([run(), late]);
    return undefined;
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    limit.abort();
  }
}

/**
 * Waits until `find` gives something.
 *
 * @param what said in the error
 * @returns what it gave
 * @throws Error where it gives nothing in time, with the last error of `find`, if any
 */
export async function until<T>(what: string, find: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + conditionLimit;
  let cause: unknown;
  while (Date.now() < end) {
    try {
      const found = await find();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      cause = error;
    }
    await pause(25);
  }
  throw new Error(`In ${conditionLimit} ms there was no ${what}.`, { cause });
}
