/** Beginning a talk: Start Next Talk takes what is on or next, or else the clock; Insert Talk lets the writer choose. */
import type { Disposable } from 'vscode';
import { l10n } from 'vscode';
import {
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
import { findLineTarget, type LineTarget } from '../commandTargets.js';
import { toClock } from '../moments.js';
import { applyPlannedEdit } from '../plannedEdits.js';
import { revealSection } from '../revealSection.js';
import { pickSlot, type SlotChoice } from '../slotPicks.js';

export function registerTalkStarts(context: ClientContext): Disposable {
  return registerCommands(context, {
    insertTalk: (argument) => insertTalk(context, argument),
    startNextTalk: (argument) => startNextTalk(context, argument),
  });
}

async function insertTalk(context: ClientContext, argument: unknown): Promise<void> {
  const target = await findLineTarget(context, argument);
  if (target === undefined) return;
  const [found, templates] = await Promise.all([askSlots(context, target), askTemplates(context, target)]);
  const choice = await pickSlot(found, { title: l10n.t('Which talk begins?'), templates });
  if (choice !== undefined) await writeTalk(context, target, choice);
}

/** The schedule is asked which talk it is; the writer only where there are several, or none that is on today. */
async function startNextTalk(context: ClientContext, argument: unknown): Promise<void> {
  const target = await findLineTarget(context, argument);
  if (target === undefined) return;
  const clock = toClock(new Date());
  const found = await askSlots(context, target);
  const first = found?.starting ?? [];
  const [only] = first;
  if (only !== undefined && first.length === 1) return startSlot(context, target, { starting: only, clock });
  const choice = await pickSlot(found, { title: l10n.t('Which talk begins?'), first });
  if (choice === undefined) return;
  const starting = first.find(({ key }) => key === choice.slot?.key);
  if (starting !== undefined) return startSlot(context, target, { starting, clock });
  await writeTalk(context, target, { ...choice, clock });
}

/** A talk whose header is there already is gone on with. */
async function startSlot(
  context: ClientContext,
  target: LineTarget,
  { starting: { key, place }, clock }: { readonly starting: StartingSlot; readonly clock: number },
): Promise<void> {
  if (place === undefined) {
    await applyPlannedEdit(context, { kind: 'insertTalk', ...target, slot: key, clock });
    return;
  }
  const start = { line: place.line, character: 0 };
  await revealSection({ uri: place.uri, range: { start, end: start } });
  await applyPlannedEdit(context, { kind: 'resumeTalk', ...place });
}

/** With `clock` (minutes after midnight) the header has a time. */
async function writeTalk(
  context: ClientContext,
  target: LineTarget,
  { slot, template, clock }: NonNullable<SlotChoice> & { readonly clock?: number },
): Promise<void> {
  await applyPlannedEdit(context, {
    kind: 'insertTalk',
    ...target,
    ...(clock !== undefined && { clock }),
    ...(slot !== undefined && { slot: slot.key }),
    ...(template !== undefined && { template }),
  });
}

function askSlots(context: ClientContext, { uri, line }: LineTarget): Promise<SlotsResult | null> {
  const params: SlotsParams = { uri, line };
  return context.server.request<SlotsResult | null>(slotsMethod, params);
}

function askTemplates(context: ClientContext, { uri }: LineTarget): Promise<TemplatesResult> {
  const params: TemplatesParams = { uri };
  return context.server.request<TemplatesResult>(templatesMethod, params);
}
