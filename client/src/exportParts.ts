/** What of the notes goes into an export, by target. */
import { l10n, type QuickPickItem, window } from 'vscode';
import type { ExportPart, ExportTarget } from '../../server/src/protocol.js';

/** Parts that make a difference to a target. */
const partsOf: Readonly<Record<ExportTarget, readonly ExportPart[]>> = {
  html: ['followUps', 'abstracts', 'skipped', 'pictures', 'private'],
  markdown: ['followUps', 'abstracts', 'skipped', 'pictures', 'private'],
  docx: ['followUps', 'abstracts', 'skipped', 'pictures', 'private'],
  json: ['followUps', 'abstracts', 'skipped', 'pictures', 'private'],
  csv: ['followUps', 'skipped', 'private'],
  icalendar: ['followUps', 'abstracts', 'private'],
  links: ['skipped', 'private'],
  'links-csv': ['skipped', 'private'],
  bookmarks: ['skipped', 'private'],
  'follow-ups': ['skipped', 'private'],
  recap: ['followUps', 'skipped', 'private'],
  'talk-files': ['abstracts', 'skipped', 'pictures', 'private'],
  schedule: ['abstracts', 'private'],
};

/** Everything but private lines. */
export const usualParts: readonly ExportPart[] = ['followUps', 'abstracts', 'skipped', 'pictures'];

interface PartItem extends QuickPickItem {
  readonly part: ExportPart;
}

/**
 * Asks what goes in. Private lines are never ticked beforehand: they would slip out once they had been wanted once.
 *
 * @param last what was in last time
 */
export async function askParts(
  target: ExportTarget,
  last: readonly ExportPart[] = usualParts,
): Promise<readonly ExportPart[] | undefined> {
  const names: Readonly<Record<ExportPart, readonly [label: string, description?: string]>> = {
    followUps: [l10n.t('Follow-ups')],
    abstracts: [l10n.t('Abstracts')],
    skipped: [l10n.t('Skipped talks')],
    pictures: [l10n.t('Pictures')],
    private: [l10n.t('Private lines'), l10n.t('lines that begin with “private:”')],
  };
  const asked = partsOf[target];
  const items = asked.map((part): PartItem => {
    const [label, description] = names[part];
    const picked = part !== 'private' && last.includes(part);
    return { label, picked, part, ...(description !== undefined && { description }) };
  });
  const title = l10n.t('Export');
  const placeHolder = l10n.t('What should be in it?');
  const picked = await window.showQuickPick(items, { canPickMany: true, title, placeHolder });
  if (picked === undefined) return undefined;
  const kept = usualParts.filter((part) => !asked.includes(part) && (target === 'follow-ups' || last.includes(part)));
  return [...kept, ...picked.map(({ part }) => part)];
}
