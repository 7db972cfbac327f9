/** Puts an export where the user wants it: standard output, a file, or a folder. Nothing is replaced unasked. */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { ExportedFile, ExportTarget } from '../core/export/exportTarget.js';
import type { Exported } from '../core/export/index.js';
import { type CommandHost, UsageError } from './commandHost.js';
import type { ExportValues } from './exportOptions.js';
import { refuseOwnNotes, writeNewFiles } from './writeNewFile.js';

interface Delivery {
  readonly values: ExportValues;
  readonly host: CommandHost;
  /** What the export is made of: it never takes their place. */
  readonly notes: readonly { readonly uri: string }[];
}

/** Throws {@link UsageError} where a file is there already or cannot be written; then none of a folder is written. */
export async function deliverExport(
  exported: Exported,
  output: ExportTarget['output'],
  { values, host, notes }: Delivery,
): Promise<void> {
  const existing = values.force === true ? 'replace' : 'keep';
  const [first] = exported.files;
  if (values.out === undefined || values.out === '-') {
    if (output === 'folder') throw new UsageError(l10n.t('this export is a folder: name it with --out'));
    if (first !== undefined) await writeOut(first, host);
    return;
  }
  const wished = path.resolve(host.folder, values.out);
  if (output === 'folder') {
    const files = exported.files.map((file) => ({
      file: path.join(wished, file.name),
      content: contentOf(file),
      link: 'replaced' as const,
    }));
    await refuseOwnNotes(files, notes);
    await writeNewFiles(files, existing, host);
    host.warn(
      files.length === 1
        ? l10n.t('Wrote 1 file to {0}', wished)
        : l10n.t('Wrote {0} files to {1}', files.length, wished),
    );
    return;
  }
  const isInFolder = await namesFolder(values.out, wished);
  const file = isInFolder ? path.join(wished, exported.suggestedName) : wished;
  const content = first === undefined ? '' : contentOf(first);
  await refuseOwnNotes([{ file }], notes);
  await writeNewFiles([{ file, content, ...(isInFolder && { link: 'replaced' }) }], existing, host);
  host.warn(l10n.t('Wrote {0}', file));
}

async function writeOut(file: ExportedFile, host: CommandHost): Promise<void> {
  if (file.bytes !== undefined && host.isTerminal) {
    throw new UsageError(l10n.t('this export is no text, so it does not go to a terminal: name a file with --out'));
  }
  await host.write(contentOf(file));
}

function contentOf({ text, bytes }: ExportedFile): string | Uint8Array {
  return bytes ?? text;
}

/** Whether a folder is there. */
export async function isFolder(name: string): Promise<boolean> {
  try {
    return (await fs.stat(name)).isDirectory();
  } catch {
    return false;
  }
}

/** Whether a value of `--out` names a folder: one that is there, or one to be made, by its last sign. */
export async function namesFolder(out: string, wished: string): Promise<boolean> {
  return /[/\\]$/.test(out) || (await isFolder(wished));
}
