/** The input in front of everything, where commands ask: what it asks, and how a reader answers. */
import type { Locator, Page } from 'playwright-core';

export class QuickInput {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What is typed into. */
  get field(): Locator {
    return this.#page.locator('.quick-input-widget input[type="text"]');
  }

  /** The entries to choose from. */
  get rows(): Locator {
    return this.#page.locator('.quick-input-widget .monaco-list-row');
  }

  /** The first entry with the words. */
  row(words: string): Locator {
    return this.rows.filter({ hasText: words }).first();
  }

  /** Waits for a question, which VS Code shows in the empty field or above the entries. */
  async untilAsked(question: string): Promise<void> {
    await this.#page.waitForFunction((words) => {
      const widget = document.querySelector('.quick-input-widget');
      const field = widget?.querySelector<HTMLInputElement>('input[type="text"]');
      const message = widget?.querySelector('.quick-input-message')?.textContent ?? '';
      return field?.placeholder === words || message.includes(words);
    }, question);
  }

  /** Takes the first entry with the words; the question too is waited for where it is given. */
  async take(words: string, question?: string): Promise<void> {
    if (question !== undefined) await this.untilAsked(question);
    await this.row(words).click();
  }

  /** Takes what is ticked or chosen already. */
  async agree(question: string): Promise<void> {
    await this.untilAsked(question);
    await this.#page.keyboard.press('Enter');
  }

  /** Types an answer. */
  async type(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  async untilClosed(): Promise<void> {
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }
}
