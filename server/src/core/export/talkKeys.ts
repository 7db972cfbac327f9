/** What programs know a talk by, run after run, whichever part of the notes is exported. */
import { slug } from 'github-slugger';
import type { PlacedSection } from '../model/note.js';
import type { ExportInput } from './exportModel.js';

/** The key of every talk: its code, else the slug of its title, with a number where that is not the first in its file or day. */
export function createTalkKeys({ sources, slots }: ExportInput): ReadonlyMap<PlacedSection, string> {
  const keys = new Map<PlacedSection, string>();
  for (const { note } of sources) {
    const counts = new Map<string, number>();
    for (const placed of note.sections) {
      if (placed.section.kind !== 'talk') continue;
      const { talk } = placed.section;
      const code = (talk.link?.code ?? slots.get(talk)?.code)?.toLowerCase();
      const name = code ?? (slug(talk.title) || 'talk');
      const counted = code === undefined ? `${placed.day} ${name}` : code;
      const count = (counts.get(counted) ?? 0) + 1;
      counts.set(counted, count);
      keys.set(placed, count === 1 ? name : `${name}-${count}`);
    }
  }
  return keys;
}
