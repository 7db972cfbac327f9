/** `conference-notes convert`: plain notes as Markdown, or back. The notes themselves stay as they are. */
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Conversion } from '../core/edit/convertNotes.js';
import type { Dialect } from '../core/model/note.js';
import { parseNote } from '../core/parse/parseNote.js';
import { applyEdits } from '../core/text/edits.js';
import { createSourceText } from '../core/text/sourceText.js';
import { type Command, type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { encodeText } from './decodeText.js';
import { namesFolder } from './deliverExport.js';
import { fileRow, type Help } from './help.js';
import { type InputFile, readInputFiles } from './inputFiles.js';
import { type Arguments, readArguments } from './readArguments.js';
import { isNoteFile } from './readNote.js';
import { refuseOwnNotes, writeNewFiles } from './writeNewFile.js';

const dialects = ['markdown', 'plaintext'] as const satisfies readonly Dialect[];

const options = {
  to: { type: 'string', value: 'DIALECT', choices: dialects, about: () => l10n.t('markdown or plaintext') },
  out: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    about: () => l10n.t('Where to write, standard output when left out; a folder for several files'),
  },
  force: { type: 'boolean', about: () => l10n.t('Replace a file that is there already') },
  check: {
    type: 'boolean',
    about: () => l10n.t('Only say what the other dialect cannot carry; exits with 1 when there is something'),
  },
  json: { type: 'boolean', about: () => l10n.t('One JSON object a file, one a line, with the text and its losses') },
} as const;

export const convertCommand: Command = { name: 'convert', options, run, help };

type ConvertValues = Arguments<typeof options>['values'];

interface Converted {
  readonly file: InputFile;
  readonly from: Dialect;
  readonly to: Dialect;
  readonly text: string;
  readonly conversion: Conversion;
}

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const to = dialects.find((dialect) => dialect === values.to);
  if (to === undefined) throw new UsageError(l10n.t('convert needs --to, one of: {0}', dialects.join(', ')));
  const converted: Converted[] = [];
  let damaged = 0;
  const { failed } = await readInputFiles(positionals, host, async (file) => {
    if (!file.isNamed && !isNoteFile(file)) return;
    if (!isNoteFile(file)) host.warn(describeNoNotesYet(file));
    if (file.isDamaged) {
      damaged += 1;
      host.warn(l10n.t('{0}: not converted, as what is no UTF-8 would be lost.', file.name));
    } else converted.push(await convertFile(file, to));
  });
  // Said before anything is written.
  for (const one of converted) tellLosses(one, host);
  await deliver(converted, values, host);
  if (failed + damaged > 0) return exitCodes.usage;
  return values.check === true && converted.some(hasLosses) ? exitCodes.findings : exitCodes.fine;
}

function describeNoNotesYet({ name }: InputFile): string {
  return l10n.t('{0}: does not look like conference notes; converted all the same.', name);
}

async function convertFile(file: InputFile, to: Dialect): Promise<Converted> {
  const { convertNotes } = await import('../core/edit/convertNotes.js');
  const from = parseNote(file.text).dialect;
  const source = createSourceText(file.text);
  const conversion: Conversion = from === to ? { edits: [], losses: [], readAs: to } : convertNotes(source, { to });
  return { file, from, to, text: applyEdits(file.text, conversion.edits), conversion };
}

/** A line break that comes back with two spaces more is none. */
function hasLosses({ to, conversion: { losses, readAs } }: Converted): boolean {
  return readAs !== to || losses.some(({ kind }) => kind !== 'break');
}

function tellLosses({ file: { name }, from, to, conversion: { losses, readAs } }: Converted, host: CommandHost): void {
  if (from === to) host.warn(l10n.t('{0}: is {1} already, left as it is.', name, to));
  for (const { kind, line, text } of losses) {
    const place = `${name}:${line + 1}`;
    if (kind === 'title') host.warn(l10n.t('{0}: no talk begins here any more: {1}', place, text.trim()));
    if (kind === 'marks') host.warn(l10n.t('{0}: markup stays as plain signs: {1}', place, text.trim()));
  }
  if (readAs !== to) host.warn(l10n.t('{0}: links or front matter make it read as {1} even now.', name, readAs));
}

async function deliver(converted: readonly Converted[], values: ConvertValues, host: CommandHost): Promise<void> {
  if (values.json === true) {
    await host.write(converted.map((one) => `${JSON.stringify(toRecord(one, values))}\n`).join(''));
    return;
  }
  if (values.check === true) return;
  const [first] = converted;
  if (values.out === undefined || values.out === '-') {
    if (converted.length > 1) throw new UsageError(l10n.t('several files need a folder: name it with --out'));
    if (first !== undefined) await host.write(encodeText(first.text, first.file));
    return;
  }
  const wished = path.resolve(host.folder, values.out);
  const changed = converted.filter(({ from, to }) => from !== to);
  const isInFolder = converted.length > 1 || (await namesFolder(values.out, wished));
  const files = changed.map((one) => ({
    file: isInFolder ? path.join(wished, suggestName(one)) : wished,
    content: encodeText(one.text, one.file),
    ...(isInFolder && { link: 'replaced' as const }),
  }));
  const twice = files.find(({ file }, index) => files.findIndex((other) => other.file === file) < index);
  if (twice !== undefined) throw new UsageError(l10n.t('several files would become {0}.', twice.file));
  await refuseOwnNotes(
    files,
    converted.map((one) => one.file),
  );
  await writeNewFiles(files, values.force === true ? 'replace' : 'keep', host);
  for (const { file } of files) host.warn(l10n.t('Wrote {0}', file));
}

function suggestName({ file: { name }, to }: Converted): string {
  const base = name === '-' ? 'notes' : path.basename(name, path.extname(name));
  return base + (to === 'markdown' ? '.md' : '.txt');
}

function toRecord({ file, from, to, text, conversion }: Converted, { check }: ConvertValues): object {
  const losses = conversion.losses.map(({ kind, line, text: lost }) => ({ kind, line: line + 1, text: lost }));
  return { file: file.name, from, to, losses, ...(check === true ? {} : { text }) };
}

function help(): Help {
  return {
    usage: 'conference-notes convert --to DIALECT [OPTION]... FILE...',
    summary: l10n.t('Turn plain notes into Markdown, or back'),
    about: l10n.t(
      'Turns plain notes into Markdown, or Markdown into plain notes: headers, rulers, off switches and what the other dialect would take for markup. Every character of the notes stays, and plain notes come back from Markdown with the same bytes. What one dialect has no word for is told before anything is written. Nothing is replaced: the result goes to standard output or to a new file.',
    ),
    rows: [fileRow()],
    examples: [
      ['conference-notes convert --to markdown notes/pycon.txt --out notes/pycon.md', ''],
      ['conference-notes convert --to plaintext --check notes/', l10n.t('what would be lost')],
      ['conference-notes convert --to markdown - < notes.txt | less', ''],
    ],
  };
}
