import type { Note, PlacedSection, Talk } from '../../model/note.js';
import { comparePositions, shiftRange, type Range } from '../../text/positions.js';

/** What the cut already knows of a section; lines and ranges are the section's own. */
export interface SectionFacts {
  readonly isTalk: boolean;
  /** Lines that belong to the header: the header itself, speakers, talk link, time, marks. */
  readonly headerLines: ReadonlySet<number>;
  /** Whether a link is the talk's page or the schedule, which are no links of the notes. */
  isOwnLink(url: string, range: Range): boolean;
}

/** The facts of one section. */
export function createSectionFacts(note: Note, { section, line }: PlacedSection): SectionFacts {
  const talk = section.kind === 'talk' ? section.talk : undefined;
  const own: { readonly url: string; readonly range: Range }[] = [];
  if (talk?.link !== undefined) own.push(talk.link);
  if (note.scheduleLink !== undefined) {
    own.push({ url: note.scheduleLink.text, range: shiftRange(note.scheduleLink.range, -line) });
  }
  return {
    isTalk: talk !== undefined,
    headerLines: new Set(talk === undefined ? [] : listHeaderRanges(talk).flatMap(listLines)),
    isOwnLink: (url, range) => own.some((known) => known.url === url || overlaps(known.range, range)),
  };
}

/** Where the header and what belongs to it stands, also below the header's own line. */
function listHeaderRanges(talk: Talk): readonly Range[] {
  const parts = [...talk.speakers, talk.link, talk.time, talk.attendance].map((part) => part?.range);
  return [talk.headerRange, talk.unscheduled, ...parts].filter((range) => range !== undefined);
}

function listLines({ start, end }: Range): readonly number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
}

function overlaps(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}
