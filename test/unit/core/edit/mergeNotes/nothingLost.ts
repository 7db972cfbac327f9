/** The law of merging: what people wrote is in the result. */
import { expect } from 'vitest';
import { type MergedNotes, type MergeInput, mergeNotes } from '../../../../../server/src/core/edit/mergeNotes/index.js';
import { createMergeSource } from '../../../../../server/src/core/edit/mergeNotes/mergeSource.js';
import { renameLabels } from '../../../../../server/src/core/edit/mergeNotes/labels.js';

/** Letters, digits and the like of a line, without what says only how it is set. */
function bare(text: string): string {
  return text
    .replace(/^\s*(?:#{1,6}(?=\s|$)|- (?=\S))?/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function count(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines.map(bare)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** Merges, and checks that every line of every input that is no layout is in the result as often, or said to be dropped. */
export function mergeWhole(inputs: readonly MergeInput[]): MergedNotes {
  const merged = mergeNotes(inputs);
  const written = count(merged.text.split('\n'));
  const sources = renameLabels(inputs, merged.dialect).map((input, index) =>
    createMergeSource(input, index, merged.dialect),
  );
  const wanted = count(
    sources.flatMap(({ index, pieces, frontMatter }) => {
      const gone = new Set(merged.dropped.filter(({ source }) => source === index).map(({ line }) => line));
      return [...frontMatter, ...pieces.flatMap(({ lines }) => lines)]
        .filter(({ text, line }) => text.trim() !== '' && !gone.has(line))
        .map(({ text }) => text);
    }),
  );
  const lost = [...wanted].filter(([line, times]) => line !== '' && (written.get(line) ?? 0) < times);
  expect(lost).toEqual([]);
  return merged;
}
