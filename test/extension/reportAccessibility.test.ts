/** The HTML report in a real browser: what axe and the browser's own parser have to say. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHtml, sampleNotes, type SampleReport, writeReport } from '../support/reports.js';
import { launchChromium } from '../support/vscodeHost/chromium.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What axe finds, one line for each rule and element. Its own script needs to pass by the page's policy. */
async function findViolations(html: string, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  const { page } = await openHtml(browser, html, { colorScheme, bypassCSP: true });
  await page.$$eval('details', (all) => all.forEach((details) => details.setAttribute('open', '')));
  await page.addScriptTag({ content: axeSource });
  const { violations, passes } = await page.evaluate(async () => {
    const runner = (globalThis as typeof globalThis & { readonly axe: typeof axe }).axe;
    return runner.run({ resultTypes: ['violations', 'passes'] });
  });
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  await page.context().close();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  );
}

describe.each(sampleNotes)('$name', (notes: SampleReport) => {
  test.each(['light', 'dark'] as const)('axe finds nothing (%s)', async (scheme) => {
    expect(await findViolations(await writeReport(notes), scheme)).toEqual([]);
  });

  test('the browser takes every element where it was written', async () => {
    const html = await writeReport(notes);
    const { page } = await openHtml(browser, html);
    const body = html.slice(html.indexOf('<body>'));
    const written = [...body.matchAll(/<([a-z][a-z\d]*)/g)].map(([, name]) => name);
    expect(await page.$$eval('body, body *', (all) => all.map(({ localName }) => localName))).toEqual(written);
    await page.context().close();
  });

  test('headings never skip a level, and every picture has its text', async () => {
    const { page } = await openHtml(browser, await writeReport(notes));
    expect(await findLevelSkips(page)).toEqual([]);
    const texts = await page.$$eval('img', (images) => images.map(({ alt }) => alt));
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    await page.context().close();
  });
});

async function findLevelSkips(page: Page): Promise<readonly string[]> {
  const headings = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) =>
    all.map(({ localName, textContent }) => ({ level: Number(localName.slice(1)), text: textContent })),
  );
  return headings
    .filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1)
    .map(({ level, text }) => `${level} ${text}`);
}

test.each(['de', 'fr', 'es', 'ja'] as const)('in %s as well', async (language) => {
  const [, , notes] = sampleNotes;
  const html = await writeReport(notes ?? { name: '', text: '' }, language);
  expect(html).toContain(`<html lang="${language}">`);
  expect(await findViolations(html, 'light')).toEqual([]);
});
