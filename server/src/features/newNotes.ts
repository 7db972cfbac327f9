/**
 * New notes from a schedule: what a schedule has to pick from, and the files with what was picked. The schedule comes as
 * text, as it may be kept nowhere; the client asks where the files go, and writes them.
 */
import * as l10n from '@vscode/l10n';
import type { KeptSchedule } from '../core/schedule/keptSchedules.js';
import {
  newNotesMethod,
  type NewNotesParams,
  type NewNotesResult,
  scheduleSlotsMethod,
  type ScheduleSlotsParams,
  type ScheduleSlotsResult,
} from '../protocol.js';
import { type Feature, Refusal } from './feature.js';
import { toUnnotedNode } from './slots.js';

export const scheduleSlots: Feature<ScheduleSlotsParams, ScheduleSlotsResult> = {
  method: scheduleSlotsMethod,
  async handle(snapshot, { text }) {
    const { schedule, index } = await readText(text);
    return {
      title: schedule.title,
      days: schedule.days.map(({ index: number, date }) => ({ number, date })),
      slots: index.slots.map((indexed) => toUnnotedNode(indexed, snapshot.now)),
    };
  },
};

export const newNotes: Feature<NewNotesParams, NewNotesResult> = {
  method: newNotesMethod,
  async handle(snapshot, { text, slots, form }) {
    const { schedule } = await readText(text);
    const { createHead, createSkeleton } = await import('../core/skeleton/index.js');
    if (slots.length === 0 && form !== 'talk-files') return createHead(schedule, form, snapshot.now);
    return createSkeleton({ schedule, slots: new Set(slots), form });
  },
};

async function readText(text: string): Promise<KeptSchedule> {
  const { readKeptSchedule } = await import('../core/schedule/index.js');
  const kept = await readKeptSchedule('', new TextEncoder().encode(text));
  if (kept.kind === 'refused') throw new Refusal(l10n.t('The schedule could not be read: {0}', kept.message));
  return kept;
}
