/**
 * `npm run filmstrip`: the pretend conference day of docs/day.md in pictures, `docs/images/day-*.png` and all of them on one
 * sheet, `docs/images/day.png`. A real VS Code with the packed extension plays it, by a clock that is set.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { acts, openDay, reportName } from '../test/support/conferenceDay/playDay.ts';
import { launchChromium } from '../test/support/vscodeHost/chromium.ts';
import { root } from '../test/support/vscodeHost/places.ts';
import { buildForRelease, packExtension } from './packExtension.ts';

const folder = path.join(root, 'docs/images');
const viewport = { width: 1120, height: 680 };
const settings = {
  'workbench.colorTheme': 'Dark Modern',
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'workbench.layoutControl.enabled': false,
};

interface Frame {
  readonly name: string;
  readonly file: string;
}

const frames: Frame[] = [];

function toFrame(name: string): Frame {
  const frame = { name, file: path.join(folder, `day-${name}.png`) };
  frames.push(frame);
  return frame;
}

/** Plays the day, and looks at its report before the folder goes. */
async function pictureDay(): Promise<void> {
  const day = await openDay({ viewport, settings });
  try {
    const { page } = day.workbench;
    for (const act of acts) {
      await act.play(day, async (name) => {
        await page.locator('.monaco-progress-container.active').first().waitFor({ state: 'hidden' });
        await page.screenshot({ path: toFrame(name).file, animations: 'disabled' });
      });
    }
    await pictureReport(path.join(day.workbench.server.workspace, reportName));
  } finally {
    await day.close();
  }
}

async function pictureReport(report: string): Promise<void> {
  const browser = await launchChromium();
  const page = await (await browser.newContext({ viewport, colorScheme: 'light' })).newPage();
  await page.goto(pathToFileURL(report).href);
  await page.getByRole('heading', { name: 'What a Light Says' }).first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: toFrame('1830').file, animations: 'disabled' });
  await browser.close();
}

/** All frames with their times, two in a row. */
async function pictureStrip(): Promise<void> {
  const images = await Promise.all(
    frames.map(async ({ name, file }) => {
      const data = (await readFile(file)).toString('base64');
      const time = `${name.slice(0, 2)}:${name.slice(2)}`;
      return `<figure><img src="data:image/png;base64,${data}"><figcaption>${time}</figcaption></figure>`;
    }),
  );
  const style =
    'body{margin:0;background:#111;display:grid;grid-template-columns:repeat(3,1fr);gap:12px;padding:12px}' +
    'figure{margin:0}img{width:100%;display:block}figcaption{color:#ddd;font:600 18px sans-serif;padding:4px 2px}';
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1600, height: 800 } });
  await page.setContent(`<style>${style}</style>${images.join('')}`);
  await page.screenshot({ path: path.join(folder, 'day.png'), fullPage: true });
  await browser.close();
}

await mkdir(folder, { recursive: true });
await buildForRelease();
await packExtension();
await pictureDay();
await pictureStrip();
process.exit();
