/** Commands that write into the notes at the cursor or at a row of a view. */
import type { Disposable } from 'vscode';
import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { talkOnMethod, type TalkOnPlace } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { findTalkTarget } from '../commandTargets.js';
import { findTalkAt, type FoundTalk } from '../conferenceLookups.js';
import type { DocumentLine } from '../editorPlaces.js';
import { type HeldLine, withHeldLine } from '../heldLine.js';
import { applyHeldEdit } from '../plannedEdits.js';
import type { Attendance } from '../talksTree.js';
import { attendanceName } from '../talkWords.js';

export function registerWritingCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    jot: () => jot(context),
    setAttendance: (argument) => setAttendance(context, argument),
  });
}

/** Works from anywhere: the current talk is that of the cursor in the note that was edited last, else the one that is on. */
async function jot(context: ClientContext): Promise<void> {
  const place = context.places.lastNote ?? (await findTalkOn(context));
  if (place === undefined) {
    void window.showInformationMessage(l10n.t('By the times in your notes, no talk is on now.'));
    return;
  }
  const { document, line } = place;
  await withHeldLine(context, { uri: document.uri.toString(), line }, async (held) => {
    const { conferences } = await context.notes.getNewest();
    const title = findTalkAt(conferences, held.target.uri, held.target.line)?.talk.title;
    const prompt = l10n.t('Added at the end of the talk');
    const text = await window.showInputBox({ prompt, ...(title !== undefined && { title }) });
    if (text === undefined || text.trim() === '') return;
    const wasSaved = !document.isDirty && !document.isUntitled;
    const isDone = await applyHeldEdit(context, held, (target) => ({ kind: 'jot', ...target, text }));
    // The notes may be out of sight: what was saved shall not be left unsaved there.
    if (isDone && wasSaved && document.isDirty) await document.save();
  });
}

async function findTalkOn(context: ClientContext): Promise<DocumentLine | undefined> {
  const place = await context.server.requestCurrent<TalkOnPlace | null>(talkOnMethod, {});
  if (place === null) return undefined;
  return { document: await workspace.openTextDocument(Uri.parse(place.uri, true)), line: place.range.start.line };
}

const choices: readonly { readonly state: Attendance; readonly icon: string }[] = [
  { state: 'attended', icon: 'check' },
  { state: 'skipped', icon: 'circle-slash' },
  { state: 'no-notes', icon: 'circle-outline' },
  { state: 'watch-later', icon: 'bookmark' },
];

async function setAttendance(context: ClientContext, argument: unknown): Promise<void> {
  const found = await findTalkTarget(context, argument);
  if (found === undefined) {
    void window.showInformationMessage(l10n.t('There is no talk here.'));
    return;
  }
  await withHeldLine(context, found, (held) => askAttendance(context, found, held));
}

/** What is asked may take its time. */
async function askAttendance(context: ClientContext, { talk }: FoundTalk, held: HeldLine): Promise<void> {
  const items = choices.map(({ state, icon }): QuickPickItem & { readonly state: Attendance } => ({
    label: `$(${icon}) ${attendanceName(state)}`,
    state,
    ...(state === talk.attendance && { description: l10n.t('now') }),
  }));
  const choice = await window.showQuickPick(items, { title: talk.title, placeHolder: l10n.t('Were you there?') });
  if (choice === undefined || choice.state === talk.attendance) return;
  const { state } = choice;
  await applyHeldEdit(context, held, (target) => ({ kind: 'setAttendance', ...target, state }));
}
