/** Open Sample Notes: a conference that never took place, copied to where the writer may try everything on it. */
import type { Disposable } from 'vscode';
import { commands, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { exists } from '../newNoteFiles.js';

export function registerSampleNotes(context: ClientContext): Disposable {
  return registerCommands(context, { openSample: (argument) => openSample(context, argument) });
}

/** Paths below the sample's folder; the notes first. */
const noteName = 'lighthouse-days-2026-sample.md';
const names = [noteName, '.conference-notes/lighthouse-days-2026.schedule.json'];

/** `window`: a folder of the extension's own, in a window of its own; `folder`: the open folder; `editor`: nothing is written. */
type SamplePlace = 'window' | 'folder' | 'editor';

async function openSample(context: ClientContext, argument: unknown): Promise<void> {
  const source = Uri.joinPath(context.extension.extensionUri, 'walkthrough', 'sample');
  const place = findPlace(argument) ?? (await askPlace(context));
  switch (place) {
    case 'window':
      return openInWindow(context, source);
    case 'folder':
      return openInFolder(context, source);
    case 'editor':
      return openInEditor(source);
    default:
      return undefined;
  }
}

/** The walkthrough knows the place. */
function findPlace(argument: unknown): SamplePlace | undefined {
  const where = typeof argument === 'object' && argument !== null && 'where' in argument ? argument.where : undefined;
  return (['window', 'folder', 'editor'] as const).find((place) => place === where);
}

async function askPlace({ extension }: ClientContext): Promise<SamplePlace | undefined> {
  const items: (QuickPickItem & { readonly place: SamplePlace })[] = [];
  if (extension.globalStorageUri.scheme === 'file') {
    items.push({
      label: `$(multiple-windows) ${l10n.t('In a new window')}`,
      description: l10n.t('a copy that you may change'),
      place: 'window',
    });
  }
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder !== undefined) {
    items.push({
      label: `$(folder) ${l10n.t('In the folder {0}', folder.name)}`,
      description: l10n.t('two files are copied into it'),
      place: 'folder',
    });
  }
  items.push({
    label: `$(edit) ${l10n.t('In an editor')}`,
    description: l10n.t('without the schedule; nothing is written'),
    place: 'editor',
  });
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Where shall the sample be opened?') }))?.place;
}

/** What the writer has changed in an earlier copy stays. */
async function openInWindow(context: ClientContext, source: Uri): Promise<void> {
  const folder = Uri.joinPath(context.extension.globalStorageUri, 'sample');
  await copyMissing(context, source, folder);
  const filesToOpen = [Uri.joinPath(folder, noteName)];
  await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true, filesToOpen });
}

async function openInFolder(context: ClientContext, source: Uri): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error(l10n.t('Open a folder first: the sample is copied into it.'));
  await copyMissing(context, source, folder.uri);
  await window.showTextDocument(Uri.joinPath(folder.uri, noteName));
}

async function openInEditor(source: Uri): Promise<void> {
  const content = await readText(Uri.joinPath(source, noteName));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

async function copyMissing(context: ClientContext, source: Uri, folder: Uri): Promise<void> {
  for (const name of names.toReversed()) {
    const target = Uri.joinPath(folder, name);
    if (await exists(target)) continue;
    await workspace.fs.createDirectory(Uri.joinPath(target, '..'));
    await context.host.writeFile(target, await workspace.fs.readFile(Uri.joinPath(source, name)));
  }
}

async function readText(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}
