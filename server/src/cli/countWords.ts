/** Numbers of things in words, one sentence part for each number form: `1 room`, `3 rooms`. */
import * as l10n from '@vscode/l10n';

export function countSlots(count: number): string {
  return count === 1 ? l10n.t('1 slot') : l10n.t('{0} slots', count);
}

export function countTalks(count: number): string {
  return count === 1 ? l10n.t('1 talk') : l10n.t('{0} talks', count);
}

export function countDays(count: number): string {
  return count === 1 ? l10n.t('1 day') : l10n.t('{0} days', count);
}

export function countRooms(count: number): string {
  return count === 1 ? l10n.t('1 room') : l10n.t('{0} rooms', count);
}

export function countSpeakers(count: number): string {
  return count === 1 ? l10n.t('1 speaker') : l10n.t('{0} speakers', count);
}

export function countNoteFiles(count: number): string {
  return count === 1 ? l10n.t('1 note file') : l10n.t('{0} note files', count);
}

export function countFindings(count: number): string {
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}
