/**
 * What a page's notifications say, kept in a file for tests that run elsewhere. Heard as a screen reader hears them: a VS
 * Code under test shows no notification by itself.
 */
import { appendFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/**
 * Records every message that comes up, in order, as a string of JSON a line, e.g. `"Error: There is no disk."`.
 *
 * @param file made anew
 */
export async function recordMessages(page: Page, file: string): Promise<void> {
  await writeFile(file, '');
  let last = Promise.resolve();
  await page.exposeFunction('conferenceNotesTell', (message: string) => {
    last = last.then(() => appendFile(file, `${JSON.stringify(message)}\n`));
  });
  await page.addInitScript(observe);
}

/** Runs in the page. */
function observe(): void {
  const page = globalThis as unknown as { conferenceNotesTell(message: string): Promise<void> };
  const listen = (changes: readonly MutationRecord[]): void => {
    for (const { target, addedNodes } of changes) {
      const isAlert = target instanceof Element && target.matches('.monaco-aria-container .monaco-alert');
      const text = [...addedNodes].map((node) => node.textContent ?? '').join('');
      if (isAlert && /^(?:Error|Warning|Info): /u.test(text)) void page.conferenceNotesTell(text);
    }
  };
  new MutationObserver(listen).observe(document, { childList: true, subtree: true });
}
