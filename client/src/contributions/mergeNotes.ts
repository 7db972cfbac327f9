/** Merge Notes: what several people wrote at one conference, as a new document; shown as a list of talks before it opens. */
import { type Disposable, l10n, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { mergeNotesMethod, type MergeNotesParams, type MergeNotesResult } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { Notice, registerCommands } from '../commandRegistry.js';
import { findConferenceTarget } from '../commandTargets.js';
import { listNoted } from '../conferenceLookups.js';
import { describeMerge, type Merged } from '../mergePreview.js';
import { fileNameOf } from '../noteDocuments.js';

export function registerMergeNotes(context: ClientContext): Disposable {
  return registerCommands(context, { mergeNotes: (argument) => mergeNotes(context, argument) });
}

/** Nothing of the files is touched: the result is a document without a name. */
async function mergeNotes(context: ClientContext, argument: unknown): Promise<void> {
  const uris = await askFiles(context, argument);
  if (uris === undefined) return;
  const merged = await merge(context, uris);
  if (merged === undefined || !(await confirm(merged))) return;
  const language = merged.dialect;
  const document = await workspace.openTextDocument({ language, content: merged.text });
  await window.showTextDocument(document);
}

interface FileItem extends QuickPickItem {
  readonly uri?: string;
}

/** Of the conference at hand, those are ticked that stand for one conference each: the file in the editor comes first. */
async function askFiles(context: ClientContext, argument: unknown): Promise<readonly string[] | undefined> {
  const { conferences } = await context.notes.getNewest();
  const own = await findConferenceTarget(context, argument);
  const current = context.places.current?.document.uri.toString();
  const noted = listNoted(conferences);
  const ordered = [...noted.filter(({ id }) => id === own?.id), ...noted.filter(({ id }) => id !== own?.id)];
  const items = ordered.flatMap(({ id, name, uris }): FileItem[] => [
    { label: name, kind: QuickPickItemKind.Separator },
    ...uris
      .toSorted((a, b) => Number(b === current) - Number(a === current))
      .map((uri) => ({
        label: fileNameOf(Uri.parse(uri, true)),
        description: workspace.asRelativePath(Uri.parse(uri, true)),
        picked: id === own?.id,
        uri,
      })),
  ]);
  if (items.filter(({ uri }) => uri !== undefined).length < 2) {
    throw new Notice(l10n.t('There are not two files of notes here. Put those of others into this folder first.'));
  }
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Merge Notes'),
    placeHolder: l10n.t('Notes of one conference by several people; the first gives the order'),
    canPickMany: true,
    matchOnDescription: true,
  });
  const chosen = (picked ?? []).flatMap(({ uri }) => (uri === undefined ? [] : [uri]));
  if (picked !== undefined && chosen.length < 2) throw new Notice(l10n.t('Choose at least two files to merge.'));
  return picked === undefined ? undefined : chosen;
}

/** Asks for the names that neither front matter nor file names tell. */
async function merge(context: ClientContext, uris: readonly string[]): Promise<Merged | undefined> {
  const people: Record<string, string> = {};
  for (;;) {
    const params: MergeNotesParams = { uris, people };
    const result = await context.server.request<MergeNotesResult>(mergeNotesMethod, params);
    if (result.kind === 'merged') return result;
    for (const uri of result.uris) {
      const name = await window.showInputBox({
        title: l10n.t('Merge Notes'),
        prompt: l10n.t('Whose notes are in {0}?', workspace.asRelativePath(Uri.parse(uri, true))),
        validateInput: (value) => (value.trim() === '' ? l10n.t('The name stands above the notes.') : undefined),
      });
      if (name === undefined) return undefined;
      people[uri] = name.trim();
    }
  }
}

/** The list only shows; whatever row is taken, the result opens. */
async function confirm(merged: Merged): Promise<boolean> {
  const picked = await window.showQuickPick([...describeMerge(merged)], {
    title: l10n.t('Merge Notes'),
    placeHolder: l10n.t('Enter opens the merged notes as a new document; your files stay as they are'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked !== undefined;
}
