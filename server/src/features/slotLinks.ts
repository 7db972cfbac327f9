/** Backfill Slides and Recordings: the links of the schedule that the notes of a file lack, under their talks. */
import type { NamedLink } from '../core/edit/slotLinks.js';
import type { PlacedSection, TalkSection } from '../core/model/note.js';
import { isTalk } from '../core/model/sections.js';
import type * as scheduleBundle from '../core/schedule/index.js';
import { findLinkKeys, toLinkKey } from '../core/schedule/linkKeys.js';
import type { PlannedEdit } from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { findNotedSlot } from './notedSlots.js';

/**
 * The edits, and what they write. What stands anywhere in the file is never written, and nothing twice.
 *
 * @param urls the only ones to write, as the schedule has them; all without
 */
export async function planBackfill(
  snapshot: Snapshot,
  document: NoteDocument,
  urls?: readonly string[],
): Promise<Required<Pick<PlannedEdit, 'edits' | 'links'>>> {
  const { nameSlotLinks, planSlotLinks } = await import('../core/schedule/index.js');
  const found = findLackingLinks(snapshot, document, nameSlotLinks).map(({ placed, links }) => ({
    placed,
    links: urls === undefined ? links : links.filter(({ url }) => urls.includes(url)),
  }));
  const { dialect } = document.note;
  return {
    edits: found
      .filter(({ links }) => links.length > 0)
      .map(({ placed, links }) => {
        const { abstract } = document.inside(placed);
        return planSlotLinks({ dialect, source: document.source, placed, abstract }, links);
      }),
    links: found.flatMap(({ placed, links }) =>
      links.map(({ kind, label, url }) => ({ talk: placed.section.talk.title, kind, label, url })),
    ),
  };
}

interface LackingLinks {
  readonly placed: PlacedSection<TalkSection>;
  readonly links: readonly NamedLink[];
}

function findLackingLinks(
  snapshot: Snapshot,
  document: NoteDocument,
  nameSlotLinks: typeof scheduleBundle.nameSlotLinks,
): readonly LackingLinks[] {
  const known = new Set(findLinkKeys(document.source.text));
  return document.note.sections.filter(isTalk).map((placed) => {
    const links = nameSlotLinks(findNotedSlot(snapshot, document, placed)?.links ?? []);
    return { placed, links: links.filter(({ url }) => takeKey(known, toLinkKey(url))) };
  });
}

/** Whether the key is new; it is known from then on. */
function takeKey(known: Set<string>, key: string): boolean {
  if (known.has(key)) return false;
  known.add(key);
  return true;
}
