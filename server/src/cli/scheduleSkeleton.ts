/** `conference-notes schedule skeleton`: new notes from a schedule, ready to write in. */
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Schedule, ScheduleDay, Slot } from '../core/model/schedule.js';
import { toSlotKey } from '../core/schedule/slotKey.js';
import type { SkeletonFile, SkeletonForm } from '../core/skeleton/index.js';
import { type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { readArguments, splitValues } from './readArguments.js';
import { readOnlyFile, readScheduleFile } from './scheduleFiles.js';
import { importOptions } from './scheduleOptions.js';
import { writeNewFiles } from './writeNewFile.js';

const forms: readonly SkeletonForm[] = ['markdown', 'plaintext', 'talk-files'];

export const skeletonOptions = {
  day: {
    type: 'string',
    multiple: true,
    value: 'DAY',
    about: () => l10n.t('skeleton: only this day, by number or date; may be repeated'),
  },
  talk: {
    type: 'string',
    multiple: true,
    value: 'CODE',
    about: () => l10n.t('skeleton: only this talk, by code or title; may be repeated'),
  },
  form: {
    type: 'string',
    value: 'FORM',
    choices: forms,
    about: () => l10n.t('skeleton: markdown (default), plaintext, or talk-files, a file for each talk'),
  },
} as const;

/** Prints the notes, or writes them into a folder, which keeps what it has. */
export async function writeSkeleton(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { out, force } = importOptions;
  const { values, positionals } = readArguments(args, { ...skeletonOptions, out, force });
  const { schedule } = await readScheduleFile(readOnlyFile(positionals), host);
  const form = forms.find((each) => each === values.form) ?? 'markdown';
  if (form === 'talk-files' && values.out === undefined) {
    throw new UsageError(l10n.t('talk-files needs a folder: --out DIR'));
  }
  const slots = pickSlots(schedule, splitValues(values.day), values.talk ?? []);
  const { createSkeleton } = await import('../core/skeleton/index.js');
  const { files } = createSkeleton({ schedule, form, slots: new Set(slots.map(toSlotKey)) });
  if (files.length === 0) throw new UsageError(l10n.t('the schedule has no talks of that kind.'));
  if (values.out === undefined) await host.write(files.map(({ text }) => text).join(''));
  else await writeFiles(files, { out: values.out, existing: values.force === true ? 'replace' : 'keep' }, host);
  return exitCodes.fine;
}

interface Target {
  readonly out: string;
  readonly existing: 'keep' | 'replace';
}

async function writeFiles(files: readonly SkeletonFile[], { out, existing }: Target, host: CommandHost): Promise<void> {
  const folder = path.resolve(host.folder, out);
  const set = files.map(({ name, text }) => ({
    file: path.join(folder, name),
    content: text,
    link: 'replaced' as const,
  }));
  await writeNewFiles(set, existing, host);
  for (const { file } of set) host.warn(l10n.t('Wrote {0}', path.relative(host.folder, file)));
}

/** What is named, and without names all but breaks and what was cancelled. Throws for a name that nothing has. */
function pickSlots(schedule: Schedule, days: readonly string[], talks: readonly string[]): readonly Slot[] {
  const chosen = days.length === 0 ? schedule.days : days.map((name) => findDay(schedule, name));
  const slots = [...chosen.flatMap((day) => day.slots), ...(days.length === 0 ? schedule.undated : [])];
  if (talks.length > 0) return talks.flatMap((name) => findSlots(slots, name));
  return slots.filter(({ isService, isCancelled }) => !isService && !isCancelled);
}

function findDay({ days }: Schedule, name: string): ScheduleDay {
  const found = days.find(({ index, date }) => date === name || String(index) === name);
  if (found !== undefined) return found;
  const known = days.map(({ index, date }) => `${index} (${date})`).join(', ');
  throw new UsageError(l10n.t('there is no day "{0}"; there is: {1}', name, known));
}

/** A repeated talk has several slots. */
function findSlots(slots: readonly Slot[], name: string): readonly Slot[] {
  const wanted = name.trim().toLowerCase();
  const found = slots.filter(({ code, title }) => [code, title].some((each) => each?.toLowerCase() === wanted));
  if (found.length === 0) throw new UsageError(l10n.t('no talk has the code or title "{0}".', name));
  return found;
}
