/** Beginning a talk: Start Next Talk takes what is on or next, or else the clock; Insert Talk lets the writer choose. */
import type { Disposable } from 'vscode';
import { l10n } from 'vscode';
import {
  type PlanEditParams,
  planEditMethod,
  type PlannedEdit,
  slotsMethod,
  type SlotsParams,
  type SlotsResult,
  type StartingSlot,
  templatesMethod,
  type TemplatesParams,
  type TemplatesResult,
} from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import type { LineTarget } from '../commandTargets.js';
import { type HeldLine, withHeldLine } from '../heldLine.js';
import { toClock } from '../moments.js';
import { applyCurrentPlan, applyHeldEdit } from '../plannedEdits.js';
import { revealSection } from '../revealSection.js';
import { pickSlot, type SlotChoice } from '../slotPicks.js';

export function registerTalkStarts(context: ClientContext): Disposable {
  return registerCommands(context, {
    insertTalk: (argument) => insertTalk(context, argument),
    startNextTalk: (argument) => startNextTalk(context, argument),
  });
}

async function insertTalk(context: ClientContext, argument: unknown): Promise<void> {
  await withHeldLine(context, argument, async (held) => {
    const { target } = held;
    const [found, templates] = await Promise.all([askSlots(context, target), askTemplates(context, target)]);
    const choice = await pickSlot(found, { title: l10n.t('Which talk begins?'), templates });
    if (choice !== undefined) await writeTalk(context, held, choice);
  });
}

/** The schedule is asked which talk it is; the writer only where there are several, or none that is on today. */
async function startNextTalk(context: ClientContext, argument: unknown): Promise<void> {
  await withHeldLine(context, argument, async (held) => {
    const clock = toClock(new Date());
    const found = await askSlots(context, held.target);
    const first = found?.starting ?? [];
    const [only] = first;
    if (only !== undefined && first.length === 1) return startSlot(context, held, { starting: only, clock });
    const choice = await pickSlot(found, { title: l10n.t('Which talk begins?'), first });
    if (choice === undefined) return;
    const starting = first.find(({ key }) => key === choice.slot?.key);
    if (starting !== undefined) return startSlot(context, held, { starting, clock });
    await writeTalk(context, held, { ...choice, clock });
  });
}

/** A talk whose header is there already, or has come while the question stood, is gone on with. */
async function startSlot(
  context: ClientContext,
  held: HeldLine,
  { starting: { key }, clock }: { readonly starting: StartingSlot; readonly clock: number },
): Promise<void> {
  const findPlace = async () =>
    (await askSlots(context, held.target))?.starting.find((starting) => starting.key === key)?.place;
  const place = await findPlace();
  if (place === undefined) {
    await applyHeldEdit(context, held, (target) => ({ kind: 'insertTalk', ...target, slot: key, clock }));
    return;
  }
  const start = { line: place.line, character: 0 };
  await revealSection({ uri: place.uri, range: { start, end: start } });
  await applyCurrentPlan(place.uri, async () => {
    const { line } = (await findPlace()) ?? place;
    const params: PlanEditParams = { kind: 'resumeTalk', uri: place.uri, line };
    return context.server.request<PlannedEdit | null>(planEditMethod, params);
  });
}

/** With `clock` (minutes after midnight) the header has a time. */
async function writeTalk(
  context: ClientContext,
  held: HeldLine,
  { slot, template, clock }: NonNullable<SlotChoice> & { readonly clock?: number },
): Promise<void> {
  await applyHeldEdit(context, held, (target) => ({
    kind: 'insertTalk',
    ...target,
    ...(clock !== undefined && { clock }),
    ...(slot !== undefined && { slot: slot.key }),
    ...(template !== undefined && { template }),
  }));
}

function askSlots(context: ClientContext, { uri, line }: LineTarget): Promise<SlotsResult | null> {
  const params: SlotsParams = { uri, line };
  return context.server.requestCurrent<SlotsResult | null>(slotsMethod, params);
}

function askTemplates(context: ClientContext, { uri }: LineTarget): Promise<TemplatesResult> {
  const params: TemplatesParams = { uri };
  return context.server.requestCurrent<TemplatesResult>(templatesMethod, params);
}
