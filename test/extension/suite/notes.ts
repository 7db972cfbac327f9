/** What suites do with the notes of the open folder. */
import assert from 'node:assert/strict';
import { commands, type DocumentSymbol, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import { until } from './hostRunner.ts';

/** URI of a file of the open folder. */
export function uriOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, name);
}

/** Opens a file of the folder in an editor. */
export async function openNote(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uriOf(name)));
}

/** Writes a new file and opens it. Each test takes a name of its own. */
export async function openNewNote(name: string, text: string): Promise<TextEditor> {
  await workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  return openNote(name);
}

/** Waits for an outline whose entries fulfil `isDone`; gives their names with two blanks a level. */
export async function outlineOf(
  document: TextDocument,
  isDone = (lines: string[]): boolean => lines.length > 0,
): Promise<string[]> {
  return until('outline as expected', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const lines = printSymbols(symbols ?? [], '');
    return isDone(lines) ? lines : undefined;
  });
}

function printSymbols(symbols: readonly DocumentSymbol[], indent: string): string[] {
  return symbols.flatMap(({ name, children }) => [`${indent}${name}`, ...printSymbols(children, `${indent}  `)]);
}
