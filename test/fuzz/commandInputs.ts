/** Command lines that somebody might type, and the files that they meet. */
import fc from 'fast-check';
import { commands } from '../../server/src/cli/commandLine.js';
import { anyText } from './noteInputs.js';
import { scheduleInputs } from './scheduleInputs.js';

export interface CommandInput {
  readonly args: readonly string[];
  /** Files of the working folder by name, as Latin-1. */
  readonly files: Readonly<Record<string, string>>;
  /** Standard input. */
  readonly input: string;
}

const names = [
  'notes.md',
  'day 1.txt',
  '.conference-notes/harbour.schedule.json',
  'schedule.json',
  '-x.md',
  'empty.md',
];
const values = [
  ...names,
  '.',
  '',
  '-',
  '--',
  '*.md',
  '[',
  '**',
  'missing.md',
  'out.html',
  'new/out.md',
  'json',
  'html',
  'docx',
  'markdown',
  'plaintext',
  'warning',
  'Europe/Lisbon',
  'Mars/Olympus',
  '2026-05-02',
  '0000-00-00',
  '-1',
  '9e99',
  '\0',
  '\uD800',
  '../../etc/passwd',
  'https://127.0.0.1/x',
  'ftp://x',
];

/** Never `lsp`, which waits for an editor. */
const runnable = commands.filter(({ name }) => name !== 'lsp');
const command = fc.constantFrom(...runnable);
const value = fc.oneof(
  fc.constantFrom(...values),
  fc.string({ maxLength: 8 }).map((text) => text.replaceAll('/', '_')),
);

const args = fc.oneof(
  {
    weight: 5,
    arbitrary: command.chain(({ name, options, words = [] }) => {
      const option = fc
        .tuple(fc.constantFrom('help', ...Object.keys(options)), value, fc.constantFrom('=', ' ', ''))
        .map(([key, given, sign]) => {
          if (sign === '=') return [`--${key}=${given}`];
          const own = options[key];
          const choice = own?.choices?.[given.length % own.choices.length] ?? given;
          return sign === ' ' && own?.type === 'string' ? [`--${key}`, choice] : [`--${key}`];
        });
      const rest = fc.array(
        fc.oneof(
          option,
          option,
          value.map((one) => [one]),
        ),
        { maxLength: 5 },
      );
      const word = words.length === 0 ? fc.constant([]) : fc.constantFrom(...words).map((one) => [one]);
      return fc.tuple(word, rest).map(([first, more]) => [name, ...first, ...more.flat()]);
    }),
  },
  { weight: 1, arbitrary: fc.array(value, { maxLength: 5 }) },
);

const bytes = fc.oneof(
  anyText.map((text) => Buffer.from(text, 'utf8').toString('latin1')),
  scheduleInputs.map((schedule) => schedule.bytes),
);

export const commandInputs: fc.Arbitrary<CommandInput> = fc.record({
  args,
  files: fc.dictionary(fc.constantFrom(...names), bytes, { maxKeys: 4, noNullPrototype: true }),
  input: bytes,
});
