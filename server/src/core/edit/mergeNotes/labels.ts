/** Link definitions and footnotes whose labels mean something else in another person's notes: those of later ones get a number. */
import type { Dialect } from '../../model/note.js';
import { parseNote } from '../../parse/parseNote.js';
import { findFences, splitText } from '../convertedLines.js';
import type { MergeInput } from './mergeSource.js';

/** The inputs with labels that mean one thing only; in plain text there are none. */
export function renameLabels(inputs: readonly MergeInput[], dialect: Dialect): readonly MergeInput[] {
  if (dialect === 'plaintext') return inputs;
  const meanings = new Map<string, string>();
  return inputs.map((input, index) => {
    const defined = findDefinitions(input.text);
    const clashing = new Set<string>();
    for (const [label, meaning] of defined) {
      const known = meanings.get(label);
      if (known === undefined) meanings.set(label, meaning);
      // A footnote's text is not known here: two of one label are two.
      else if (known !== meaning || label.startsWith('^')) clashing.add(label);
    }
    return clashing.size === 0 ? input : { ...input, text: rename(input.text, clashing, `-${index + 1}`) };
  });
}

function findDefinitions(text: string): ReadonlyMap<string, string> {
  const note = parseNote(text);
  const definitions = note.dialect === 'markdown' ? note.cut.blocks.flatMap((block) => block.definitions) : [];
  return new Map(definitions.map(({ identifier, source }) => [identifier.toLowerCase(), source]));
}

/** `[words][label]`, `[label]`, `[label]:`, `[^label]`, outside of fences. */
const reference = /(!?\[[^[\]]*\])?\[(\^?[^[\]]+)\](\(|:|\[\])?/g;

function rename(text: string, labels: ReadonlySet<string>, suffix: string): string {
  const lines = splitText(text);
  const fences = findFences(lines);
  const renamed = lines.map((line, at) => (fences.has(at) ? line : renameInLine(line, labels, suffix)));
  return renamed.join('\n');
}

function renameInLine(line: string, labels: ReadonlySet<string>, suffix: string): string {
  return line.replace(
    reference,
    (whole: string, words: string | undefined, label: string, after: string | undefined) => {
      const key = label.toLowerCase().replace(/\s+/g, ' ').trim();
      if (after === '(' || !labels.has(key)) return whole;
      const isAlone = words === undefined && after !== ':' && !label.startsWith('^');
      if (isAlone) return `[${label}][${label}${suffix}]`;
      return `${words ?? ''}[${label}${suffix}]${after === '[]' ? '' : (after ?? '')}`;
    },
  );
}
