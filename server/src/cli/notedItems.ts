/** Things that stand in notes (follow-ups, links) as flat records with where they stand, and as lists by talk. */
import type { PlacedSection } from '../core/model/note.js';
import type { CommandHost } from './commandHost.js';
import { groupByConference } from './groupByConference.js';
import type { NoteFile } from './readNote.js';
import { createStyle } from './style.js';

/** One thing and its place, as `--json` prints it; what is absent is null. */
export interface NotedItem {
  readonly file: string;
  /** One-based. */
  readonly line: number;
  readonly conference: string;
  /** Label of the day. */
  readonly day: string | null;
  /** Title of the talk; null outside of talks. */
  readonly talk: string | null;
}

/** Words that the conference's name and the talk's title must have, in any case. */
export interface ItemFilter {
  readonly conference?: string | undefined;
  readonly talk?: string | undefined;
}

/**
 * All that `find` finds in the sections of the notes, conference by conference.
 *
 * @param find gives each thing with its line relative to the section's first
 */
export function listItems<Found extends { readonly line: number }>(
  notes: readonly NoteFile[],
  filter: ItemFilter,
  find: (placed: PlacedSection, file: NoteFile) => readonly Found[],
): readonly (NotedItem & Found)[] {
  return groupByConference(notes)
    .filter(({ conference }) => hasWords(conference.name, filter.conference))
    .flatMap(({ conference, files }) =>
      files.flatMap((file) =>
        file.note.sections
          .filter(({ section }) => hasWords(section.kind === 'talk' ? section.talk.title : '', filter.talk))
          .flatMap((placed) => {
            const place = toPlace(file, conference.name, placed);
            return find(placed, file).map((found) => ({ ...place, ...found, line: place.line + found.line }));
          }),
      ),
    );
}

function hasWords(text: string, words: string | undefined): boolean {
  return words === undefined || text.toLowerCase().includes(words.trim().toLowerCase());
}

/** Of the section's first line. */
function toPlace({ name, note }: NoteFile, conference: string, { section, line, day }: PlacedSection): NotedItem {
  return {
    file: name,
    line: line + 1,
    conference,
    day: day === undefined ? null : (note.days[day]?.label ?? null),
    talk: section.kind === 'talk' ? section.talk.title : null,
  };
}

/** A list under the conference's name and file, and the talk's title; what belongs to no talk stands under the file alone. */
export function writeByTalk<Item extends NotedItem>(
  items: readonly Item[],
  host: CommandHost,
  write: (item: Item) => string,
): string {
  const { bold } = createStyle(host);
  let text = '';
  let last: NotedItem | undefined;
  for (const item of items) {
    const isSameFile = last?.file === item.file && last.conference === item.conference;
    if (!isSameFile) text += `${text === '' ? '' : '\n'}${bold(item.conference)} (${item.file})\n`;
    if (item.talk !== null && (!isSameFile || last?.talk !== item.talk)) text += `  ${item.talk}\n`;
    text += `${item.talk === null ? '  ' : '    '}${write(item)}\n`;
    last = item;
  }
  return text;
}
