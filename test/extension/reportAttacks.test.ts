/** Notes that attack their reader, in a real browser that would let them: the page's own policy is taken out before. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlTarget } from '../../server/src/core/export/html.js';
import { attacks } from '../support/attacks.js';
import { openHtml } from '../support/reports.js';
import { launchChromium } from '../support/vscodeHost/chromium.ts';
import { createModel, createTalk, type TalkSketch } from '../unit/core/export/exportModels.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

interface Harm {
  /** Arguments of `alert`: an attack ran. */
  readonly ran: readonly string[];
  /** Addresses that were asked for. */
  readonly loaded: readonly string[];
  /** Addresses that a click would lead to, but for the web's and the page's own. */
  readonly targets: readonly string[];
  /** Whether the page is still where it was. */
  readonly stays: boolean;
}

/** Opens a page, touches everything in it, and tells what happened. */
async function provoke(html: string): Promise<Harm> {
  const { page, requests } = await openHtml(browser, html.replace(policy, ''));
  const ran: string[] = [];
  page.on('dialog', async (dialog) => {
    ran.push(dialog.message());
    await dialog.dismiss();
  });
  await page.reload();
  const targets = await page.evaluate(() => {
    addEventListener('click', (event) => event.preventDefault(), { capture: true });
    const names = ['mouseover', 'pointerenter', 'focus', 'blur', 'click', 'toggle', 'error', 'load', 'submit', 'wheel'];
    for (const element of document.querySelectorAll('*')) {
      for (const name of names) element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    }
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href);
    return links.filter((href) => !/^(?:https?:\/\/|mailto:)/.test(href));
  });
  // A script that an attack has started runs before this one answers.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const harm = {
    ran,
    loaded: requests.filter((url) => !url.startsWith('data:')),
    targets,
    stays: page.url() === 'https://report.example/',
  };
  await page.context().close();
  return harm;
}

function render(toFacts: (attack: string) => TalkSketch): string {
  const talks = attacks.map((attack, index) => createTalk({ id: `talk-${index}`, ...toFacts(attack) }));
  const { text } = htmlTarget.render(createModel(talks), new Map());
  expect(text).toMatch(policy);
  return text;
}

const harmless: Harm = { ran: [], loaded: [], targets: [], stays: true };

test('the trap springs where a page is open to attack', async () => {
  const harm = await provoke('<!doctype html><img src=x onerror=alert(1)><a href="javascript:alert(2)">x</a>');
  expect(harm.ran).toContain('1');
  expect(harm).toMatchObject({
    loaded: ['https://report.example/x', 'https://report.example/x'],
    targets: ['javascript:alert(2)'],
  });
});

test('attacks as notes', async () => {
  expect(attacks.length).toBeGreaterThan(200);
  expect(await provoke(render((attack) => ({ notes: attack })))).toEqual(harmless);
});

test('attacks as facts of a talk', async () => {
  const html = render((attack) => ({
    title: attack,
    speakers: [{ name: attack, handle: attack, affiliation: attack, url: attack }],
    room: attack,
    group: attack,
    url: attack,
    abstract: attack,
    attendance: 'watch-later',
    reason: attack,
    followUps: [{ text: attack, done: false }],
    links: [{ name: attack, url: attack }],
  }));
  expect(await provoke(html)).toEqual(harmless);
});
