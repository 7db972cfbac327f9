/**
 * The built server in a real Neovim, whose oldest version here (0.7) does not ask for problems, so that they are pushed.
 * One session does everything; the tests look at what it found.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const notes = `# Lighthouse Days 2026

Schedule: <https://pretalx.lighthouse-days.example/2026-autumn/schedule/>

## Day 1: Saturday 24 October 2026

### 11:00 - Tide Tables in Forty Lines

Speaker: Priya Nair

<https://pretalx.lighthouse-days.example/2026-autumn/talk/TDES7L/>

Eight cosines are enough.

TODO: look up the tide of 1953

### 2560 - Maps That Forget

Forgetting is a feature.
`;

interface Session {
  readonly error?: string;
  readonly diagnostics: readonly { readonly line: number; readonly code: string }[];
  readonly symbols: readonly string[];
  readonly hover: readonly string[];
  readonly actions: readonly string[];
  readonly completions: readonly string[];
  readonly renamed: string;
  readonly text: string;
  /** The text of an export. */
  readonly report: string;
  readonly ticked: { readonly applied: boolean; readonly done: boolean };
  /** The line of the follow-up after it was ticked. */
  readonly follow_up: string;
  /** The buffer of an export that Neovim was asked to create. */
  readonly saved: string;
  readonly stopped: boolean;
}

let folder: string;
let session: Session;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-neovim-'));
  const file = path.join(folder, 'lighthouse-days.md');
  await writeFile(file, notes);
  await cp(path.join(root, 'walkthrough/sample/.conference-notes'), path.join(folder, '.conference-notes'), {
    recursive: true,
  });
  const result = path.join(folder, 'session.json');
  const server = [process.execPath, path.join(root, 'dist/server/node.js'), 'lsp', '--stdio'];
  const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', 'luafile session.lua'];
  execFileSync('nvim', args, {
    cwd: import.meta.dirname,
    env: {
      ...process.env,
      NOTES_SERVER: JSON.stringify(server),
      NOTES_FILE: file,
      NOTES_ROOT: folder,
      NOTES_RESULT: result,
    },
    timeout: 100_000,
  });
  session = JSON.parse(await readFile(result, 'utf8')) as Session;
});

afterAll(() => rm(folder, { recursive: true }));

test('the session comes to its end, and the server with it', () => {
  expect(session.error).toBeUndefined();
  expect(session.stopped).toBe(true);
});

test('problems are pushed', () => {
  expect(session.diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '16 invalid-time',
    '16 missing-talk-link',
  ]);
});

test('conference, day and talks are symbols', () => {
  expect(session.symbols).toEqual([
    '[Module] Lighthouse Days 2026',
    '[Namespace] Day 1: Saturday 24 October 2026',
    '[Event] Tide Tables in Forty Lines',
    '[Boolean] look up the tide of 1953',
    '[Event] Maps That Forget',
  ]);
});

test('a talk link shows the talk card', () => {
  expect(session.hover.join('\n')).toMatch(/Tide Tables in Forty Lines[\s\S]*Priya Nair[\s\S]*Great Hall/u);
});

test('fixes are offered, and one is applied', () => {
  expect(session.actions).toContain("Take the schedule's time");
  expect(session.text).toContain('### 2560 - Maps That Forget\n\n> Sandbanks move.');
});

test('titles of the schedule complete a header', () => {
  expect(session.completions).toContain('Night Walk: Listening for Fog');
});

test('a speaker is renamed', () => {
  expect(session.renamed).toBe('Speaker: Priya K. Nair');
});

test('a command gives a report', () => {
  expect(session.report).toMatch(/^# Lighthouse Days 2026[\s\S]*Tide Tables in Forty Lines/mu);
});

test('a command ticks a follow-up', () => {
  expect(session.ticked).toEqual({ applied: true, done: true });
  expect(session.follow_up).toBe('done: TODO: look up the tide of 1953');
});

test('a command saves an export as a new file', () => {
  expect(session.saved).toMatch(/- \[x\] look up the tide of 1953/u);
});
