import type { Day, Note, PlacedSection } from '../model/note.js';

/**
 * Whether two versions of a note file belong to the same conference and stand at the same place in it, by all that
 * grouping and order of files look at: event, schedule, name, dates and number of talks. Notes that are written below
 * headers change none of them.
 */
export function groupsAlike(a: Note, b: Note): boolean {
  return (
    a === b ||
    (a.conference?.text === b.conference?.text &&
      a.scheduleLink?.text === b.scheduleLink?.text &&
      a.date === b.date &&
      haveSameDays(a.days, b.days) &&
      haveSameEvents(a.sections, b.sections))
  );
}

/** The first day gives a file its place. */
function haveSameDays(a: readonly Day[], b: readonly Day[]): boolean {
  return a.length === b.length && a[0]?.date === b[0]?.date && a[0]?.ordinal === b[0]?.ordinal;
}

function haveSameEvents(a: readonly PlacedSection[], b: readonly PlacedSection[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    const [before, after] = [a[index]?.section, b[index]?.section];
    if (before !== after && (before?.kind !== after?.kind || eventOf(a[index]) !== eventOf(b[index]))) return false;
  }
  return true;
}

function eventOf(placed: PlacedSection | undefined): string | undefined {
  return placed?.section.kind === 'talk' ? placed.section.talk.link?.event : undefined;
}
