/** Puts an export where the user wants it: standard output, a file, or a folder. Nothing is replaced unasked. */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Exported } from '../core/export/index.js';
import { type CommandHost, UsageError } from './commandHost.js';
import type { ExportValues } from './exportOptions.js';
import { describe } from './inputFiles.js';
import { writeNewFile } from './writeNewFile.js';

/** Throws {@link UsageError} where a file is there already or cannot be written; then none of a folder is written. */
export async function deliverExport(
  exported: Exported,
  output: 'file' | 'folder',
  destination: { readonly values: ExportValues; readonly host: CommandHost },
): Promise<void> {
  const { values, host } = destination;
  const [first] = exported.files;
  if (values.out === undefined || values.out === '-') {
    if (output === 'folder') throw new UsageError(l10n.t('this export is a folder: name it with --out'));
    await host.write(first?.text ?? '');
    return;
  }
  const wished = path.resolve(host.folder, values.out);
  if (output === 'file') {
    const file = (await isFolder(wished)) ? path.join(wished, exported.suggestedName) : wished;
    await writeFile(file, first?.text ?? '', values);
    host.warn(l10n.t('Wrote {0}', file));
    return;
  }
  await writeFolder(wished, exported, values);
  host.warn(l10n.t('Wrote {0} files to {1}', exported.files.length, wished));
}

async function writeFolder(folder: string, { files }: Exported, values: ExportValues): Promise<void> {
  const existing = new Set(await fs.readdir(folder).catch(() => []));
  const taken = files.find(({ name }) => existing.has(name));
  if (taken !== undefined && values.force !== true) {
    throw new UsageError(isThereMessage(path.join(folder, taken.name)));
  }
  await fs.mkdir(folder, { recursive: true });
  for (const { name, text } of files) {
    await writeFile(path.join(folder, name), text, values);
  }
}

async function writeFile(file: string, text: string, { force }: ExportValues): Promise<void> {
  try {
    await writeNewFile(file, text, force === true ? 'replace' : 'keep');
  } catch (error) {
    throw new UsageError(
      describe(error) === 'EEXIST'
        ? isThereMessage(file)
        : l10n.t('{0}: cannot be written ({1}).', file, describe(error)),
    );
  }
}

function isThereMessage(file: string): string {
  return l10n.t('{0} is there already; --force replaces it.', file);
}

async function isFolder(name: string): Promise<boolean> {
  try {
    return (await fs.stat(name)).isDirectory();
  } catch {
    return false;
  }
}
