/** `conference-notes merge`: the notes of several people at one conference as one text. */
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { MergedNotes } from '../core/edit/mergeNotes/index.js';
import { type Command, type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { fileRow, type Help } from './help.js';
import { readArguments } from './readArguments.js';
import { type NoteFile, readNotes } from './readNote.js';
import { refuseOwnNotes, writeNewFiles } from './writeNewFile.js';

const options = {
  person: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    about: () => l10n.t('Whose notes a file holds, in the order of the files; else told by its front matter or name'),
  },
  out: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    about: () => l10n.t('Where to write, standard output when left out'),
  },
  force: { type: 'boolean', about: () => l10n.t('Replace a file that is there already') },
} as const;

export const mergeCommand: Command = { name: 'merge', options, run, help };

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const { notes, failed } = await readNotes(positionals, host);
  if (failed > 0) return exitCodes.usage;
  if (notes.length < 2) throw new UsageError(l10n.t('merge needs the notes of at least two people.'));
  const people = values.person?.length ?? 0;
  if (people > notes.length) {
    throw new UsageError(l10n.t('--person names {0} people, and there are notes of {1}.', people, notes.length));
  }
  const { guessPeople, mergeNotes } = await import('../core/edit/mergeNotes/index.js');
  const guesses = guessPeople(notes);
  const inputs = notes.map(({ uri, text, name }, index) => {
    const person = values.person?.[index] ?? guesses[index];
    if (person === undefined) throw new UsageError(l10n.t('whose notes are in {0}? Say it with --person.', name));
    return { uri, text, person };
  });
  const merged = mergeNotes(inputs);
  describe(merged, notes, host);
  if (values.out === undefined || values.out === '-') {
    await host.write(merged.text);
    return exitCodes.fine;
  }
  const file = path.resolve(host.folder, values.out);
  await refuseOwnNotes([{ file }], notes);
  await writeNewFiles([{ file, content: merged.text }], values.force === true ? 'replace' : 'keep', host);
  host.warn(l10n.t('Wrote {0}', file));
  return exitCodes.fine;
}

/** What the reader of the result could not see in it. */
function describe({ talks, dropped, converted }: MergedNotes, notes: readonly NoteFile[], host: CommandHost): void {
  const joined = talks.filter(({ inputs }) => inputs.length > 1).length;
  host.warn(l10n.t('{0} talks, {1} of them joined.', talks.length, joined));
  for (const { input, losses } of converted) {
    host.warn(
      l10n.t('{0}: becomes Markdown; {1} lines would not come back the same.', notes[input]?.name ?? '', losses),
    );
  }
  for (const { source, line, text } of dropped) {
    host.warn(l10n.t('{0}: said twice, written once: {1}', `${notes[source]?.name ?? ''}:${line + 1}`, text.trim()));
  }
}

function help(): Help {
  return {
    usage: 'conference-notes merge [OPTION]... FILE FILE...',
    summary: l10n.t('Merge the notes of several people by talk'),
    about: l10n.t(
      "Joins what several people wrote at one conference: each talk once, with its fullest header, and below it everybody's notes under their name. Talks are the same by link or code, else by title and time; the first file gives the order. Nothing is lost: what is left out, because another line says the same, is listed.",
    ),
    rows: [fileRow()],
    examples: [
      ['conference-notes merge pycon-ana.md pycon-ben.txt -o pycon.md', ''],
      ['conference-notes merge --person Ana --person Ben mine.md theirs.md', ''],
    ],
  };
}
