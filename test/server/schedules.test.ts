import { readFileSync } from 'node:fs';
import type { Diagnostic, DocumentDiagnosticReport, Hover } from 'vscode-languageserver';
import { afterEach, expect, test } from 'vitest';
// Loaded on first use by the server, which takes longer than the turns that tests wait.
import '../../server/src/core/schedule/formats/readJson.js';
import '../../server/src/core/schedule/keptSchedules.js';
import type { ConferenceNode, ConferencesResult } from '../../server/src/protocol.js';
import { startTestServer, type TestServer } from '../support/languageServer.js';
import { worldFolder } from '../support/world.js';

let server: TestServer;
afterEach(() => server.stop());

const read = (file: string): string => readFileSync(`samples/${file}`, 'utf8');
const keptUri = (name: string): string => `${worldFolder}/.conference-notes/${name}.schedule.json`;

/** A sample's notes with the schedules of both samples beside them, so that the right one has to be found. */
async function startWith(file: string): Promise<void> {
  const kept = ['pycascades-2022', 'pycon-us-2024'].map(
    (name) => `//- /.conference-notes/${name}.schedule.json\n${read(`.conference-notes/${name}.schedule.json`)}`,
  );
  server = await startTestServer({ world: [`//- /${file}\n${read(file)}`, ...kept].join('\n') });
  await server.indexed();
}

async function pull(): Promise<readonly Diagnostic[]> {
  const report = await server.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri: server.uri },
  });
  return report.kind === 'full' ? report.items : [];
}

const print = (items: readonly Diagnostic[]): readonly string[] =>
  items.map(({ range, code }) => `${range.start.line + 1} ${code}`);

/** The card at the header in a line, counted from one. */
async function hoverAt(line: number): Promise<string> {
  const hover = await server.request<Hover | null>('textDocument/hover', {
    textDocument: { uri: server.uri },
    position: { line: line - 1, character: 8 },
  });
  return (hover?.contents as { value: string } | undefined)?.value ?? '';
}

test('Markdown sample: every talk has its slot, and nothing is found that was not without the schedule', async () => {
  await startWith('pycascades-2022.md');
  expect(print(await pull())).toEqual(['28 missing-alt-text', '104 missing-alt-text', '106 missing-alt-text']);
  expect(await hoverAt(54)).toContain('Pradhvan Bisht');
  expect(await hoverAt(71)).not.toContain('Main stage');
});

test('plain sample: links for the six talks that the schedule has; none for what has no page, or is not there', async () => {
  await startWith('pycon-us-2024.txt');
  expect(print(await pull())).toEqual([
    '1 missing-schedule-link',
    '27 missing-talk-link',
    '77 missing-talk-link',
    '100 missing-talk-link',
    '126 missing-talk-link',
    '135 missing-talk-link',
    '141 missing-talk-link',
  ]);
  expect(await hoverAt(153)).toContain('Expo Hall B');
});

test('kept files that are no schedules: one line of the log each, and the others are there', async () => {
  const broken = ['{"schedule": {', '<html>', '[[[[', 'BEGIN:VCALENDAR', ''].map(
    (text, index) => `//- /.conference-notes/broken${index}.schedule.json\n${text}`,
  );
  const name = 'pycon-us-2024';
  const kept = `//- /.conference-notes/${name}.schedule.json\n${read(`.conference-notes/${name}.schedule.json`)}`;
  server = await startTestServer({ world: [`//- /${name}.txt\n${read(`${name}.txt`)}`, ...broken, kept].join('\n') });
  await server.indexed();
  expect(await pull()).toHaveLength(7);
  const lines = server.log.filter((line) => line.includes('schedule not read'));
  expect([lines.length, new Set(lines).size]).toEqual([broken.length, broken.length]);
});

test('a schedule that comes, breaks and goes', async () => {
  server = await startTestServer({ world: `//- /pycon-us-2024.txt\n${read('pycon-us-2024.txt')}` });
  await server.indexed();
  expect(print(await pull())).toEqual(['1 missing-schedule-link']);
  const uri = keptUri('pycon-us-2024');
  const change = (type: number): Promise<void> =>
    server.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  server.disk.set(uri, read('.conference-notes/pycon-us-2024.schedule.json'));
  await change(1);
  await server.request('conferenceNotes/conferences', {});
  expect(await pull()).toHaveLength(7);
  server.disk.set(uri, '<html>');
  await change(2);
  await server.until(() => server.log.some((line) => line.includes('schedule not read')));
  expect(await pull()).toHaveLength(7);
  server.disk.delete(uri);
  await change(3);
  await server.request('conferenceNotes/conferences', {});
  expect(await pull()).toHaveLength(1);
});

test('a schedule without notes is a conference; with its first notes it is theirs', async () => {
  const uri = keptUri('pycon-us-2024');
  const kept = read('.conference-notes/pycon-us-2024.schedule.json');
  server = await startTestServer({
    world: `//- /readme.md\nNothing to see.\n//- /.conference-notes/pycon-us-2024.schedule.json\n${kept}`,
  });
  await server.indexed();
  const list = async (): Promise<readonly ConferenceNode[]> =>
    (await server.request<ConferencesResult>('conferenceNotes/conferences', {})).conferences;
  expect(await list()).toMatchObject([{ id: uri, name: 'PyCon US 2024', uris: [], schedule: { keptUri: uri } }]);
  const note = `${worldFolder}/pycon-us-2024.txt`;
  server.disk.set(note, read('pycon-us-2024.txt'));
  await server.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: note, type: 1 }] });
  await expect.poll(async () => (await list()).map(({ uris }) => uris)).toEqual([[note]]);
});

test('a schedule that comes is announced, though no note has changed', async () => {
  server = await startTestServer({ world: `//- /pycon-us-2024.txt\n${read('pycon-us-2024.txt')}` });
  await server.indexed();
  server.clock.advance(1_000);
  const uri = keptUri('pycascades-2022');
  server.disk.set(uri, read('.conference-notes/pycascades-2022.schedule.json'));
  // At once: who has imported a schedule may go on with it.
  const announced = server.next('conferenceNotes/didChangeNotes');
  await server.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
  await announced;
  await expect
    .poll(() => server.request<ConferencesResult>('conferenceNotes/conferences', {}))
    .toMatchObject({ conferences: [{ uris: [server.uri] }, { uris: [] }] });
});
