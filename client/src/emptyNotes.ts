/** Notes without a schedule: a name and the first lines, in a file that is not written before the writer saves it. */
import { l10n, SnippetString, Uri, window, workspace } from 'vscode';
import type { ClientContext } from './clientContext.js';
import { findFreeFile } from './newNoteFiles.js';

/** How the notes are written. */
export interface NoteLanguage {
  readonly language: 'markdown' | 'plaintext';
  readonly extension: 'md' | 'txt';
}

/** Asks for the name; undefined where the writer changed their mind. */
export async function askName(title: string): Promise<string | undefined> {
  const name = await window.showInputBox({
    title,
    prompt: l10n.t('Name of the conference'),
    placeHolder: l10n.t('PyCascades 2022'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('The notes need a name.') : undefined),
  });
  return name?.trim();
}

/** Opens the notes with their first lines, whose fields are filled in one after the other. */
export async function openEmptyNotes(
  context: ClientContext,
  name: string,
  { language, extension }: NoteLanguage,
): Promise<void> {
  const body = await readTemplate(context, language);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = folder && (await findFreeFile(folder, toFileName(name), `.${extension}`));
  const document =
    target === undefined
      ? await workspace.openTextDocument({ language })
      : await workspace.openTextDocument(target.with({ scheme: 'untitled' }));
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(body.replace(nameField, () => escapeSnippet(name))));
}

/** The field of the snippet that the name goes into. */
const nameField = '${1:Conference}';

/** The same text as the snippet of that language, so that both begin alike. */
async function readTemplate(context: ClientContext, language: NoteLanguage['language']): Promise<string> {
  const file = Uri.joinPath(context.extension.extensionUri, 'snippets', `${language}.json`);
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const snippets = JSON.parse(text) as { readonly Conference: { readonly body: readonly string[] } };
  return snippets.Conference.body.join('\n');
}

/** `PyCon US 2024` gives `pycon-us-2024`. */
function toFileName(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return slug === '' ? 'notes' : slug;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}
