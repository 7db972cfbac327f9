/** `check --fix`: all fixes whose right text is known, written into the notes. */
import { promises as fs, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as l10n from '@vscode/l10n';
import { getTalks } from '../core/model/sections.js';
import { collectSureEdits, createFixFinder } from '../core/rules/fixes.js';
import { applyEdits } from '../core/text/edits.js';
import type { Checker, CheckedNote } from './checkNote.js';
import { type CommandHost, UsageError } from './commandHost.js';
import { encodeText } from './decodeText.js';
import type { ScheduledFiles } from './groupByConference.js';
import { type NoteFile, readNote } from './readNote.js';
import { writeNewFiles } from './writeNewFile.js';

/** A fix may make room for another one; none needs more rounds than this. */
const mostRounds = 5;

/** Whether a file can be written back as it was read; says why not. */
export function canFix(note: NoteFile, host: CommandHost): boolean {
  const { name, isDamaged } = note;
  if (leadsOut(note)) {
    host.warn(l10n.t('{0}: not fixed, as it is a link to a file elsewhere. Name the file itself.', name));
    return false;
  }
  if (name === '-') host.warn(l10n.t('Standard input cannot be fixed; its findings are reported.'));
  if (isDamaged) host.warn(l10n.t('{0}: not fixed, as what is no UTF-8 would be lost.', name));
  return name !== '-' && !isDamaged;
}

/** Whether a file that was found in a folder is a link out of it. */
function leadsOut({ uri, isNamed, home }: NoteFile): boolean {
  if (isNamed) return false;
  try {
    const way = path.relative(realpathSync(home), realpathSync(fileURLToPath(uri)));
    return path.isAbsolute(way) || way.split(path.sep)[0] === '..';
  } catch {
    // It has gone since it was read; writing will tell.
    return false;
  }
}

/** The note after its fixes, in memory, with what is found then. */
export function fixNote(file: NoteFile, group: ScheduledFiles, check: Checker): CheckedNote {
  let checked = check(file, group);
  for (let round = 0; round < mostRounds; round += 1) {
    const { problems, runner, input } = checked;
    const edits = collectSureEdits(problems, createFixFinder(runner, input));
    const next = readNote({ ...file, text: applyEdits(checked.file.text, edits) });
    // The matches with the schedule are by talk.
    if (edits.length === 0 || getTalks(next.note).length !== getTalks(file.note).length) break;
    checked = check(next, group);
  }
  return checked;
}

/** Somebody may have saved the notes while they were checked: what they wrote must not go. */
async function refuseIfChanged(file: NoteFile): Promise<void> {
  const now = await fs.readFile(fileURLToPath(file.uri)).catch(() => undefined);
  if (now?.equals(encodeText(file.text, file)) === true) return;
  throw new UsageError(l10n.t('{0} was changed or removed meanwhile. Nothing was fixed; try again.', file.name));
}

/** Writes the notes that are not as they were read, all or none. Throws a `UsageError`. */
export async function writeFixed(
  checked: readonly CheckedNote[],
  read: readonly NoteFile[],
  host: CommandHost,
): Promise<void> {
  const before = new Map(read.map((file) => [file.uri, file]));
  const changed = checked.filter(({ file }) => file.text !== before.get(file.uri)?.text);
  for (const { file } of changed) await refuseIfChanged(before.get(file.uri) ?? file);
  const files = changed.map(({ file }) => ({ file: fileURLToPath(file.uri), content: encodeText(file.text, file) }));
  await writeNewFiles(files, 'replace', host);
  for (const { file } of changed) host.warn(l10n.t('Fixed {0}', file.name));
}
