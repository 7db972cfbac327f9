/** What `--help` says: what each command is for, and examples to copy. */
import * as l10n from '@vscode/l10n';
import { type CommandOptions, toOptionRows } from './commandOptions.js';

/** A row of a help text: what to type, and what it does. */
export type HelpRow = readonly [string, string];

/** A help text: usage, rows in two columns, examples. */
export interface Help {
  readonly usage: string;
  /** In a list of commands: one line. */
  readonly summary: string;
  readonly about: string;
  /** What stands before the options, such as sub-commands. */
  readonly rows?: readonly HelpRow[];
  /** What follows the options: the values of one, with a title. */
  readonly more?: readonly { readonly title: string; readonly rows: readonly HelpRow[] }[];
  readonly examples: readonly HelpRow[];
}

/** Widest first column; longer ones have their text on the next line. */
const columnWidth = 26;
const lineWidth = 100;

/** The text of a help, ends in a line end. */
export function formatHelp(
  { usage, about, rows = [], more = [], examples }: Omit<Help, 'summary'>,
  options: CommandOptions,
): string {
  const listed: readonly HelpRow[] = [...rows, ...toOptionRows(options), ['-h, --help', l10n.t('This help')]];
  const parts = [
    `${l10n.t('Usage:')} ${usage}`,
    wrap(about, 0),
    columns(listed),
    ...more.map(({ title, rows: values }) => `${title}\n${columns(values)}`),
    examples.length === 0 ? '' : `${l10n.t('Examples:')}\n${examples.map(toExample).join('\n')}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function columns(rows: readonly HelpRow[]): string {
  const width = Math.min(
    columnWidth,
    rows.reduce((longest, [left]) => Math.max(longest, left.length), 0),
  );
  return rows
    .map(([left, right]) => {
      if (right === '') return `  ${wrap(left, 2)}`;
      const text = wrap(right, width + 4);
      return left.length > width
        ? `  ${left}\n${' '.repeat(width + 4)}${text}`
        : `  ${left.padEnd(width)}  ${text}`.trimEnd();
    })
    .join('\n');
}

/** Breaks a text at spaces; the lines after the first are indented. */
function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lineWidth - indent) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}

function toExample([command, does]: HelpRow): string {
  return does === '' ? `  ${command}` : `  # ${does}\n  ${command}`;
}

/** The row that all commands over files share. */
export function fileRow(): HelpRow {
  return ['FILE', l10n.t('A file, a folder, a glob in quotation marks, or - for standard input')];
}

/** `conference-notes --help`. */
export function describeCommands(helps: readonly Help[]): string {
  const rows: readonly HelpRow[] = [
    ...helps.map(
      ({ usage, summary }) => [usage.replace('conference-notes ', '').replace('[OPTION]... ', ''), summary] as const,
    ),
    ['COMMAND --help', l10n.t('Explain a command and its options')],
    ['--version', l10n.t('Print the version')],
  ];
  return formatHelp(
    {
      usage: 'conference-notes COMMAND [OPTION]... FILE...',
      about: l10n.t('Reads the notes you take at conferences, in Markdown or plain text.'),
      rows,
      more: [
        {
          title: l10n.t('Exit codes:'),
          rows: [
            ['0', l10n.t('fine')],
            ['1', l10n.t('something was found')],
            ['2', l10n.t('a wrong option, or a file that cannot be read or written')],
          ],
        },
      ],
      examples: [
        ['conference-notes talks notes/', l10n.t('the talks of all notes in a folder')],
        ['conference-notes check "notes/**/*.md"', l10n.t('exits with 1 when something is found')],
        ['conference-notes export --to html --out report.html notes/pycon.md', ''],
      ],
    },
    {},
  );
}
