/** What tells slots apart, for those who ask for one by name. */
import type { Slot } from '../model/schedule.js';

/** Guid, code and start as one string; the title stands in for systems that give neither. Stable between refreshes. */
export function toSlotKey({ guid, code, start, title, room }: Slot): string {
  const name = guid ?? code ?? `${title} ${room ?? ''}`;
  return `${name}@${start ?? ''}`;
}
