import { expect, test } from 'vitest';
import type { ConvertResult, ExportParams, ExportResult, PlannedEdit } from '../../server/src/protocol.js';
import { startTestServer } from '../support/languageServer.js';

const notes = `# Conf 2022

Schedule: <https://pretalx.com/conf/schedule/>

## Day 1

### 11:00 - A talk - Ana Müller

<https://pretalx.com/conf/talk/WEYYJG/>

> What it is about.

- [ ] try ABCDEF

### Another talk - Ana Müller

<https://pretalx.com/conf/talk/ABCDEF/>

Notes.
`;

const title = { line: 6, character: 14 };
const speaker = { line: 6, character: 24 };
const link = { line: 8, character: 10 };
const whole = { start: { line: 0, character: 0 }, end: { line: 18, character: 0 } };

/** Each request once: what it gives is tested with its feature, that it arrives is tested here. */
test.each<[method: string, params: object, expected: unknown]>([
  ['textDocument/documentSymbol', {}, [{ name: 'Conf 2022', children: [{ name: 'Day 1' }] }]],
  [
    'textDocument/hover',
    { position: title },
    { contents: { kind: 'markdown', value: expect.stringContaining('### A talk') } },
  ],
  [
    'textDocument/hover',
    { position: { line: 2, character: 20 } },
    { contents: { value: expect.stringContaining('2 talks · 1 open follow-up · Day 1') } },
  ],
  ['textDocument/definition', { position: link }, [{ range: { start: { line: 6 } } }]],
  ['textDocument/references', { position: speaker, context: { includeDeclaration: false } }, [{}, {}]],
  ['textDocument/prepareRename', { position: speaker }, { placeholder: 'Ana Müller' }],
  ['textDocument/rename', { position: speaker, newName: 'Bo Lee' }, { documentChanges: [{ edits: [{}, {}] }] }],
  ['textDocument/documentLink', {}, [{ target: 'https://pretalx.com/conf/talk/ABCDEF/' }]],
  ['textDocument/foldingRange', {}, []],
  ['textDocument/selectionRange', { positions: [title] }, [{ range: { start: { line: 6 } } }]],
  ['textDocument/codeLens', {}, [{ command: { title: expect.stringContaining('2 talks') } }]],
  ['textDocument/semanticTokens/full', {}, { data: [] }],
  ['textDocument/semanticTokens/range', { range: whole }, { data: [] }],
  ['textDocument/completion', { position: title }, { isIncomplete: false, items: [] }],
  ['textDocument/codeAction', { range: { start: title, end: title }, context: { diagnostics: [] } }, expect.any(Array)],
  ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }, []],
  ['textDocument/diagnostic', {}, { kind: 'full' }],
  ['workspace/symbol', { query: 'another' }, [{ name: 'Another talk', containerName: 'Conf 2022' }]],
  ['conferenceNotes/conferences', {}, { conferences: [{ name: 'Conf 2022', days: [{ talks: [{}, {}] }] }] }],
  ['conferenceNotes/status', { line: 16 }, { day: 'Day 1', talk: 2, talks: 2, title: 'Another talk' }],
  [
    'conferenceNotes/talkCard',
    { position: { line: 12, character: 0 } },
    expect.stringContaining('> What it is about.'),
  ],
])('%s', async (method, params, expected) => {
  const server = await startTestServer({ world: `//- /notes.md\n${notes}` });
  const { uri } = server;
  const answer = await server.request(method, { textDocument: { uri }, uri, ...params });
  expect({ answer }).toMatchObject({ answer: expected });
  await server.stop();
});

test('conferenceNotes/planEdit plans for the version in the editor', async () => {
  const server = await startTestServer({ world: `//- /notes.md\n${notes}` });
  const { uri } = server;
  const plan = await server.request<PlannedEdit>('conferenceNotes/planEdit', {
    kind: 'setAttendance',
    uri,
    line: 16,
    state: 'skipped',
  });
  expect(plan).toMatchObject({ uri, version: 1 });
  expect(plan.edits).not.toEqual([]);
  await server.stop();
});

test('conferenceNotes/planEdit says why it cannot', async () => {
  const server = await startTestServer({ world: `//- /notes.md\n${notes}` });
  const params = { kind: 'setAttendance', uri: server.uri, line: 0, state: 'skipped' };
  await expect(server.request('conferenceNotes/planEdit', params)).rejects.toThrow('There is no talk at this place.');
  await server.stop();
});

test('conferenceNotes/export reads files that are not open, and gives text', async () => {
  const server = await startTestServer({ world: `//- /notes.md\n${notes}`, opens: 'nothing' });
  const report = await server.request<ExportResult>('conferenceNotes/export', {
    target: 'html',
    uris: ['file:///world/notes.md'],
  });
  expect(report).toMatchObject({ suggestedName: expect.stringMatching(/\.html$/), warnings: [] });
  expect(report.text).toContain('A talk');
  await expect(server.request('conferenceNotes/export', { target: 'html', uris: [] })).rejects.toThrow(
    'no conference notes',
  );
  await server.stop();
});

test('conferenceNotes/export takes the scope and the parts that are asked for', async () => {
  const world = `//- /notes.md\n${notes}\nprivate: a secret\n`;
  const server = await startTestServer({ world, opens: 'nothing' });
  const uri = 'file:///world/notes.md';
  const ask = (params: Partial<ExportParams>) =>
    server.request<ExportResult>('conferenceNotes/export', { target: 'markdown', uris: [uri], ...params });
  expect((await ask({})).text).not.toContain('a secret');
  expect((await ask({ parts: ['private'] })).text).toContain('a secret');
  const first = await ask({ scope: { kind: 'talk', uri, line: title.line }, language: 'de' });
  expect(first.text).toContain('A talk');
  expect(first.text).not.toContain('Another talk');
  const gone = 'What should be exported is no longer in the notes.';
  await expect(ask({ scope: { kind: 'talk', uri, line: 999 } })).rejects.toThrow(gone);
  await expect(ask({ scope: { kind: 'day', uri, line: 999 } })).rejects.toThrow(gone);
  await expect(ask({ scope: { kind: 'lines', uri, line: 0, endLine: 0 } })).rejects.toThrow(
    'There are no talks in the selection.',
  );
  await server.stop();
});

test('conferenceNotes/export counts pictures where many are missing', async () => {
  const pictures = (count: number) => Array.from({ length: count }, (_, at) => `![p](p${at}.png)\n\n`).join('');
  const ask = async (count: number) => {
    const server = await startTestServer({ world: `//- /notes.md\n${notes}\n${pictures(count)}`, opens: 'nothing' });
    const params = { target: 'html', uris: ['file:///world/notes.md'] };
    const { warnings } = await server.request<ExportResult>('conferenceNotes/export', params);
    await server.stop();
    return warnings;
  };
  expect(await ask(1)).toEqual(['The picture p0.png could not be read.']);
  expect(await ask(5)).toEqual(['5 pictures could not be read, the first is p0.png.']);
});

test('conferenceNotes/export leaves pictures outside of the open folders out, and says so', async () => {
  const server = await startTestServer({ world: `//- /deep/notes.md\n${notes}\n`, opens: 'nothing' });
  const gif = 'GIF89a\u0003\0\u0002\0\0\0\0';
  const names = ['world/beside.gif', 'secret.gif', 'else/own.gif', 'else/deep/own.gif'];
  for (const name of names) server.disk.set(`file:///${name}`, gif);
  server.disk.set('file:///world/deep/notes.md', `${notes}\n![b](../beside.gif) ![s](../../secret.gif)\n`);
  server.disk.set('file:///else/notes.md', `${notes}\n![o](own.gif) ![d](deep/own.gif) ![s](../secret.gif)\n`);
  const ask = async (uri: string) => {
    const report = await server.request<ExportResult>('conferenceNotes/export', { target: 'html', uris: [uri] });
    return [report.text.match(/src="data:image/g)?.length, report.warnings];
  };
  const told = (picture: string) => [
    `The picture ${picture} was left out: it is outside of the open folders and of the folder of the notes.`,
  ];
  expect(await ask('file:///world/deep/notes.md')).toEqual([1, told('../../secret.gif')]);
  expect(await ask('file:///else/notes.md')).toEqual([2, told('../secret.gif')]);
  await server.stop();
});

test('conferenceNotes/convert says what cannot be carried; it answers for open notes only', async () => {
  const server = await startTestServer({ world: `//- /notes.md\n${notes}\nSome **bold** words.\n` });
  const result = await server.request<ConvertResult>('conferenceNotes/convert', { uri: server.uri, to: 'plaintext' });
  expect(result.losses).toMatchObject([{ kind: 'marks', text: 'Some **bold** words.' }]);
  expect(result.edits.length).toBeGreaterThan(0);
  const same = { uri: server.uri, to: 'markdown' };
  expect(await server.request('conferenceNotes/convert', same)).toMatchObject({ edits: [], losses: [] });
  const other = { uri: 'file:///world/other.md', to: 'plaintext' };
  expect(await server.request('conferenceNotes/convert', other)).toBeNull();
  await server.stop();
});

test('conferenceNotes/export gives the files of a folder with paths from where they will stand', async () => {
  const world = `//- /notes/day.md\n${notes}\n![A wave](wave.png)\n`;
  const server = await startTestServer({ world, opens: 'nothing' });
  const exported = await server.request<ExportResult>('conferenceNotes/export', {
    target: 'talk-files',
    uris: ['file:///world/notes/day.md'],
    folder: 'file:///world/site/talks/',
  });
  expect(exported).toMatchObject({ text: '', files: [{ name: expect.stringMatching(/\.md$/) }, {}] });
  expect(exported.files?.at(-1)?.text).toContain('](../../notes/wave.png)');
  await server.stop();
});

test('conferenceNotes/export tells of talks that a calendar has no place for', async () => {
  const server = await startTestServer({ world: `//- /notes.md\n${notes}`, opens: 'nothing' });
  const params = { target: 'icalendar', uris: ['file:///world/notes.md'] };
  const exported = await server.request<ExportResult>('conferenceNotes/export', params);
  expect(exported.text).toMatch(/^BEGIN:VCALENDAR/);
  expect(exported.warnings).toEqual(['2 talks were left out, as their date or time is not known.']);
  await server.stop();
});

test('a card for a client that shows no Markdown is plain text', async () => {
  const capabilities = { textDocument: { hover: { contentFormat: ['plaintext' as const] } } };
  const server = await startTestServer({ world: `//- /notes.md\n${notes}`, capabilities });
  const answer = await server.request('textDocument/hover', { textDocument: { uri: server.uri }, position: title });
  expect(answer).toMatchObject({ contents: { kind: 'plaintext', value: expect.stringMatching(/^A talk\n/) } });
  await server.stop();
});

test('a client that knows no nested symbols gets a list', async () => {
  const server = await startTestServer({ world: `//- /notes.md\n${notes}`, capabilities: {} });
  const symbols = await server.request<{ name: string; containerName?: string }[]>('textDocument/documentSymbol', {
    textDocument: { uri: server.uri },
  });
  expect(symbols.slice(0, 3).map(({ name, containerName }) => `${name} in ${containerName}`)).toEqual([
    'Conf 2022 in undefined',
    'Day 1 in Conf 2022',
    'A talk in Day 1',
  ]);
  await server.stop();
});

test('a client that knows no snippets gets words', async () => {
  const server = await startTestServer({ world: `//- /notes.md\n${notes}\n### $0`, capabilities: {} });
  const { items } = await server.request<{ items: { textEdit: { newText: string } }[] }>('textDocument/completion', {
    textDocument: { uri: server.uri },
    position: server.world.cursor!.position,
  });
  expect(items[0]?.textEdit.newText).toBe('### Title - Speaker\n\n<https://>');
  await server.stop();
});
