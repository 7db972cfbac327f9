/** The extension comes up on a note file, and its views and commands are there. */
import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, Uri, window, workspace } from 'vscode';
import { type Suite, until } from './hostRunner.ts';

/** Opens a file of the workspace in an editor. */
export async function openNote(name: string): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  const uri = Uri.joinPath(folder.uri, name);
  await window.showTextDocument(await workspace.openTextDocument(uri));
  return uri;
}

export const activation: Suite = {
  'a note file gets an outline': async () => {
    const uri = await openNote('pycon-us-2024.txt');
    const symbols = await until('outline', async () => {
      const found = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
      return found !== undefined && found.length > 0 ? found : undefined;
    });
    assert.ok(symbols.length > 0);
  },
  'the Talks view is there': async () => {
    await commands.executeCommand('conferenceNotes.talks.focus');
  },
};
