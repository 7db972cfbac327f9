/**
 * Paths of pictures, with the picture beside them: in `![...](`, and behind a folder that holds some (`pictures/`). A
 * Markdown editor completes paths by itself.
 */
import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver';
import { isPicturePath } from '../core/pictures/pictureEndings.js';
import type { Position } from '../core/text/positions.js';
import { lineText } from '../core/text/sourceText.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { isMarkdownEditor } from './markdownEditor.js';

const pathPattern = /(!\[[^\]]*\]\()?((?:[^\s"'<>()[\]|]*\/)?)[^\s"'<>()[\]|/]*$/;

/** The pictures that fit the place; none in prose. */
export async function providePictureItems(
  snapshot: Snapshot,
  document: NoteDocument,
  { line, character }: Position,
): Promise<CompletionItem[]> {
  if (isMarkdownEditor(document)) return [];
  const match = pathPattern.exec(lineText(document.source, line).slice(0, character));
  const [typed = '', image, path = ''] = match ?? [];
  if ((image === undefined && path === '') || path.includes('://') || path.startsWith('//')) return [];
  const folder = findFolder(document.uri, path);
  if (folder === undefined) return [];
  const names = await snapshot.listFolder(folder.slice(0, -1));
  const start = character - typed.length + (image?.length ?? 0) + path.length;
  const range = { start: { line, character: start }, end: { line, character } };
  return names.filter(isPicturePath).map((name) => {
    const uri = folder + encodeURIComponent(name);
    return {
      label: name,
      kind: CompletionItemKind.File,
      detail: path + name,
      documentation: { kind: MarkupKind.Markdown, value: `![${name}](${uri}|width=280)` },
      textEdit: { range, newText: image === undefined ? name : encodeURIComponent(name) },
    };
  });
}

/** With a slash at its end. */
function findFolder(uri: string, path: string): string | undefined {
  try {
    return new URL(path === '' ? '.' : path, uri).href;
  } catch {
    return undefined;
  }
}
