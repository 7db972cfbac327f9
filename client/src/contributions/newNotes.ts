/** New Conference Notes: from a schedule, with the talks that the writer picks, or empty. */
import type { Disposable } from 'vscode';
import { l10n, Uri, window, workspace } from 'vscode';
import {
  newNotesMethod,
  type NewNotesParams,
  type NewNotesResult,
  scheduleSlotsMethod,
  type ScheduleSlotsResult,
} from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { findConferenceTarget, namesConference } from '../commandTargets.js';
import { askName, openEmptyNotes } from '../emptyNotes.js';
import { importSchedule, readImport } from '../importSchedule.js';
import { findKeptSchedules } from '../keptSchedules.js';
import { askTarget, findFreeFile, openNotes, writeNoteFile, writeNoteFolder } from '../newNoteFiles.js';
import { askForm, askLanguage, askNotesSource, askTalks } from '../newNoteQuestions.js';
import { askSource } from '../scheduleSources.js';

export function registerNewNotes(context: ClientContext): Disposable {
  return registerCommands(context, { newNotes: (argument) => newNotes(context, argument) });
}

/** A schedule's text, and the folder that its notes go into; undefined where no folder is open. */
interface ChosenSchedule {
  readonly text: string;
  readonly folder: Uri | undefined;
}

async function newNotes(context: ClientContext, argument: unknown): Promise<void> {
  const schedule = await chooseSchedule(context, argument);
  if (schedule === 'empty') return newEmptyNotes(context);
  if (schedule === undefined) return;
  const { text, folder } = schedule;
  const found = await readSlots(context, text);
  const slots = await askTalks(found, findPicked(argument));
  const form = slots && (await (slots.length === 0 ? askLanguage(found.title) : askForm(found.title)));
  if (slots === undefined || form === undefined) return;
  const params: NewNotesParams = { text, slots, form };
  const notes = await context.server.request<NewNotesResult>(newNotesMethod, params);
  await (form === 'talk-files' ? writeFolder(context, notes, folder) : writeFile(context, notes, { folder, form }));
}

async function newEmptyNotes(context: ClientContext): Promise<void> {
  const title = l10n.t('New Conference Notes');
  const name = await askName(title);
  const language = name === undefined ? undefined : await askLanguage(title);
  if (name === undefined || language === undefined) return;
  await openEmptyNotes(context, name, { language, extension: language === 'markdown' ? 'md' : 'txt' });
}

/** That of the row the command was called on, else one that the writer chooses. */
async function chooseSchedule(
  context: ClientContext,
  argument: unknown,
): Promise<ChosenSchedule | 'empty' | undefined> {
  const row = namesConference(argument) ? await findConferenceTarget(context, argument) : undefined;
  if (row?.schedule !== undefined) return readKept(Uri.parse(row.schedule.keptUri, true));
  const source = await askNotesSource(await listKept(context), l10n.t('New Conference Notes'));
  switch (source?.kind) {
    case 'kept':
      return readKept(source.file);
    case 'import':
      return importNew(context);
    case 'empty':
      return 'empty';
    default:
      return undefined;
  }
}

async function readKept(file: Uri): Promise<ChosenSchedule> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  return { text, folder: workspace.getWorkspaceFolder(file)?.uri };
}

/** Without a folder there is no place to keep the schedule: the notes are made all the same. */
async function importNew(context: ClientContext): Promise<ChosenSchedule | undefined> {
  if (workspace.workspaceFolders !== undefined && workspace.workspaceFolders.length > 0) {
    const file = await importSchedule(context, () => askSource(undefined));
    return file && readKept(file);
  }
  const source = await askSource(undefined);
  const imported = source && (await readImport(context, source));
  return imported && { text: imported.text, folder: undefined };
}

/** Kept schedules by the names of their conferences; one that cannot be read has the name of its file. */
async function listKept(context: ClientContext): Promise<readonly { readonly file: Uri; readonly name: string }[]> {
  const files = await findKeptSchedules();
  return Promise.all(
    files.map(async (file) => {
      const base = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.schedule\.json$/u, '');
      const { text } = await readKept(file);
      const found = await readSlots(context, text).catch(() => undefined);
      return { file, name: found?.title ?? base };
    }),
  );
}

function readSlots(context: ClientContext, text: string): Promise<ScheduleSlotsResult> {
  return context.server.request<ScheduleSlotsResult>(scheduleSlotsMethod, { text });
}

/** Key of the slot that the command was called for. */
function findPicked(argument: unknown): string | undefined {
  const key = typeof argument === 'object' && argument !== null && 'slot' in argument ? argument.slot : undefined;
  return typeof key === 'string' ? key : undefined;
}

interface FilePlace {
  readonly folder: Uri | undefined;
  readonly form: 'markdown' | 'plaintext';
}

/** Without a folder the notes stand in an editor, for the writer to save. */
async function writeFile(context: ClientContext, notes: NewNotesResult, { folder, form }: FilePlace): Promise<void> {
  const [note] = notes.files;
  if (note === undefined) return;
  if (folder === undefined) return openNotes(undefined, note, form);
  const proposed = await findFreeFile(folder, notes.name, form === 'markdown' ? '.md' : '.txt');
  const file = await askTarget(folder, proposed, l10n.t('New Conference Notes'));
  if (file === undefined) return;
  await writeNoteFile(context, file, note);
  await openNotes(file, note, form);
}

async function writeFolder(context: ClientContext, notes: NewNotesResult, home: Uri | undefined): Promise<void> {
  const [first] = notes.files;
  const parent = home ?? (await askParent());
  if (first === undefined || parent === undefined) return;
  const folder = await askTarget(parent, await findFreeFile(parent, notes.name, ''), l10n.t('New Conference Notes'));
  if (folder === undefined) return;
  await writeNoteFolder(context, folder, notes.files);
  await openNotes(Uri.joinPath(folder, first.name), first, 'markdown');
}

async function askParent(): Promise<Uri | undefined> {
  const title = l10n.t('Where does the folder of notes go?');
  const options = { title, canSelectFiles: false, canSelectFolders: true, openLabel: l10n.t('Choose') };
  return (await window.showOpenDialog(options))?.[0];
}
