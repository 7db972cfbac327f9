/** The HTML report on paper: a real browser prints it, and its pages are read back. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PdfPage, readPdfPages } from '../support/pdfPages.js';
import { openHtml, sampleNotes, writeReport } from '../support/reports.js';
import { launchChromium } from '../support/vscodeHost/chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Printed {
  readonly pages: readonly PdfPage[];
  /** What the report says on a screen, abstracts included, without white space. */
  readonly text: string;
  /** Headings, without white space. */
  readonly headings: readonly string[];
  /** What goes with the text below: headings, and what stands under them. */
  readonly heads: readonly string[];
  readonly pictures: number;
}

async function print(name: string, format: 'A4' | 'Letter'): Promise<Printed> {
  const notes = sampleNotes.find((each) => each.name === name);
  if (notes === undefined) throw new Error(`there is no sample ${name}`);
  const { page } = await openHtml(browser, await writeReport(notes));
  const pages = readPdfPages(await page.pdf({ format }));
  const texts = await page.$$eval('h1, h2, h3', (all) => all.map(({ textContent }) => textContent));
  const heads = await page.$$eval('h2, h3, .day-date, .talk-head:not(:last-child) p', (all) =>
    all.map(({ textContent }) => textContent),
  );
  const abstracts = await page.$$eval('.abstract blockquote', (all) => all.map(({ textContent }) => textContent));
  const pictures = await page.$$eval('img', (all) => all.length);
  await page.context().close();
  return {
    pages,
    headings: texts.map(squeeze),
    heads: heads.map(squeeze),
    text: abstracts.map(squeeze).join('\n'),
    pictures,
  };
}

/** Capitals are the style sheet's matter. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

const sizes = { A4: [210, 297], Letter: [216, 279] } as const;
const counts = { 'pycascades-2022.md': 8, 'pycon-us-2024.txt': 5, 'everything.md': 4 } as const;

describe.each(Object.entries(counts))('%s', (name, count) => {
  test.each(['A4', 'Letter'] as const)('on %s: every heading and abstract, pictures whole', async (format) => {
    const { pages, headings, text, pictures } = await print(name, format);
    expect(new Set(pages.map(({ width, height }) => `${width} ${height}`))).toEqual(new Set([sizes[format].join(' ')]));
    // Fonts differ from machine to machine.
    expect(Math.abs(pages.length - count)).toBeLessThanOrEqual(2);
    const printed = squeeze(pages.map((page) => page.text).join(''));
    expect(headings.filter((heading) => !printed.includes(heading))).toEqual([]);
    expect(text.split('\n').filter((abstract) => !printed.includes(abstract))).toEqual([]);
    expect(pages.reduce((sum, page) => sum + page.pictures, 0)).toBe(pictures);
  });

  test.each(['A4', 'Letter'] as const)('no page on %s ends in a heading', async (format) => {
    const { pages, heads } = await print(name, format);
    const ends = pages.slice(0, -1).map((page) => squeeze(page.text));
    expect(ends.filter((end) => heads.some((head) => end.endsWith(head)))).toEqual([]);
  });
});
