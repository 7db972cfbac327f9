/**
 * A workbench in a browser page, driven as a user does: by keys and pointer, read by what stands on the screen. Every
 * step waits for what it leads to.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { artifactsFolder, samplesFolder, vsixFile } from './places.ts';
import { QuickInput } from './quickInput.ts';
import { startVsCodeServer, type VsCodeServer, type VsCodeServerOptions } from './vscodeServer.ts';

/** What to open; samples in the newest VS Code where left out. */
export interface WorkbenchOptions extends Partial<Omit<VsCodeServerOptions, 'purpose' | 'vsix'>> {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels per pixel of the viewport. */
  readonly scale?: number;
}

/** One row of a tree: what a reader sees of it. */
export interface TreeRow {
  readonly level: number;
  readonly label: string;
  readonly description: string;
}

export class Workbench {
  readonly server: VsCodeServer;
  readonly page: Page;
  readonly quickInput: QuickInput;
  readonly #browser: Browser;

  private constructor(server: VsCodeServer, browser: Browser, page: Page) {
    this.server = server;
    this.#browser = browser;
    this.page = page;
    this.quickInput = new QuickInput(page);
  }

  /** Starts VS Code and opens its page. */
  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const { viewport = { width: 1280, height: 800 }, scale = 1, ...serverOptions } = options;
    const server = await startVsCodeServer({
      version: 'newest',
      extensionHost: 'node',
      notes: samplesFolder,
      ...serverOptions,
      vsix: vsixFile,
      purpose: 'tests',
    });
    const browser = await launchChromium();
    const context = await browser.newContext({
      viewport,
      deviceScaleFactor: scale,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    return Workbench.#openPage(server, browser, context);
  }

  static async #openPage(server: VsCodeServer, browser: Browser, context: BrowserContext): Promise<Workbench> {
    const workbench = new Workbench(server, browser, await context.newPage());
    await server.open(workbench.page, [['skipWelcome', 'true']]);
    await workbench.page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
    return workbench;
  }

  /** Another window on the same folder, by the same user, with an extension host of its own; closed with this one. */
  async openAnother(): Promise<Workbench> {
    return Workbench.#openPage(this.server, this.#browser, this.page.context());
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.server.stop();
  }

  /** Runs a command by its name in the command palette, e.g. `Conference Notes: Go to Talk`. */
  async runCommand(name: string): Promise<void> {
    await this.pick('F1', `>${name}`, name);
  }

  /** Opens a file of the folder and waits for its editor. */
  async openFile(name: string): Promise<void> {
    // By its whole path VS Code finds it on the disk, else in an index that may lag behind.
    await this.pick('ControlOrMeta+p', path.join(this.server.workspace, name), path.basename(name));
    await this.page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /**
   * Opens a quick input by a key, and takes the first entry with the label. As a reader would, it begins again where the
   * list stays empty: VS Code drops what is typed while another quick input is closing.
   */
  private async pick(key: string, text: string, label: string): Promise<void> {
    const entry = this.quickInput.row(label);
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press(key);
      await this.quickInput.field.fill(text);
      const found = await entry.waitFor({ timeout: 8_000 }).then(
        () => true,
        () => false,
      );
      if (found || attempt === 4) break;
      await this.page.keyboard.press('Escape');
    }
    await entry.click();
    // The input itself may stay: what was picked can ask something else in it at once.
    await entry.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor on a line (one-based) and column (one-based) of the active editor. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+g');
    await this.quickInput.type(`:${line}:${column}`);
    await this.quickInput.untilClosed();
  }

  /** Opens a note with the cursor on a line (one-based), once the extension has read it. */
  async openNoteAt(name: string, line: number): Promise<void> {
    await this.openFile(name);
    await this.goTo(line);
    await this.page.locator('[id="conference-notes.conference-notes.conferenceNotes.status"]').waitFor();
  }

  /** A view by its title in the side bar or panel, opened by its command. */
  async focusView(title: string, command: string): Promise<Locator> {
    await this.runCommand(command);
    const view = this.page.locator('.pane', { has: this.page.locator('.pane-header .title', { hasText: title }) });
    await view.locator('.pane-body').waitFor();
    return view;
  }

  /** The rows of a tree that are in sight, in order; read at one moment, as rows come and go. */
  async treeRows(view: Locator): Promise<TreeRow[]> {
    return view.locator('.monaco-list-row').evaluateAll((rows) =>
      rows
        .map((row) => ({ row, top: row.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ row }) => ({
          level: Number(row.getAttribute('aria-level')),
          label: row.querySelector('.label-name')?.textContent ?? row.textContent ?? '',
          description: row.querySelector('.label-description')?.textContent ?? '',
        })),
    );
  }

  /** The same, each as `level label | description`. */
  async printedRows(view: Locator): Promise<string[]> {
    const rows = await this.treeRows(view);
    return rows.map(
      ({ level, label, description }) => `${level} ${label}${description === '' ? '' : ` | ${description}`}`,
    );
  }

  /** Points at a text of the active editor and gives the hover's text. */
  async hover(text: string): Promise<string> {
    await this.page.locator('.editor-instance .view-line span span', { hasText: text }).first().hover();
    const hover = this.page.locator('.monaco-hover:visible .hover-contents').first();
    await hover.waitFor();
    return hover.innerText();
  }

  /** Opens the quick fixes at the cursor; gives their titles. */
  async quickFixes(): Promise<string[]> {
    await this.page.keyboard.press('ControlOrMeta+.');
    const list = this.page.locator('.action-widget .monaco-list-row.action');
    await list.first().waitFor();
    return (await list.allInnerTexts()).map((title) => title.trim());
  }

  /** Takes one of the quick fixes that are open. */
  async takeQuickFix(title: string): Promise<void> {
    await this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click();
    await this.page.locator('.action-widget').first().waitFor({ state: 'hidden' });
  }

  /** The lines of the active editor that are in sight. */
  async visibleText(): Promise<string> {
    const lines = await this.page.locator('.editor-instance .view-lines .view-line').evaluateAll((all) =>
      all
        .map((line) => ({ text: line.textContent ?? '', top: line.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.map((text) => text.replaceAll('\u00a0', ' ')).join('\n');
  }

  /** Keeps a picture of the page in `artifacts/`. */
  async screenshot(name: string): Promise<void> {
    await mkdir(artifactsFolder, { recursive: true });
    await this.page.screenshot({ path: path.join(artifactsFolder, `${name}.png`) });
  }
}
