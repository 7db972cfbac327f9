/** On which date the talks of a note were, by its day marks or else by what most of the day's talks are in the schedule. */
import type { Slot } from '../model/schedule.js';
import { getLocalDate } from '../schedule/eventTime.js';
import type { NoteContext } from './rule.js';

/** ISO 8601, one for each section; undefined where nothing says it, as for a file of several days without any mark. */
export function findTalkDates({
  note,
  matches,
}: Pick<NoteContext, 'note' | 'matches'>): readonly (string | undefined)[] {
  const slots: Slot[][] = note.days.map(() => []);
  note.sections.forEach(({ day }, section) => {
    const match = matches[section];
    if (match?.kind === 'sure' && day !== undefined) slots[day]?.push(match.slot);
  });
  const marked = note.days.map(({ date }, day) => date ?? findCommonDate(slots[day] ?? []));
  return note.sections.map(({ day }) =>
    day === undefined ? (note.days.length === 0 ? note.date : undefined) : marked[day],
  );
}

/** Slots that were moved say nothing of the day they are noted under. */
function findCommonDate(slots: readonly Slot[]): string | undefined {
  const counts = new Map<string, number>();
  for (const slot of slots) {
    if (slot.start === undefined || slot.formerStarts !== undefined) continue;
    const date = getLocalDate(slot.start);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
