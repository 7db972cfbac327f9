/** Finding sections of a note, and bringing their positions to the file. */
import type { FollowUp, Note, PlacedSection, Section, TalkSection } from './note.js';

/** The section that a zero-based line of the file belongs to; undefined only for a line outside the file. */
export function findSectionAt(note: Note, line: number): PlacedSection | undefined {
  let low = 0;
  let high = note.sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((note.sections[middle]?.line ?? 0) <= line) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const found = note.sections[low];
  return found !== undefined && line >= found.line && line < found.line + found.section.lineCount ? found : undefined;
}

/** The talk that a zero-based line of the file belongs to. */
export function findTalkAt(note: Note, line: number): PlacedSection<TalkSection> | undefined {
  const placed = findSectionAt(note, line);
  return placed !== undefined && isTalk(placed) ? placed : undefined;
}

/** Whether a section is a talk. */
export function isTalk(placed: PlacedSection): placed is PlacedSection<TalkSection> {
  return placed.section.kind === 'talk';
}

/** All talks of a note, in order. */
export function getTalks(note: Note): readonly PlacedSection<TalkSection>[] {
  return note.sections.filter(isTalk);
}

/** What a section's lines say is still to be done, or was; positions relative to the section. */
export function getFollowUps(section: Section): readonly FollowUp[] {
  return section.kind === 'talk' ? section.talk.followUps : section.followUps;
}

/** What a section is called: a talk or aside by its title, a day by its label; undefined for the head. */
export function getSectionTitle(section: Section): string | undefined {
  switch (section.kind) {
    case 'talk':
      return section.talk.title;
    case 'aside':
    case 'group':
      return section.title;
    case 'day':
      return section.label;
    case 'head':
      return undefined;
  }
}
