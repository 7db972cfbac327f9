/** The HTML report of a sample in a real browser: what it loads, what it blocks, how it prints. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/vscodeHost/chromium.ts';
import { root, samplesFolder } from '../support/vscodeHost/places.ts';
import { runProgram } from '../support/vscodeHost/runProgram.ts';

let folder: string;
let browser: Browser;
let page: Page;
const requests: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-'));
  const report = path.join(folder, 'report.html');
  const program = path.join(root, 'dist/server/node.js');
  const notes = path.join(samplesFolder, 'pycascades-2022.md');
  await runProgram(process.execPath, [program, 'export', '--to', 'html', '--out', report, notes]);
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url().slice(0, 30)));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(pathToFileURL(report).href);
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

test('shows its pictures and loads nothing from elsewhere', async () => {
  const widths = await page.$$eval('img', (images) => images.map((image) => image.naturalWidth));
  expect(widths).toEqual([960, 960, 960, 960]);
  expect(requests.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
});

test('its own style sheet applies, and the browser has nothing to complain about', async () => {
  const [width, background] = await page.$eval('.card', (card) => {
    const style = getComputedStyle(card);
    return [style.maxWidth === 'none' && card.clientWidth < 900, style.backgroundColor];
  });
  expect([width, background, complaints]).toEqual([true, 'rgb(255, 255, 255)', []]);
});

test('every link inside leads somewhere, and no id is there twice', async () => {
  const [dead, ids] = await page.evaluate(() => [
    [...document.querySelectorAll('a[href^="#"]')].filter(
      (link) => document.getElementById(decodeURIComponent((link.getAttribute('href') ?? '').slice(1))) === null,
    ).length,
    [...document.querySelectorAll('[id]')].map(({ id }) => id),
  ]);
  expect(dead).toBe(0);
  expect(ids).toEqual([...new Set(ids)]);
});

test('is dark in the dark', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const background = await page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(background).toBe('rgb(21, 24, 28)');
});

test.each(['A4', 'Letter'])('prints on %s with its abstracts unfolded', async (format) => {
  const pdf = await page.pdf({ format });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'print' });
  const heights = await page.$$eval('.abstract blockquote', (quotes) => quotes.map((quote) => quote.clientHeight));
  await page.emulateMedia({ media: 'screen' });
  expect(heights).toHaveLength(11);
  expect(Math.min(...heights)).toBeGreaterThan(0);
});
