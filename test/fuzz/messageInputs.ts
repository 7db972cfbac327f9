/** Sequences of messages as no editor should send them: out of order, about nothing, stale, cancelled, of wrong shapes. */
import fc from 'fast-check';
import { anyText } from './noteInputs.js';

/** One message to the server. */
export type Step =
  | { readonly kind: 'ask'; readonly method: string; readonly params: unknown; readonly isCancelled: boolean }
  | { readonly kind: 'tell'; readonly method: string; readonly params: unknown };

/** A session: when `initialize` comes, and what the client answers to what it is asked. */
export interface MessageInput {
  readonly steps: readonly Step[];
  /** Number of steps before `initialize`. */
  readonly early: number;
  readonly answers: 'nothing' | 'errors' | 'nonsense';
  /** Whether all parameters have the types that the protocol gives them: then nothing is worth a line in the log. */
  readonly isTyped: boolean;
}

const uris = ['file:///world/notes.md', 'file:///world/day%202.txt', 'untitled:Untitled-1', 'not a uri', ''];
const uri = fc.constantFrom(...uris, 'file:///world/notes.md');
const count = fc.constantFrom(0, 0, 1, 2, 3, 5, 9, 40, -1, 1e9, 1.5);
const position = fc.record({ line: count, character: count });
const range = fc.record({ start: position, end: position });
const version = fc.constantFrom(0, 1, 1, 2, 3, 2, -5);

const nonsense: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  [],
  {},
  7,
  'text',
  { textDocument: null },
  { textDocument: {} },
  { textDocument: { uri: 7 } },
  { textDocument: { uri: 'file:///world/notes.md' } },
  { textDocument: { uri: 'file:///world/notes.md' }, position: null },
  { textDocument: { uri: 'file:///world/notes.md' }, range: { start: 1 } },
  { textDocument: { uri: 'file:///world/notes.md' }, contentChanges: null },
  { textDocument: { uri: 'file:///world/notes.md' }, contentChanges: [{}] },
  { uri: null, line: 'x' },
  { uri: 'file:///world/notes.md', kind: 'none' },
  { changes: null },
  { event: null },
  { settings: 7 },
  { query: null },
  { command: {}, arguments: 7 },
);

const placed = fc.record({
  textDocument: fc.record({ uri }),
  position,
  range,
  context: fc.constant({ diagnostics: [] }),
});
const selections = fc.record({ textDocument: fc.record({ uri }), positions: fc.array(position, { maxLength: 5 }) });
const renames = fc.record({
  textDocument: fc.record({ uri }),
  position,
  newName: fc.constantFrom('Ada', '', '\n', 'x'.repeat(1000)),
});
const formats = fc.record({
  textDocument: fc.record({ uri }),
  options: fc.constant({ tabSize: 2, insertSpaces: true }),
});
const plans = fc.record({
  uri,
  line: count,
  kind: fc.constantFrom('setAttendance', 'setFollowUp', 'insertTalk', 'resumeTalk', 'jot', 'insertAbstract', 'other'),
  state: fc.constantFrom('skipped', 'attended', 'nothing'),
  range,
  done: fc.boolean(),
  text: fc.constantFrom('a word', '', '## Talk\n'),
  clock: count,
});
const exports = fc.record({
  target: fc.constantFrom('html', 'markdown', 'docx', 'json', 'csv', 'icalendar', 'talk-files', 'none'),
  uris: fc.array(uri, { maxLength: 3 }),
});
const imports = fc.record({
  text: fc.constantFrom('{}', '<schedule/>', 'BEGIN:VCALENDAR'),
  url: fc.constantFrom('x', 'https://127.0.0.1/'),
});

const asked: fc.Arbitrary<readonly [string, unknown]> = fc.oneof(
  withMethods(placed, [
    'textDocument/hover',
    'textDocument/completion',
    'textDocument/definition',
    'textDocument/references',
    'textDocument/documentSymbol',
    'textDocument/documentLink',
    'textDocument/foldingRange',
    'textDocument/codeAction',
    'textDocument/codeLens',
    'textDocument/inlayHint',
    'textDocument/prepareRename',
    'textDocument/semanticTokens/full',
    'textDocument/semanticTokens/range',
    'textDocument/diagnostic',
    'textDocument/unknown',
  ]),
  withMethods(selections, ['textDocument/selectionRange']),
  withMethods(renames, ['textDocument/rename']),
  withMethods(formats, ['textDocument/formatting']),
  withMethods(plans, ['conferenceNotes/planEdit', 'conferenceNotes/status', 'conferenceNotes/slots']),
  withMethods(fc.record({ uri, position }), [
    'conferenceNotes/talkCard',
    'conferenceNotes/talkOn',
    'conferenceNotes/templates',
  ]),
  withMethods(fc.record({ uri, to: fc.constantFrom('markdown', 'plaintext'), line: count }), [
    'conferenceNotes/convert',
  ]),
  withMethods(exports, ['conferenceNotes/export']),
  withMethods(imports, ['conferenceNotes/importSchedule', 'conferenceNotes/newNotes', 'conferenceNotes/scheduleSlots']),
  withMethods(fc.record({ query: fc.string() }), [
    'workspace/symbol',
    'conferenceNotes/conferences',
    'codeAction/resolve',
  ]),
  withMethods(fc.constant(undefined), ['shutdown']),
);

const everyMethod = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/documentSymbol',
  'textDocument/codeAction',
  'textDocument/selectionRange',
  'textDocument/rename',
  'textDocument/formatting',
  'textDocument/diagnostic',
  'textDocument/inlayHint',
  'textDocument/semanticTokens/range',
  'codeAction/resolve',
  'workspace/symbol',
  'workspace/executeCommand',
  'conferenceNotes/planEdit',
  'conferenceNotes/convert',
  'conferenceNotes/export',
  'conferenceNotes/newNotes',
  'conferenceNotes/importSchedule',
  'conferenceNotes/talkCard',
  'initialize',
];

function withMethods(
  params: fc.Arbitrary<unknown>,
  methods: readonly string[],
): fc.Arbitrary<readonly [string, unknown]> {
  return fc.tuple(fc.constantFrom(...methods), params);
}

const document = fc.record({ uri, languageId: fc.constantFrom('markdown', 'plaintext', 'x'), version, text: anyText });
const contentChange = fc.oneof(
  fc.record({ text: anyText }),
  fc.record({ range, text: fc.constantFrom('x', '', '\n', '## ') }),
);
const fileChange = fc.record({ uri, type: fc.constantFrom(1, 2, 3, 9) });
const folder = fc.record({ uri, name: fc.constant('x') });

const told: fc.Arbitrary<readonly [string, unknown]> = fc.oneof(
  { weight: 4, arbitrary: withMethods(fc.record({ textDocument: document }), ['textDocument/didOpen']) },
  {
    weight: 6,
    arbitrary: withMethods(
      fc.record({
        textDocument: fc.record({ uri, version }),
        contentChanges: fc.array(contentChange, { maxLength: 4 }),
      }),
      ['textDocument/didChange'],
    ),
  },
  withMethods(fc.record({ textDocument: fc.record({ uri }) }), ['textDocument/didClose', 'textDocument/didSave']),
  withMethods(fc.record({ changes: fc.array(fileChange, { maxLength: 5 }) }), ['workspace/didChangeWatchedFiles']),
  withMethods(fc.record({ event: fc.record({ added: fc.array(folder), removed: fc.array(folder) }) }), [
    'workspace/didChangeWorkspaceFolders',
  ]),
  withMethods(fc.record({ settings: fc.constantFrom(null, {}, { conferenceNotes: { outline: 7 } }) }), [
    'workspace/didChangeConfiguration',
  ]),
  withMethods(fc.record({ uri, line: count }), ['conferenceNotes/didMoveCursor', '$/unknown', 'unknown/told']),
  withMethods(fc.record({ id: fc.constantFrom(1, 2, 3, 999, 'x', null) }), ['$/cancelRequest']),
  withMethods(fc.constant({ value: 'off' }), ['$/setTrace']),
);

/** Notifications of wrong shapes. */
const toldNonsense = withMethods(nonsense, [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWorkspaceFolders',
  'conferenceNotes/didMoveCursor',
  'initialized',
]);

type Message = readonly [method: string, params: unknown];

const toAsk = ([[method, params], isCancelled]: readonly [Message, boolean]): Step => ({
  kind: 'ask',
  method,
  params,
  isCancelled,
});
const toTell = ([method, params]: Message): Step => ({ kind: 'tell', method, params });

const typedStep: fc.Arbitrary<Step> = fc.oneof(fc.tuple(asked, fc.boolean()).map(toAsk), told.map(toTell));
const untypedStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: typedStep },
  { weight: 1, arbitrary: fc.tuple(withMethods(nonsense, everyMethod), fc.boolean()).map(toAsk) },
  { weight: 1, arbitrary: toldNonsense.map(toTell) },
);

/** The same request many times, each taken back. */
const storm: fc.Arbitrary<readonly Step[]> = fc
  .tuple(asked, fc.integer({ min: 5, max: 40 }))
  .map(([[method, params], times]) =>
    Array.from({ length: times }, () => ({ kind: 'ask', method, params, isCancelled: true })),
  );

const early = fc.constantFrom(0, 0, 0, 0, 2, 1000);

export const messageInputs: fc.Arbitrary<MessageInput> = fc.oneof(
  fc.record({ steps: session(typedStep), early, answers: fc.constant('nothing' as const), isTyped: fc.constant(true) }),
  fc.record({
    steps: session(untypedStep),
    early,
    answers: fc.constantFrom('nothing', 'errors', 'nonsense'),
    isTyped: fc.constant(false),
  }),
);

function session(step: fc.Arbitrary<Step>): fc.Arbitrary<readonly Step[]> {
  const part = fc.oneof({ weight: 12, arbitrary: step.map((one) => [one]) }, { weight: 1, arbitrary: storm });
  return fc.array(part, { minLength: 1, maxLength: 60, size: 'max' }).map((groups) => groups.flat());
}
