/** Definitions are the file's: a section may use labels that others define. */
import type { Block } from '../block.js';
import { listUsedLabels } from '../markdown/usedLabels.js';

/**
 * Markdown that defines what the section uses, as the file defines it: the first definition of a label holds, even where
 * the section has its own. To be put before the section; ends with an empty line, and leaves nothing open.
 */
export function writeUsedDefinitions(section: string, blocks: readonly Block[]): string {
  // Few blocks define anything, and this is asked for every section.
  const all = blocks.filter(({ definitions }) => definitions.length > 0).flatMap(({ definitions }) => definitions);
  if (all.length === 0) return '';
  const used = listUsedLabels(section);
  const sources = new Map<string, string>();
  for (const { identifier, source } of all) {
    if (used.has(identifier) && !sources.has(identifier)) sources.set(identifier, source);
  }
  // The comment ends a footnote, which would take indented code for its own.
  return sources.size === 0 ? '' : `${[...sources.values(), '<!-- -->'].join('\n\n')}\n\n`;
}
