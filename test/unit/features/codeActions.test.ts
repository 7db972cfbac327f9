import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionTriggerKind,
} from 'vscode-languageserver';
import { applyEdits } from '../../../server/src/core/text/edits.js';
import { neverCancelled } from '../../../server/src/core/cancelSignal.js';
import { codeActionResolve, codeActions } from '../../../server/src/features/codeActions.js';
import { toDiagnostic } from '../../../server/src/features/diagnostics.js';
import { createNoteWorkspace, type NoteWorkspace } from '../../support/noteWorkspace.js';

const resolving: ClientCapabilities = { textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } };

async function ask(world: NoteWorkspace, only?: string[], triggerKind?: CodeActionTriggerKind): Promise<CodeAction[]> {
  const { snapshot, uri, cursors } = world;
  const [start = { line: 0, character: 0 }, end = start] = cursors;
  const problems = snapshot.rules.run(snapshot.getRuleInput(snapshot.findNote(uri)!));
  const context: CodeActionContext = {
    diagnostics: problems.map((problem) => toDiagnostic(problem, { uri, docsUri: undefined })),
    ...(only === undefined ? {} : { only }),
    ...(triggerKind === undefined ? {} : { triggerKind }),
  };
  const params = { textDocument: { uri }, range: { start, end }, context };
  return codeActions.handle(snapshot, params, neverCancelled);
}

/** Titles of what is offered at `$0`. */
async function offer(text: string, only?: string[]): Promise<string[]> {
  return (await ask(createNoteWorkspace(text), only)).map(({ title }) => title);
}

/** The text after the action of that title. */
async function apply(text: string, title: string, only?: string[]): Promise<string> {
  const world = createNoteWorkspace(text);
  const action = (await ask(world, only)).find((one) => one.title === title);
  return applyEdits(world.text, action?.edit?.changes?.[world.uri] ?? []);
}

const head = '# Harbour Conf\n\nSchedule: <https://harbour.example/schedule/>\n';

describe('fixes', () => {
  const picture = `${head}\n## Tides\n\n![$0](pictures/tides.png)\n`;

  test('stand before the off switches, and the sure one is preferred', async () => {
    const actions = await ask(createNoteWorkspace(picture), ['quickfix']);
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred === true])).toEqual([
      ['Use "Tides" as alternative text', true],
      ['Switch off missing-alt-text for this talk', false],
      ['Switch off missing-alt-text in this file', false],
    ]);
    expect(actions[0]?.diagnostics?.[0]?.code).toBe('missing-alt-text');
  });

  test('change what they say', async () => {
    expect(await apply(picture, 'Use "Tides" as alternative text')).toContain('\n![Tides](pictures/tides.png)\n');
  });

  test('are offered for what the client shows at that place', async () => {
    expect(await offer(picture.replace('$0', '').replace('Harbour', 'Har$0bour'), ['quickfix'])).toEqual([]);
  });

  test('that open a page need a client that can', async () => {
    const event = (year: number, code: string) =>
      `\n## ${code}\n\n<https://pretalx.com/h-${year}/talk/${code}/>\n\nNotes.\n`;
    const text = head + event(2026, 'AAAAAA') + event(2026, 'BBBBBB') + event(2025, 'CCCCCC').replace('h-', '$0h-');
    expect(await offer(text, ['quickfix'])).not.toContain('Open the schedule');
    const commands = { commands: ['conferenceNotes.openSchedule'] };
    const [action] = await ask(createNoteWorkspace(text, { experimental: { commands } }), ['quickfix']);
    expect(action?.command?.command).toBe('conferenceNotes.openSchedule');
  });
});

describe('fix all', () => {
  const text = `${head}\n## Tides$0\n\n![](tides.png)\n\n## Knots\n\n![](knots.png)\n\n## Lamps\n`;
  const title = 'Fix all problems of the notes';

  test('takes what is sure, and only that', async () => {
    expect(await apply(text, title, ['source.fixAll'])).toBe(
      text.replace('$0', '').replace('![](tides', '![Tides](tides').replace('![](knots', '![Knots](knots'),
    );
  });

  test('is there only where it is asked for', async () => {
    expect(await offer(text)).not.toContain(title);
    expect(await offer(text, ['source.fixAll.conferenceNotes'])).toEqual([title]);
    expect(await offer(text, ['source.fixAll.eslint'])).toEqual([]);
  });
});

describe('refactorings', () => {
  test('of a talk stand on its header', async () => {
    const text = `${head}\n## Ti$0des\n\nTwice a day.\n`;
    expect(await offer(text, ['refactor'])).toEqual([
      'Mark as skipped',
      'Mark as watch later',
      'Mark as not in the schedule',
    ]);
    expect(await offer(text.replace('$0', '').replace('Twice', 'Tw$0ice'), ['refactor'])).toEqual([]);
    expect(await apply(text, 'Mark as watch later')).toBe(`${head}\n## Tides\n\nWatch later.\n\nTwice a day.\n`);
  });

  test('a follow-up is ticked where it stands', async () => {
    const text = `${head}\n## Tides\n\nTwice a day.\n\n- TODO: buy a ch$0art\n- [x] read\n`;
    const done = text.replace('$0', '').replace('TODO', 'done: TODO');
    expect(await apply(text, 'Mark as done')).toBe(done);
    expect(await apply(done.replace('buy', 'b$0uy'), 'Mark as open')).toBe(text.replace('$0', ''));
    expect(await apply(text.replace('$0', '').replace('] read', '] re$0ad'), 'Mark as open')).toContain('- [ ] read');
    expect(await offer(text.replace('$0', '').replace('Twice', 'Tw$0ice'), ['refactor'])).toEqual([]);
  });

  test('a tick lights no bulb while a follow-up is written', async () => {
    const world = createNoteWorkspace(`${head}\n## Tides\n\nTwice a day.\n\n- TODO: buy a ch$0art\n`);
    expect(await ask(world, undefined, CodeActionTriggerKind.Automatic)).toEqual([]);
    const [asked] = await ask(world, undefined, CodeActionTriggerKind.Invoked);
    expect(asked?.title).toBe('Mark as done');
  });

  test('a bare URL becomes a link', async () => {
    const text = `${head}\n## Tides\n\nSlides: <https://tides.exam$0ple/slides>\n`;
    expect(await apply(text, 'Turn into a link titled "Slides"')).toContain(
      '\n[Slides](https://tides.example/slides)\n',
    );
  });

  test('plain notes become Markdown', async () => {
    const text = 'Sched: x\n\n=====\n\n1100 - Kn$0ots\n\nbowline *holds*\n\n=====\n\n1200 - Tides\n\ntwice\n';
    expect(await apply(text, 'Convert this section to Markdown')).toBe(
      text
        .replace('$0', '')
        .replace('1100', '## 1100')
        .replace('*holds*', '\\*holds\\*')
        .replace('holds\\*\n\n=====', 'holds\\*\n\n-----'),
    );
    expect(await apply(text, 'Convert the file to Markdown')).toContain('## 1200 - Tides\n');
  });

  test('Markdown becomes plain text where several lines are chosen; the title says how much cannot be carried', async () => {
    const text = `${head}\n## $0Tides\n\nTwice$0 a **day**.\n`;
    expect(await apply(text, 'Convert this section to plain text (1 line would not come back the same)')).toContain(
      '\nTides\n-----\n\nTwice a **day**.\n',
    );
    expect(
      (await offer(`${head}\n## Ti$0des\n\nTwice a **day**.\n`)).filter((title) => title.startsWith('Convert')),
    ).toEqual([]);
  });

  test('a client that asks before it converts is given its command', async () => {
    const commands = ['conferenceNotes.convertToPlainText', 'conferenceNotes.convertSectionToPlainText'];
    const text = `${head}\n## $0Tides\n\nTwice$0 a **day**.\n`;
    const offered = await ask(createNoteWorkspace(text, { experimental: { commands: { commands } } }), ['refactor']);
    expect(offered.filter(({ title }) => title.startsWith('Convert'))).toMatchObject([
      { title: 'Convert this section to plain text', command: { command: commands[1] } },
      { title: 'Convert the file to plain text', command: { command: commands[0] } },
    ]);
  });
});

describe('edits made later', () => {
  const text = `${head}\n## Ti$0des\n\nTwice a day.\n`;

  test('come with the version they are for', async () => {
    const world = createNoteWorkspace(text, { ...resolving, workspace: { workspaceEdit: { documentChanges: true } } });
    const action = (await ask(world, ['refactor']))[0]!;
    expect(action.edit).toBeUndefined();
    const resolved = await codeActionResolve.handle(world.snapshot, action, neverCancelled);
    expect(resolved.edit?.documentChanges).toMatchObject([{ textDocument: { uri: world.uri, version: 1 } }]);
  });

  test('are refused for a text that has moved on', async () => {
    const action = (await ask(createNoteWorkspace(text, resolving), ['refactor']))[0]!;
    const other = createNoteWorkspace(text.replace('Twice', 'Once'), resolving);
    const stale = { ...action, data: { ...(action.data as object), version: 0 } };
    await expect(codeActionResolve.handle(other.snapshot, stale, neverCancelled)).rejects.toThrow(/have changed/);
  });
});

test('a text that is no note gets nothing', async () => {
  expect(
    await codeActions.handle(
      createNoteWorkspace('# Some tool$0\n\nRun `make`.\n').snapshot,
      {
        textDocument: { uri: 'file:///world/other.md' },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [] },
      },
      neverCancelled,
    ),
  ).toEqual([]);
});
