/** Definitions are the file's: a section may use labels that others define. */
import { listUsedLabels } from '../markdown/usedLabels.js';
import { isParsed } from '../parsedNote.js';
import type { Note } from '../../model/note.js';

/**
 * Markdown that defines what the section uses, as the file defines it: the first definition of a label holds, even where
 * the section has its own. To be put before the section; ends with an empty line, and leaves nothing open.
 */
export function writeUsedDefinitions(section: string, note: Note): string {
  const defined = isParsed(note) ? note.outline.defined : undefined;
  // Few files define anything, and this is asked for every section.
  if (defined === undefined || defined.size === 0) return '';
  const sources = [...listUsedLabels(section)].flatMap((label) => defined.get(label) ?? []);
  // The comment ends a footnote, which would take indented code for its own.
  return sources.length === 0 ? '' : `${[...sources, '<!-- -->'].join('\n\n')}\n\n`;
}
