/** `workspace/executeCommand`, as editors without a plugin of ours use it. */
import type { ApplyWorkspaceEditResult, ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import { afterEach, expect, test } from 'vitest';
// Loaded on first use by the server, which takes longer than the turns that tests wait.
import '../../server/src/core/export/index.js';
import '../../server/src/core/schedule/formats/readJson.js';
import '../../server/src/core/schedule/index.js';
import { commands, runCommand } from '../../server/src/core/commands/index.js';
import { commandIds, commandPrefix } from '../../server/src/core/commands/commandNames.js';
import { toFrabJson } from '../../server/src/core/schedule/keptSchedule.js';
import { applyEdits } from '../../server/src/core/text/edits.js';
import { harbour } from '../support/keptSchedules.js';
import { fullClient, startTestServer, type TestServer } from '../support/languageServer.js';
import { createSchedule } from '../support/notes.js';

const notes = `# Harbour Conf 2026

Schedule: <https://pretalx.com/harbour-2026/schedule/>

## 09:00 - Tides for Beginners - Ada Marsh

<https://pretalx.com/harbour-2026/talk/AB3CDE/>

Twice a day.

- [ ] Read the almanac

TODO: buy a boat

## 10:00 - Knots That Hold

<https://pretalx.com/harbour-2026/talk/FGH7JK/>

private: dull
A bowline.
`;
const source = { url: undefined, fetchedAt: '2026-05-01', etag: undefined, format: 'frab-json' } as const;
const oil = { title: 'Oil', room: 'Shed', start: '2026-05-02T16:00:00+01:00' };
const schedule = toFrabJson(createSchedule({ ...harbour, slots: [...harbour.slots, oil] }), source);
const world = `//- /harbour.md\n${notes}\n//- /.conference-notes/harbour.schedule.json\n${schedule}`;

const editor: ClientCapabilities = {
  ...fullClient,
  workspace: {
    ...fullClient.workspace,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  window: { showDocument: { support: true } },
};

let server: TestServer;
let edits: WorkspaceEdit[];
let shown: unknown[];
let asked: readonly string[];
afterEach(() => server.stop());

interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  /** What the user picks. */
  readonly pick?: string;
  readonly refuses?: string;
  /** ISO 8601. */
  readonly now?: string;
}

async function start(options: StartOptions = {}): Promise<void> {
  server = await startTestServer({ world, capabilities: options.capabilities ?? editor });
  edits = [];
  shown = [];
  asked = [];
  const { client } = server;
  client.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }): ApplyWorkspaceEditResult => {
    if (options.refuses !== undefined) return { applied: false, failureReason: options.refuses };
    edits.push(edit);
    return { applied: true };
  });
  client.onRequest('window/showDocument', (params) => {
    shown.push(params);
    return { success: true };
  });
  client.onRequest('window/showMessageRequest', ({ actions }: { actions: { title: string }[] }) => {
    asked = actions.map(({ title }) => title);
    return actions.find(({ title }) => title === options.pick) ?? null;
  });
  await server.indexed();
  server.clock.advance(Date.parse(options.now ?? '2026-05-02T06:00:00Z') - server.clock.now());
}

function run<Result>(name: string, argument: object): Promise<Result> {
  return server.request('workspace/executeCommand', { command: commandPrefix + name, arguments: [argument] });
}

/** The notes after all that was applied. */
function textAfter(): string {
  const changes = edits.flatMap(({ documentChanges }) => documentChanges ?? []);
  const all = changes.flatMap((change) => ('edits' in change ? change.edits : []));
  return applyEdits(notes, all as Parameters<typeof applyEdits>[1]);
}

test('each command that is announced is there, and no other', async () => {
  await start();
  const answered = commandIds.filter((id) => !commands.some(({ name }) => commandPrefix + name === id));
  expect(answered.map((id) => id.slice(commandPrefix.length))).toEqual([
    'listConferences',
    'listFollowUps',
    'onNow',
    'readTalk',
    'searchTalks',
  ]);
  expect(commands.filter(({ name }) => !commandIds.includes(commandPrefix + name))).toEqual([]);
  await expect(runCommand({} as never, 'conference-notes.sing', {})).rejects.toThrow('There is no command');
});

test('they are announced to editors that have no commands of ours', async () => {
  await start();
  expect(server.initialized.capabilities.executeCommandProvider?.commands).toEqual(commandIds);
  await server.stop();
  const experimental = { commands: { commands: ['conferenceNotes.startNextTalk'] } };
  await start({ capabilities: { ...editor, experimental } });
  expect(server.initialized.capabilities.executeCommandProvider).toBeUndefined();
});

test('an export comes back as text, without what is private', async () => {
  await start();
  const report = await run<{ text: string; suggestedName: string }>('export', {
    target: 'markdown',
    uris: [server.uri],
    scope: 'talk',
    line: 15,
  });
  expect(report.suggestedName).toBe('knots-that-hold-report.md');
  expect(report.text).toContain('A bowline.');
  expect(report.text).not.toMatch(/dull|Twice a day/u);
});

test('an export is saved as a new file, and shown', async () => {
  await start();
  const save = 'file:///world/report.csv';
  expect(await run('export', { target: 'csv', uris: [server.uri], save })).toMatchObject({ saved: save, warnings: [] });
  expect(edits).toMatchObject([
    {
      documentChanges: [
        { kind: 'create', uri: save, options: { overwrite: false } },
        { textDocument: { uri: save }, edits: [{ newText: expect.stringContaining('Tides for Beginners') }] },
      ],
    },
  ]);
  expect(shown).toMatchObject([{ uri: save }]);
});

test('a file that is there stays: the editor refuses, and says so', async () => {
  await start({ refuses: 'file exists' });
  const wish = { target: 'csv', uris: [server.uri], save: 'file:///world/harbour.md' };
  await expect(run('export', wish)).rejects.toThrow('The editor did not take the edit: file exists');
});

test.each([
  ['export', { target: 'papyrus' }, /There is no export named papyrus/u],
  ['export', { target: 'docx', save: 'file:///world/x.docx' }, /no single text/u],
  ['export', { scope: 'talk', target: 'csv' }, /needs a line/u],
  ['setAttendance', { line: 0, state: 'attended' }, /no talk at this place/u],
  ['setAttendance', { line: 5, state: 'asleep' }, /must be one of: attended/u],
  ['setFollowUp', { line: 4 }, /no follow-up in this line/u],
  ['jot', { line: 5 }, /"text" is missing/u],
  ['jot', { line: 'five', text: 'x' }, /whole number/u],
  ['insertTalkLink', { line: 5, slot: 'none' }, /schedule has changed/u],
])('%s %j is refused with a sentence', async (name, argument, message) => {
  await start();
  const place = name === 'export' ? { uris: [server.uri] } : { uri: server.uri };
  await expect(run(name, { ...place, ...argument })).rejects.toThrow(message);
  expect(edits).toEqual([]);
});

test('a document that is no note, and no argument at all', async () => {
  await start();
  await expect(run('jot', { uri: 'file:///world/none.md', line: 0, text: 'x' })).rejects.toThrow('no note file');
  const command = 'conference-notes.jot';
  await expect(server.request('workspace/executeCommand', { command })).rejects.toThrow('"uri" is missing');
});

test('a follow-up is ticked by its line, and unticked again', async () => {
  await start();
  expect(await run('setFollowUp', { uri: server.uri, line: 10 })).toEqual({ applied: true, done: true });
  expect(textAfter()).toContain('- [x] Read the almanac');
  expect(await run('setFollowUp', { uri: server.uri, line: 12, done: true })).toMatchObject({ applied: true });
  expect(textAfter()).toContain('done: TODO: buy a boat');
  expect(await run('setFollowUp', { uri: server.uri, line: 10, done: false })).toEqual({ applied: false, done: false });
});

test('edits name the version that they are for', async () => {
  await start();
  await run('jot', { uri: server.uri, line: 5, text: 'And salt.' });
  expect(edits).toMatchObject([{ documentChanges: [{ textDocument: { uri: server.uri, version: 1 } }] }]);
  expect(textAfter()).toContain('buy a boat\n\nAnd salt.\n');
});

test('an editor that cannot be asked is given the edit', async () => {
  await start({ capabilities: { textDocument: {} } });
  const jotted = await run<{ applied: boolean; edit: WorkspaceEdit }>('jot', {
    uri: server.uri,
    line: 5,
    text: 'Salt.',
  });
  expect(jotted.applied).toBe(false);
  expect(jotted.edit.changes?.[server.uri]?.map(({ newText }) => newText).join('')).toContain('Salt.');
});

test('the talk that begins is started, with what the schedule says of it', async () => {
  await start({ now: '2026-05-02T09:58:00Z' });
  const started = await run<{ slot: string }>('startNextTalk', { uri: server.uri, line: 19 });
  expect(started).toMatchObject({ applied: true, slot: expect.stringContaining('LMN8PQ') });
  expect(textAfter()).toContain('## 11:00 - Lamps\n\n<https://pretalx.com/harbour-2026/talk/LMN8PQ/>');
  expect(shown).toMatchObject([{ uri: server.uri, selection: { start: { line: 25 } } }]);
});

test('the user is asked where several begin', async () => {
  await start({ now: '2026-05-02T14:58:00Z', pick: 'Oil - Shed' });
  expect(await run('startNextTalk', { uri: server.uri, line: 19 })).toMatchObject({ applied: true });
  expect(asked).toEqual(['Oil - Shed', 'Lightning Talks']);
  expect(textAfter()).toContain('## 16:00 - Oil\n');
  await server.stop();
  await start({ now: '2026-05-02T14:58:00Z' });
  expect(await run('startNextTalk', { uri: server.uri, line: 19 })).toEqual({ applied: false });
});

test('where nothing begins, a talk with the time on the clock', async () => {
  await start({ now: '2026-06-02T10:30:00Z' });
  await run('startNextTalk', { uri: server.uri, line: 19 });
  expect(textAfter()).toMatch(/## 12:30 - \n/u);
});

test('conversion says what it loses', async () => {
  await start();
  const converted = await run<{ losses: unknown[] }>('convert', { uri: server.uri, to: 'plaintext' });
  expect(converted).toMatchObject({ applied: true });
  expect(textAfter()).toContain('Tides for Beginners - Ada Marsh');
  expect(textAfter()).not.toContain('## ');
  expect(Array.isArray(converted.losses)).toBe(true);
});

test('abstracts and links of the schedule', async () => {
  await start();
  await run('insertAbstract', { uri: server.uri, line: 15 });
  expect(textAfter()).toContain('> Ropes slip.');
});

test('what agents are told, for editors that show it themselves', async () => {
  await start({ now: '2026-05-02T08:10:00Z' });
  const now = await run<{ text: string }>('onNow', {});
  expect(now.text).toContain('**Tides for Beginners** by Ada Marsh');
  const found = await run<{ data: { talks: { title: string }[] } }>('searchTalks', { query: 'bowline' });
  expect(found.data.talks.map(({ title }) => title)).toEqual(['Knots That Hold']);
  await expect(run('searchTalks', { limit: 0 })).rejects.toThrow('whole number from 1 to 50');
});
