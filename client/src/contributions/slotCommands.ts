/** Commands that take over what the schedule has: a talk not noted yet, an abstract, all links that are missing. */
import type { Disposable } from 'vscode';
import { commands, l10n, type QuickPickItem, window } from 'vscode';
import { type PlannedEdit, planEditMethod } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { findConferenceTarget } from '../commandTargets.js';
import { findConferenceOf } from '../conferenceLookups.js';
import { withHeldLine } from '../heldLine.js';
import { applyHeldEdit, applyPlannedEdit } from '../plannedEdits.js';
import { revealSection } from '../revealSection.js';
import { countLinks } from '../talkWords.js';
import type { SlotRow } from '../talksTree.js';

export function registerSlotCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    noteSlot: (argument) => noteSlot(context, argument),
    insertAbstract: (argument) => insertAbstract(context, argument),
    insertMissingTalkLinks: (argument) => insertMissingTalkLinks(context, argument),
  });
}

/** Writes the talk where the cursor is, if that is in the same conference, else at the end of its last file. */
async function noteSlot(context: ClientContext, argument: unknown): Promise<void> {
  const row = argument as SlotRow | undefined;
  if (row?.kind !== 'slot') return;
  const { conferences } = await context.notes.getNewest();
  if (row.uri === undefined) {
    // A schedule without notes: they are begun with its conference.
    const conference = conferences.find(({ id }) => id === row.conferenceId);
    await commands.executeCommand('conferenceNotes.newNotes', { conference, slot: row.slot.key });
    return;
  }
  const place = context.places.lastNote;
  const uris = findConferenceOf(conferences, row.uri)?.uris ?? [];
  const isHere = place !== undefined && uris.includes(place.document.uri.toString());
  const target = isHere ? { uri: place.document.uri.toString(), line: place.line } : { uri: row.uri, line: endOfFile };
  const start = { line: isHere ? target.line : 0, character: 0 };
  await revealSection({ uri: target.uri, range: { start, end: start } });
  await applyPlannedEdit(context, { kind: 'insertTalk', ...target, slot: row.slot.key });
}

/** A line beyond every file: its last section is meant. */
const endOfFile = 2 ** 31 - 1;

async function insertAbstract(context: ClientContext, argument: unknown): Promise<void> {
  await withHeldLine(context, argument, (held) =>
    applyHeldEdit(context, held, (target) => ({ kind: 'insertAbstract', ...target })),
  );
}

interface LinkItem extends QuickPickItem {
  readonly uri: string;
}

/** Shows what would be written into which file; files can be left out. */
async function insertMissingTalkLinks(context: ClientContext, argument: unknown): Promise<void> {
  const conference = await findConferenceTarget(context, argument);
  const uris = conference?.uris ?? [];
  const items: LinkItem[] = [];
  for (const uri of uris) {
    const plan = await context.server.requestCurrent<PlannedEdit | null>(planEditMethod, {
      kind: 'insertMissingTalkLinks',
      uri,
    });
    const talks = plan?.talks ?? [];
    if (talks.length > 0) items.push(toItem(uri, talks));
  }
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('No link is missing that the schedule surely has.'));
    return;
  }
  const title = l10n.t('Insert Missing Talk Links');
  const picked = await window.showQuickPick(items, {
    title,
    canPickMany: true,
    placeHolder: l10n.t('Files to write in'),
  });
  for (const { uri } of picked ?? []) await applyPlannedEdit(context, { kind: 'insertMissingTalkLinks', uri });
}

function toItem(uri: string, talks: NonNullable<PlannedEdit['talks']>): LinkItem {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  const detail = talks.map((talk) => `${talk.title} → ${talk.newText}`).join(' · ');
  return { uri, label: name, description: countLinks(talks.length), detail, picked: true };
}
