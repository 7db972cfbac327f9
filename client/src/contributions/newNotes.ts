/** New Conference Notes: asks for name and dialect, and opens a file that is not written before the writer saves it. */
import type { Disposable } from 'vscode';
import { l10n, type QuickPickItem, SnippetString, Uri, window, workspace } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';

export function registerNewNotes(context: ClientContext): Disposable {
  return registerCommands(context, { newNotes: () => newNotes(context) });
}

interface DialectItem extends QuickPickItem {
  readonly language: 'markdown' | 'plaintext';
  readonly extension: string;
}

async function newNotes(context: ClientContext): Promise<void> {
  const title = l10n.t('New Conference Notes');
  const name = await window.showInputBox({
    title,
    prompt: l10n.t('Name of the conference'),
    placeHolder: l10n.t('PyCascades 2022'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('The notes need a name.') : undefined),
  });
  if (name === undefined) return;
  const dialects: DialectItem[] = [
    { label: `$(markdown) ${l10n.t('Markdown')}`, language: 'markdown', extension: 'md' },
    { label: `$(file-text) ${l10n.t('Plain text')}`, language: 'plaintext', extension: 'txt' },
  ];
  const dialect = await window.showQuickPick(dialects, { title, placeHolder: l10n.t('How do you like to write?') });
  if (dialect === undefined) return;
  await openTemplate(context, name.trim(), dialect);
}

async function openTemplate(context: ClientContext, name: string, { language, extension }: DialectItem): Promise<void> {
  const body = await readTemplate(context, language);
  const target = await findFreeName(toFileName(name), extension);
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
async function readTemplate(context: ClientContext, language: DialectItem['language']): Promise<string> {
  const file = Uri.joinPath(context.extension.extensionUri, 'snippets', `${language}.json`);
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const snippets = JSON.parse(text) as { readonly Conference: { readonly body: readonly string[] } };
  return snippets.Conference.body.join('\n');
}

/** A path in the first folder that no file has yet; undefined without a folder. */
async function findFreeName(base: string, extension: string): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) return undefined;
  for (let number = 1; ; number += 1) {
    const file = Uri.joinPath(folder, `${base}${number === 1 ? '' : `-${number}`}.${extension}`);
    if (!(await exists(file)) && !isOpen(file)) return file;
  }
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

function isOpen(file: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.path === file.path);
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
