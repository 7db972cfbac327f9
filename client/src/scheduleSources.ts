/** Where a schedule comes from: an address, a file, an editor or the clipboard, asked for or handed in. */
import { env, l10n, type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import type { ImportScheduleParams } from '../../server/src/protocol.js';
import { toBase64 } from './base64.js';

export type ScheduleSource = ImportScheduleParams['source'];

/** By the ends of their names; what is in a file decides in the end. */
const extensions = ['json', 'xml', 'ics', 'ical', 'xcal'];

interface SourceItem extends QuickPickItem {
  ask(): Promise<ScheduleSource | undefined>;
}

/**
 * Keybindings and links may name an address, the explorer a file; asking for consent is none of their business.
 *
 * @param argument what the command was called with
 */
export async function findNamedSource(argument: unknown): Promise<ScheduleSource | undefined> {
  if (argument instanceof Uri) return readSource(argument);
  const url = typeof argument === 'object' && argument !== null && 'url' in argument ? argument.url : undefined;
  return typeof url === 'string' ? { kind: 'url', url } : undefined;
}

/** @param address the schedule's, where the notes have one */
export async function askSource(address: string | undefined): Promise<ScheduleSource | undefined> {
  const document = window.activeTextEditor?.document;
  const items: SourceItem[] = [
    {
      label: `$(globe) ${l10n.t('From the web')}`,
      description: l10n.t('address of the schedule, of a talk or of the event'),
      ask: () => askAddress(address),
    },
    { label: `$(file) ${l10n.t('From a file')}`, description: l10n.t('JSON, XML or iCalendar'), ask: askFile },
    ...(document !== undefined && mayBeSchedule(document) ? [toEditorItem(document)] : []),
    { label: `$(clippy) ${l10n.t('From the clipboard')}`, ask: readClipboard },
  ];
  const picked = await window.showQuickPick(items, { title: l10n.t('Import Schedule') });
  return picked?.ask();
}

/** A file's content as it is on its file system. */
export async function readSource(file: Uri): Promise<ScheduleSource> {
  return toContent(await workspace.fs.readFile(file), nameOf(file));
}

/** Bytes of a file that has no address, as those that are dropped from outside. */
export function toContent(bytes: Uint8Array, fileName: string): ScheduleSource {
  return { kind: 'content', base64: toBase64(bytes), fileName };
}

async function askAddress(known: string | undefined): Promise<ScheduleSource | undefined> {
  const url = await window.showInputBox({
    title: l10n.t('Import Schedule'),
    prompt: l10n.t('Address of the schedule, of a talk or of the event'),
    placeHolder: 'https://',
    ignoreFocusOut: true,
    ...(known === undefined ? {} : { value: known }),
  });
  return url === undefined ? undefined : { kind: 'url', url };
}

async function askFile(): Promise<ScheduleSource | undefined> {
  const filters = { [l10n.t('Schedules')]: extensions, [l10n.t('All files')]: ['*'] };
  const [file] = (await window.showOpenDialog({ title: l10n.t('Import Schedule'), filters })) ?? [];
  return file && readSource(file);
}

function mayBeSchedule({ languageId, uri }: TextDocument): boolean {
  const extension = uri.path.slice(uri.path.lastIndexOf('.') + 1).toLowerCase();
  return ['json', 'jsonc', 'xml'].includes(languageId) || extensions.includes(extension);
}

/** As it stands in the editor, saved or not. */
function toEditorItem(document: TextDocument): SourceItem {
  const name = nameOf(document.uri);
  return {
    label: `$(edit) ${l10n.t('From the open editor')}`,
    description: name,
    ask: () => Promise.resolve(toContent(new TextEncoder().encode(document.getText()), name)),
  };
}

/** An address on the clipboard is as good as a schedule. */
async function readClipboard(): Promise<ScheduleSource> {
  const text = (await env.clipboard.readText()).trim();
  return /^https?:\/\/\S+$/u.test(text)
    ? { kind: 'url', url: text }
    : { kind: 'content', base64: toBase64(new TextEncoder().encode(text)) };
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
