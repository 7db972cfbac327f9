/** Picking a talk of the schedule: those that are on now first, what is noted already left out. */
import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type SlotNode, slotsMethod, type SlotsParams, type SlotsResult } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import { joinParts } from './talkWords.js';

interface SlotItem extends QuickPickItem {
  /** Undefined for a talk that is not in the schedule. */
  readonly slot: SlotNode | undefined;
}

/** What was picked; undefined where the writer changed their mind. */
export type SlotChoice = { readonly slot: SlotNode | undefined } | undefined;

/**
 * Asks which talk of the schedule is meant.
 *
 * @returns at once, without a slot, where the file's conference has no schedule
 */
export async function pickSlot(context: ClientContext, uri: string, title: string): Promise<SlotChoice> {
  const params: SlotsParams = { uri };
  const found = await context.server.request<SlotsResult | null>(slotsMethod, params);
  const slots = found?.slots.filter((slot) => !slot.isNoted && !slot.isService && !slot.isCancelled) ?? [];
  if (slots.length === 0) return { slot: undefined };
  const on = slots.filter(({ isOn }) => isOn);
  const items: SlotItem[] = [
    ...section(l10n.t('On now'), on),
    ...section(
      l10n.t('Not noted yet'),
      slots.filter((slot) => !slot.isOn),
    ),
    { label: `$(edit) ${l10n.t('A talk that is not in the schedule')}`, slot: undefined, alwaysShow: true },
  ];
  return window.showQuickPick(items, {
    title,
    placeHolder: found?.title ?? '',
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

/**
 * Asks which slot a talk of the notes is, among all that have a page: the likely ones first.
 *
 * @returns undefined where the writer changed their mind
 */
export async function pickLinkedSlot(
  context: ClientContext,
  place: Required<SlotsParams>,
): Promise<SlotNode | undefined> {
  const found = await context.server.request<SlotsResult | null>(slotsMethod, place);
  const slots = found?.slots.filter(({ url }) => url !== undefined) ?? [];
  if (found === null || slots.length === 0) throw new Error(l10n.t('There is no schedule here yet. Import one first.'));
  const likely = found.likely.flatMap((key) => slots.find((slot) => slot.key === key) ?? []);
  const others = slots.filter((slot) => !likely.includes(slot));
  const items: SlotItem[] = [...section(l10n.t('Likely'), likely), ...section(l10n.t('All talks'), others)];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Which talk of the schedule is it?'),
    placeHolder: found.title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.slot;
}

function section(label: string, slots: readonly SlotNode[]): readonly SlotItem[] {
  const separator = { label, kind: QuickPickItemKind.Separator, slot: undefined };
  return slots.length === 0 ? [] : [separator, ...slots.map(toItem)];
}

function toItem(slot: SlotNode): SlotItem {
  return {
    label: slot.title,
    description: joinParts(slot.date, slot.start, slot.room, slot.isNoted ? l10n.t('noted already') : undefined),
    detail: slot.speakers.join(', '),
    slot,
  };
}
