/** What New Conference Notes asks: from which schedule, which days and talks, and in which form. */
import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window, workspace } from 'vscode';
import type { ScheduleSlotsResult, SkeletonForm, SlotNode } from '../../server/src/protocol.js';
import { formatDay } from './dayWords.js';
import { countTalks, joinParts } from './talkWords.js';

/** Where the talks come from. */
export type NotesSource =
  | { readonly kind: 'kept'; readonly file: Uri }
  | { readonly kind: 'import' }
  | { readonly kind: 'empty' };

interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}

/** @param kept kept schedules with the names of their conferences */
export function askNotesSource(
  kept: readonly { readonly file: Uri; readonly name: string }[],
  title: string,
): Promise<NotesSource | undefined> {
  const items: Choice<NotesSource>[] = [
    ...kept.map(({ file, name }) => ({
      label: `$(calendar) ${name}`,
      description: workspace.asRelativePath(file),
      value: { kind: 'kept', file } as const,
    })),
    {
      label: `$(cloud-download) ${l10n.t('Import a schedule...')}`,
      description: l10n.t('from the web, a file or the clipboard'),
      value: { kind: 'import' },
    },
    {
      label: `$(new-file) ${l10n.t('Empty notes')}`,
      description: l10n.t('without a schedule'),
      value: { kind: 'empty' },
    },
  ];
  return ask(items, title, l10n.t('What do the notes begin with?'));
}

/**
 * Asks for days, if there are several, and then for talks.
 *
 * @param picked key of a slot that is picked from the start
 * @returns keys of slots, none where the talks come as they begin; undefined where the writer changed their mind
 */
export async function askTalks(
  { title, days, slots }: ScheduleSlotsResult,
  picked: string | undefined,
): Promise<readonly string[] | undefined> {
  const talks = slots.filter(({ isService, isCancelled }) => !isService && !isCancelled);
  if (talks.length === 0) throw new Error(l10n.t('There are no talks in the schedule of {0} yet.', title));
  const chosen = await askDays(talks, days, title);
  const items = chosen?.flatMap((day) => toSection(day, picked)) ?? [];
  if (items.length === 0) return undefined;
  const answer = await window.showQuickPick(items, {
    title,
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    placeHolder: l10n.t('Which talks? Or none: they come as they begin.'),
  });
  return answer?.flatMap(({ key }) => key ?? []);
}

/** One file or many, in which language. */
export function askForm(title: string): Promise<SkeletonForm | undefined> {
  const items: Choice<SkeletonForm>[] = [
    {
      label: `$(markdown) ${l10n.t('Markdown')}`,
      description: l10n.t('one file, talks under their days'),
      value: 'markdown',
    },
    {
      label: `$(file-text) ${l10n.t('Plain text')}`,
      description: l10n.t('one file, rulers between the talks'),
      value: 'plaintext',
    },
    {
      label: `$(files) ${l10n.t('A folder of Markdown files')}`,
      description: l10n.t('one for each talk, with front matter'),
      value: 'talk-files',
    },
  ];
  return ask(items, title, l10n.t('How do you like to write?'));
}

/** The languages alone, for notes without talks. */
export async function askLanguage(title: string): Promise<'markdown' | 'plaintext' | undefined> {
  const items: Choice<'markdown' | 'plaintext'>[] = [
    { label: `$(markdown) ${l10n.t('Markdown')}`, value: 'markdown' },
    { label: `$(file-text) ${l10n.t('Plain text')}`, value: 'plaintext' },
  ];
  return ask(items, title, l10n.t('How do you like to write?'));
}

interface DayTalks {
  readonly label: string;
  readonly talks: readonly SlotNode[];
}

async function askDays(
  talks: readonly SlotNode[],
  days: ScheduleSlotsResult['days'],
  title: string,
): Promise<readonly DayTalks[] | undefined> {
  const groups = [
    ...days.map((day) => ({
      label: formatDay(day, days.length),
      talks: talks.filter(({ date }) => date === day.date),
    })),
    { label: l10n.t('Without a time'), talks: talks.filter(({ date }) => date === undefined) },
  ].filter((day) => day.talks.length > 0);
  if (groups.length < 2) return groups;
  const items = groups.map((value) => ({
    label: value.label,
    description: countTalks(value.talks.length),
    picked: true,
    value,
  }));
  const picked = await window.showQuickPick(items, { title, canPickMany: true, placeHolder: l10n.t('Which days?') });
  return picked?.map(({ value }) => value);
}

interface TalkItem extends QuickPickItem {
  /** Undefined for what parts the days. */
  readonly key: string | undefined;
}

function toSection({ label, talks }: DayTalks, picked: string | undefined): readonly TalkItem[] {
  const items = talks.map((talk) => ({
    label: talk.title,
    description: joinParts(talk.start, talk.room, talk.track),
    detail: talk.speakers.join(', '),
    picked: talk.key === picked,
    key: talk.key,
  }));
  return [{ label, kind: QuickPickItemKind.Separator, key: undefined }, ...items];
}

async function ask<Value>(
  items: readonly Choice<Value>[],
  title: string,
  placeHolder: string,
): Promise<Value | undefined> {
  return (await window.showQuickPick(items, { title, placeHolder }))?.value;
}
