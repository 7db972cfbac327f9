/** What merging would do, as rows of a list: the talks that are joined, those that one person alone has, and what is left out. */
import { l10n, type QuickPickItem, QuickPickItemKind } from 'vscode';
import type { MergeNotesResult } from '../../server/src/protocol.js';
import { countTalks, joinParts } from './talkWords.js';

export type Merged = Extract<MergeNotesResult, { readonly kind: 'merged' }>;

export function describeMerge(merged: Merged): readonly QuickPickItem[] {
  const { people, talks, dropped } = merged;
  const joined = talks.filter((talk) => talk.people.length > 1);
  const names = people.map(({ name }) => name).join(', ');
  const open: QuickPickItem = {
    label: `$(go-to-file) ${l10n.t('Open merged notes')}`,
    description: joinParts(names, countTalks(talks.length)),
    ...describeConversion(merged),
  };
  return [
    open,
    ...section(
      l10n.t('Joined: {0}', countTalks(joined.length)),
      joined.map(({ title, people: who }) => ({
        label: `$(git-merge) ${title}`,
        description: who.map((each) => people[each]?.name ?? '').join(', '),
      })),
    ),
    ...people.flatMap(({ name }, person) => {
      const own = talks.filter((talk) => talk.people.length === 1 && talk.people[0] === person);
      return section(
        l10n.t('Only by {0}: {1}', name, countTalks(own.length)),
        own.map(({ title }) => ({ label: `$(add) ${title}`, description: name })),
      );
    }),
    ...section(
      l10n.t('Said twice, written once: {0}', countLines(dropped.length)),
      dropped.map(({ person, line, text }) => ({
        label: `$(dash) ${text.trim()}`,
        description: l10n.t('{0}, line {1}', people[person]?.name ?? '', line + 1),
      })),
    ),
  ];
}

function section(label: string, rows: readonly QuickPickItem[]): readonly QuickPickItem[] {
  return rows.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...rows];
}

/** Plain notes beside Markdown become Markdown: every character stays, and what would not come back is said. */
function describeConversion({ converted, people }: Merged): Pick<QuickPickItem, 'detail'> {
  const sentences = converted.map(({ person, losses }) => {
    const name = people[person]?.name ?? '';
    return losses === 0
      ? l10n.t('The plain notes of {0} become Markdown.', name)
      : l10n.t(
          'The plain notes of {0} become Markdown; {1} of them would not come back the same.',
          name,
          countLines(losses),
        );
  });
  return sentences.length === 0 ? {} : { detail: sentences.join(' ') };
}

/** `3 lines`. */
function countLines(count: number): string {
  return count === 1 ? l10n.t('1 line') : l10n.t('{0} lines', count);
}
