/** Commands that write links of the schedule into the notes: slides and recordings, and the page of a talk. */
import type { Disposable } from 'vscode';
import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import {
  type ConferenceNode,
  type PlanEditParams,
  type PlannedEdit,
  planEditMethod,
  type SlotLinkOffer,
} from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { findConferenceTarget } from '../commandTargets.js';
import { withHeldLine } from '../heldLine.js';
import { applyHeldEdit, applyPlannedEdit } from '../plannedEdits.js';
import { pickLinkedSlot } from '../slotPicks.js';

export function registerSlotLinkCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    backfillSlidesAndRecordings: (argument) => backfill(context, argument),
    pickTalkLink: (argument) => pickTalkLink(context, argument),
  });
}

interface LinkItem extends QuickPickItem {
  readonly uri: string;
  /** Undefined for the name of a file. */
  readonly url: string | undefined;
}

/** Shows every link that would be written; slides and recordings are chosen, other links are there to choose. */
async function backfill(context: ClientContext, argument: unknown): Promise<void> {
  const conference = await findTarget(context, argument);
  if (conference === undefined) {
    void window.showInformationMessage(l10n.t('There are no conference notes here yet.'));
    return;
  }
  const items = await findItems(context, conference);
  if (items.length === 0) {
    void window.showInformationMessage(
      conference.schedule === undefined
        ? l10n.t('{0} has no schedule yet. Import one first.', conference.name)
        : l10n.t('The schedule has no link that your notes lack. Refresh it to look for new ones.'),
    );
    return;
  }
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Backfill Slides and Recordings'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    placeHolder: l10n.t('Links to write into your notes'),
  });
  for (const uri of conference.uris) {
    const urls = (picked ?? []).flatMap((item) => (item.uri === uri && item.url !== undefined ? [item.url] : []));
    if (urls.length > 0) await applyPlannedEdit(context, { kind: 'insertSlotLinks', uri, urls });
  }
}

/** A refresh names the schedule; everybody else a row or the place in the notes. */
async function findTarget(context: ClientContext, argument: unknown): Promise<ConferenceNode | undefined> {
  const kept =
    typeof argument === 'object' && argument !== null && 'keptUri' in argument ? argument.keptUri : undefined;
  if (kept === undefined) return findConferenceTarget(context, argument);
  const { conferences } = await context.notes.getNewest();
  return conferences.find(({ schedule, uris }) => schedule?.keptUri === kept && uris.length > 0);
}

/** Under the name of each file, where there are several. */
async function findItems(context: ClientContext, { uris }: ConferenceNode): Promise<readonly LinkItem[]> {
  const items: LinkItem[] = [];
  for (const uri of uris) {
    const params: PlanEditParams = { kind: 'insertSlotLinks', uri };
    const plan = await context.server.requestCurrent<PlannedEdit | null>(planEditMethod, params);
    const links = (plan?.links ?? []).map((link) => toItem(uri, link));
    if (links.length > 0 && uris.length > 1) items.push(toSeparator(uri));
    items.push(...links);
  }
  return items;
}

function toSeparator(uri: string): LinkItem {
  const label = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return { label, kind: QuickPickItemKind.Separator, uri, url: undefined };
}

const icons: Record<SlotLinkOffer['kind'], string> = {
  slides: 'file-pdf',
  recording: 'device-camera-video',
  other: 'link',
};

function toItem(uri: string, { talk, kind, label, url }: SlotLinkOffer): LinkItem {
  return { label: `$(${icons[kind]}) ${label}`, description: talk, detail: url, picked: kind !== 'other', uri, url };
}

async function pickTalkLink(context: ClientContext, argument: unknown): Promise<void> {
  await withHeldLine(context, argument, async (held) => {
    const slot = await pickLinkedSlot(context, held.target);
    if (slot === undefined) return;
    await applyHeldEdit(context, held, (target) => ({ kind: 'insertTalkLink', ...target, slot: slot.key }));
  });
}
