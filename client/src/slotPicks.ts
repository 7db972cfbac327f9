/** Picking a talk of the schedule, those that are on now first, what is noted already left out; or a template. */
import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import {
  type SlotNode,
  slotsMethod,
  type SlotsParams,
  type SlotsResult,
  type StartingSlot,
} from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import { joinParts } from './talkWords.js';

interface SlotItem extends QuickPickItem {
  readonly slot?: SlotNode;
  /** Name of a template. */
  readonly template?: string;
}

/** What was picked: a talk of the schedule, one of the writer's templates, or neither; undefined for a change of mind. */
export type SlotChoice = { readonly slot?: SlotNode; readonly template?: string } | undefined;

/** What is offered beside the talks of the schedule. */
export interface TalkOffer {
  readonly title: string;
  /** The slots that come first; where there is none today, a talk without a slot does. */
  readonly first?: readonly StartingSlot[];
  /** Names of the writer's own templates. */
  readonly templates?: readonly string[];
}

/**
 * Asks which talk begins.
 *
 * @param found the schedule of the file's conference; null without one
 * @returns at once, without a slot, where there is nothing to choose from
 */
export async function pickSlot(found: SlotsResult | null, offer: TalkOffer): Promise<SlotChoice> {
  const slots = toSlotItems(found?.slots ?? [], offer.first ?? []);
  const templates = toTemplateItems(offer.templates ?? []);
  if (slots.length === 0 && templates.length === 0) return {};
  const label = slots.length === 0 ? l10n.t('Talk') : l10n.t('A talk that is not in the schedule');
  const free: SlotItem = { label: `$(edit) ${label}`, alwaysShow: true };
  const isOtherDay = slots.length === 0 || offer.first?.length === 0;
  const items = isOtherDay ? [free, ...slots, ...templates] : [...slots, free, ...templates];
  const placeHolder = found?.title ?? '';
  const choice = await window.showQuickPick(items, {
    title: offer.title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice && { ...(choice.slot && { slot: choice.slot }), ...(choice.template && { template: choice.template }) };
}

function toSlotItems(all: readonly SlotNode[], first: readonly StartingSlot[]): readonly SlotItem[] {
  const keys = new Set(first.map(({ key }) => key));
  const isFree = (slot: SlotNode): boolean => !slot.isNoted && !slot.isService && !slot.isCancelled;
  const free = all.filter((slot) => isFree(slot) && !keys.has(slot.key));
  const now = first.some(({ when }) => when === 'now');
  return [
    ...section(
      now ? l10n.t('On now') : l10n.t('Next'),
      all.filter(({ key }) => keys.has(key)),
    ),
    ...section(
      l10n.t('On now'),
      free.filter(({ isOn }) => isOn),
    ),
    ...section(
      l10n.t('Not noted yet'),
      free.filter(({ isOn }) => !isOn),
    ),
  ];
}

function toTemplateItems(names: readonly string[]): readonly SlotItem[] {
  if (names.length === 0) return [];
  const separator = { label: l10n.t('Templates'), kind: QuickPickItemKind.Separator };
  return [separator, ...names.map((template) => ({ label: `$(file) ${template}`, template }))];
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
  const found = await context.server.requestCurrent<SlotsResult | null>(slotsMethod, place);
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
  const separator = { label, kind: QuickPickItemKind.Separator };
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
