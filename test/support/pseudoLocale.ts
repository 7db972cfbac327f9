/** A language that puts every string in brackets: words outside of them were forgotten, and cannot be translated. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../l10n/bundle.l10n.json');
const strings = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object);

/** Every string of the bundle, in brackets. */
export const pseudoStrings: Readonly<Record<string, string>> = Object.fromEntries(
  strings.map((each) => [each, `⟦${each}⟧`]),
);

/**
 * Words outside of all brackets, which may stand within each other.
 *
 * @param known texts whose words are the reader's own, or nobody's to translate
 */
export function findBareWords(text: string, ...known: readonly string[]): readonly string[] {
  const brackets = /⟦[^⟦⟧]*⟧/u;
  let rest = text;
  while (brackets.test(rest)) rest = rest.replace(brackets, ' ');
  const own = new Set(known.flatMap(listWords));
  return listWords(rest).filter((word) => !own.has(word));
}

function listWords(text: string): readonly string[] {
  return text.match(/\p{L}{2,}/gu) ?? [];
}
