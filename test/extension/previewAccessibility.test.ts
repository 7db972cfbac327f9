/** The preview of plain-text notes in a real browser, in the colours of VS Code's themes: what axe has to say. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePage } from '../../client/src/preview/previewPage.js';
import { createExportModel } from '../../server/src/core/export/createExportModel.js';
import { defaultExportOptions } from '../../server/src/core/export/exportModel.js';
import { renderPreview } from '../../server/src/core/export/htmlPreview.js';
import { parseNote } from '../../server/src/core/parse/parseNote.js';
import { readInside } from '../../server/src/core/parse/readInside.js';
import { launchChromium } from '../support/vscodeHost/chromium.ts';
import { root, samplesFolder } from '../support/vscodeHost/places.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const styles = ['talkCards.css', 'notesPage.css']
  .map((name) => readFileSync(path.join(root, 'styles', name), 'utf8'))
  .join('\n');

/** What the theme gives a web view, as far as the preview asks for it. */
const themes = {
  'vscode-dark': {
    'editor-background': '#1f1f1f',
    'editor-foreground': '#cccccc',
    foreground: '#cccccc',
    descriptionForeground: '#9d9d9d',
    'textLink-foreground': '#4daafc',
    'panel-border': '#2b2b2b',
    'button-background': '#0078d4',
    'button-foreground': '#ffffff',
    'badge-background': '#616161',
    'badge-foreground': '#f8f8f8',
    'inputValidation-warningBackground': '#352a05',
    'editorWarning-foreground': '#cca700',
    focusBorder: '#0078d4',
  },
  'vscode-light': {
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    foreground: '#3b3b3b',
    descriptionForeground: '#3b3b3b',
    'textLink-foreground': '#005fb8',
    'panel-border': '#e5e5e5',
    'button-background': '#005fb8',
    'button-foreground': '#ffffff',
    'badge-background': '#cccccc',
    'badge-foreground': '#3b3b3b',
    'inputValidation-warningBackground': '#f6f5d2',
    'editorWarning-foreground': '#bf8803',
    focusBorder: '#005fb8',
  },
  'vscode-high-contrast': {
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    foreground: '#ffffff',
    descriptionForeground: '#ffffffb3',
    'textLink-foreground': '#21a6ff',
    contrastBorder: '#6fc3df',
    'button-foreground': '#ffffff',
    'badge-background': '#000000',
    'badge-foreground': '#ffffff',
    'inputValidation-warningBackground': '#000000',
    'editorWarning-foreground': '#ffd370',
    focusBorder: '#f38518',
  },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The preview's body of the plain sample. */
function renderSample(): string {
  const text = readFileSync(path.join(samplesFolder, 'pycon-us-2024.txt'), 'utf8');
  const note = parseNote(text);
  const source = {
    uri: 'file:///notes.txt',
    text,
    note,
    inside: (placed: (typeof note.sections)[number]) => readInside(note, placed, text),
  };
  const model = createExportModel([{ name: undefined, sources: [source], slots: new Map() }], defaultExportOptions);
  return renderPreview(model, new Map(), [{ kind: 'followUp', text: 'See slide for Best practices' }]);
}

test.each(Object.entries(themes))('axe finds nothing (%s)', async (theme, colors) => {
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  const variables = Object.entries(colors).map(([name, value]) => `--vscode-${name}: ${value};`);
  const frame = writePage({ language: 'en', title: 'PyCon US 2024', styles: ['about:blank'], nonce: 'x' });
  await page.setContent(frame.replace(/<script[^]*<\/script>/u, ''));
  await page.addStyleTag({ content: `:root { ${variables.join(' ')} }\n${styles}` });
  await page.evaluate(
    ([name, html]) => {
      document.body.className = name;
      document.querySelector('#notes')!.innerHTML = html;
    },
    [theme, renderSample()] as const,
  );
  expect(await page.locator('.conference-notes-talk').count()).toBeGreaterThan(5);
  await page.addScriptTag({ content: axeSource });
  const { violations, passes } = await page.evaluate(async () => {
    const runner = (globalThis as typeof globalThis & { readonly axe: typeof axe }).axe;
    return runner.run({ resultTypes: ['violations', 'passes'] });
  });
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`))).toEqual([]);
  await page.context().close();
});
