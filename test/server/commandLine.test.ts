/** The built command line as a program: arguments, streams, exit codes. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const root = path.resolve(import.meta.dirname, '../..');
const program = path.join(root, 'dist/server/node.js');

interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The Node that npm itself runs on: that of the machine, while the tests run on the newer one from the packages. */
const machinesNode = process.env['npm_node_execpath'] ?? process.execPath;

/** Runs the program; with `lines`, whoever reads its output goes away after so many bytes. */
async function run(
  args: readonly string[],
  options: { readonly input?: string; readonly readsFirst?: number; readonly locale?: string } = {},
): Promise<Ran> {
  const child = spawn(machinesNode, [program, ...args], {
    cwd: root,
    env: { ...process.env, LC_ALL: options.locale ?? 'C' },
  });
  const chunks: Buffer[] = [];
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    if (options.readsFirst !== undefined) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { code, output: Buffer.concat(chunks).toString('utf8'), errors };
}

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  expect(await run(['--version'])).toEqual({ code: 0, output: `${version}\n`, errors: '' });
});

test('speaks the language of the locale to people, and English to programs', async () => {
  const locale = 'de_DE.UTF-8';
  expect((await run(['talks', '--help'], { locale })).output).toContain('Listet die Vorträge');
  const args = ['check', '--format', 'json', 'samples'];
  expect(await run(args, { locale })).toEqual(await run(args));
});

test('speaks it also in what is loaded on first use', async () => {
  const locale = 'de_DE.UTF-8';
  const { code, errors } = await run(['schedule', 'import', '-'], { locale, input: '<html></html>' });
  expect([code, errors]).toEqual([2, expect.stringContaining('Das ist eine Webseite und keine Programmdatei')]);
});

test('talks --json prints one object a file', async () => {
  const { code, output, errors } = await run([
    'talks',
    '--json',
    'samples/pycascades-2022.md',
    'README.md',
    'samples/*.txt',
  ]);
  const records = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; isNoteFile: boolean; talks: unknown[] });
  expect(records.map(({ file, isNoteFile, talks }) => [file, isNoteFile, talks.length])).toEqual([
    ['samples/pycascades-2022.md', true, 14],
    ['README.md', false, 0],
    ['samples/pycon-us-2024.txt', true, 9],
  ]);
  expect([code, errors]).toEqual([0, '']);
});

test('notes come from standard input, too', async () => {
  const input = readFileSync(path.join(root, 'samples/pycon-us-2024.txt'), 'utf8');
  const { code, output } = await run(['talks', '--json', '-'], { input });
  expect(JSON.parse(output)).toMatchObject({ file: '-', isNoteFile: true, dialect: 'plaintext' });
  expect(code).toBe(0);
});

test('export loads its own bundle, and writes the same as a file and as output', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'conference-notes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'report.html');
  const args = ['export', '--to', 'html', 'samples/pycascades-2022.md'];
  const [printed, written] = [await run(args), await run([...args, '--out', file])];
  expect(printed.output).toMatch(/^<!doctype html>[\s\S]*<img src="data:image\/png;base64,/);
  expect(written).toMatchObject({ code: 0, output: '', errors: `Wrote ${file}\n` });
  expect(readFileSync(file, 'utf8')).toBe(printed.output);
});

test.each([
  [['talks', 'gone.md'], 'gone.md: no such file, and no file matches it.\n'],
  [['talk'], 'conference-notes: there is no command "talk". Do you mean "talks"?\n'],
])('%j ends with 2 and one line', async (args, errors) => {
  expect(await run(args)).toEqual({ code: 2, output: '', errors });
});

test('a reader that goes away ends it quietly', async () => {
  const files = Array.from({ length: 60 }, (_, index) =>
    index % 2 === 0 ? 'samples/pycascades-2022.md' : `samples/./${'./'.repeat(index)}pycascades-2022.md`,
  );
  const { code, errors } = await run(['talks', '--json', ...files], { readsFirst: 1 });
  expect([code, errors]).toEqual([0, '']);
});

test.each([
  ['followups', /^Pycascades 2022|^pycon-us-2024 /],
  ['links', /^Slides\n {2}/],
  ['talks', / {4}09:45 {2}Keynote - Jay Miller, Expo Hall B/],
])('%s prints a list, without colours or progress', async (command, expected) => {
  const { code, output, errors } = await run([command, 'samples']);
  expect(output).toMatch(expected);
  expect(output).not.toContain('\u001B');
  expect([code, errors]).toEqual([0, '']);
});

test('check uses the kept schedule, and writes SARIF with the documentation', async () => {
  const { code, output, errors } = await run(['check', '--format', 'sarif', 'samples']);
  const log = JSON.parse(output) as {
    runs: { tool: { driver: { rules: object[] } }; results: { ruleId: string }[] }[];
  };
  expect(log.runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('missing-talk-link');
  expect(log.runs[0]?.tool.driver.rules[0]).toMatchObject({
    id: 'missing-schedule-link',
    help: { text: expect.stringContaining('Default severity') as string },
  });
  expect([code, errors]).toEqual([1, '']);
});

test('convert gives notes back as they were', async () => {
  const plain = readFileSync(path.join(root, 'samples/pycon-us-2024.txt'), 'utf8');
  const there = await run(['convert', '--to', 'markdown', '-'], { input: plain });
  expect(there).toMatchObject({ code: 0, errors: '' });
  expect(there.output).toMatch(/^## Keynote/);
  const back = await run(['convert', '--to', 'plaintext', '-'], { input: there.output });
  expect(back).toMatchObject({ code: 0, output: plain });
});

test('export writes a Word document as bytes', async () => {
  const { code, output } = await run(['export', '--to', 'docx', 'samples/pycon-us-2024.txt']);
  expect([code, output.slice(0, 2)]).toEqual([0, 'PK']);
});

test('completion works in bash', async () => {
  const { output } = await run(['completion', 'bash']);
  const complete = (words: string): string => {
    const all = words.split(' ');
    const script = `${output}\nCOMP_WORDS=(${words.replaceAll('=', " '=' ")})\nCOMP_CWORD=${all.length - 1 + 2 * (words.split('=').length - 1)}\n_conference_notes\necho "\${COMPREPLY[*]}"`;
    return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim();
  };
  expect(complete('conference-notes fol')).toBe('followups');
  expect(complete('conference-notes export --to ic')).toBe('icalendar');
  expect(complete('conference-notes export --to=ic')).toBe('icalendar');
  expect(complete('conference-notes schedule im')).toBe('import');
  expect(complete('conference-notes check --max')).toBe('--max-warnings');
});

test('schedules are read and matched', async () => {
  const schedule = 'samples/.conference-notes/pycon-us-2024.schedule.json';
  const shown = await run(['schedule', 'show', '--json', schedule]);
  expect(JSON.parse(shown.output)).toMatchObject({ title: 'PyCon US 2024', timeZone: 'America/New_York' });
  const { code, output } = await run(['schedule', 'match', schedule, 'samples/pycon-us-2024.txt']);
  expect({ code, matched: output.match(/ = /g)?.length }).toEqual({ code: 0, matched: 8 });
});
