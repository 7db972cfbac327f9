import type { Dialect, Note, PlacedSection } from '../model/note.js';
import type { Block } from './block.js';

/** The note that the blocks make: every block an aside of its own. */
export function assembleNote(blocks: readonly Block[], dialect: Dialect, _previous: Note | undefined): Note {
  let line = 0;
  let offset = 0;
  const sections: PlacedSection[] = [];
  const start = { line: 0, character: 0 };
  for (const { lineCount, length, contentEndLine } of blocks) {
    sections.push({
      section: {
        kind: 'aside',
        title: '',
        titleRange: { start, end: start },
        level: 0,
        followUps: [],
        contentEndLine: Math.max(0, contentEndLine),
        lineCount,
        length,
      },
      line,
      offset,
      day: undefined,
    });
    line += lineCount;
    offset += length;
  }
  return {
    dialect,
    conference: undefined,
    scheduleLink: undefined,
    date: undefined,
    sections,
    days: [],
    lineCount: line,
    length: offset,
  };
}
