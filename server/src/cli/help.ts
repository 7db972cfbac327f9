/** What `--help` says: what each command is for, and examples to copy. */
import * as l10n from '@vscode/l10n';

/** A row of a help text: what to type, and what it does. */
export type HelpRow = readonly [string, string];

/** A help text: usage, rows in two columns, examples. */
export interface Help {
  readonly usage: string;
  readonly about: string;
  readonly rows: readonly HelpRow[];
  readonly examples: readonly HelpRow[];
}

/** The text of a help, ends in a line end. */
export function formatHelp({ usage, about, rows, examples }: Help): string {
  const parts = [
    `${l10n.t('Usage:')} ${usage}`,
    about,
    columns(rows),
    examples.length === 0 ? '' : `${l10n.t('Examples:')}\n${columns(examples)}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function columns(rows: readonly HelpRow[]): string {
  const width = rows.reduce((longest, [left]) => Math.max(longest, left.length), 0);
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd()).join('\n');
}

/** `conference-notes --help`. */
export function describeCommands(): string {
  return formatHelp({
    usage: 'conference-notes COMMAND [OPTION]... FILE...',
    about: l10n.t('Reads the notes you take at conferences, in Markdown or plain text.'),
    rows: [
      ['talks FILE...', l10n.t('List the talks of note files, for people or as JSON')],
      ['check FILE...', l10n.t('Report what is wrong in notes: missing links, pictures, impossible times')],
      ['export FILE...', l10n.t('Write a report as HTML or Markdown')],
      ['schedule ...', l10n.t('Import, show, match or refresh the schedule of a conference')],
      ['lsp --stdio', l10n.t('Start the language server, for editors')],
      ['COMMAND --help', l10n.t('Explain a command and its options')],
      ['--version', l10n.t('Print the version')],
    ],
    examples: [
      ['conference-notes talks notes/', l10n.t('the talks of all notes in a folder')],
      ['conference-notes check "notes/**/*.md"', l10n.t('exits with 1 when something is found')],
      ['conference-notes export --to html --out report.html notes/pycon.md', ''],
    ],
  });
}

/** Rows that all commands over files share. */
export function fileRows(): readonly HelpRow[] {
  return [
    ['FILE', l10n.t('A file, a folder, a glob in quotation marks, or - for standard input')],
    ['-h, --help', l10n.t('This help')],
  ];
}

/** `conference-notes lsp --help`. */
export function lspHelp(): string {
  return formatHelp({
    usage: 'conference-notes lsp --stdio',
    about: l10n.t('Starts the language server. Editors do this; docs/editors.md shows how to set them up.'),
    rows: [
      ['--stdio', l10n.t('Speak over standard input and output')],
      ['--socket=PORT, --pipe=NAME', l10n.t('Speak over a socket or a named pipe')],
    ],
    examples: [],
  });
}
