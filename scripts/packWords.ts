/**
 * Long word lists for a release: sorted, each word without the letters that it shares with the one before, whose number
 * stands in their place. So packed, gzip makes a fifth to a quarter less of them.
 */
import type { Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';

/**
 * Words, separated by white space, as `wordSet` knows them by the sign before the first. No word may hold a capital
 * letter, which begins the next one.
 */
export function packWords(text: string): string {
  const words = [...new Set(text.trim().split(/\s+/))].sort();
  const unfit = words.find((word) => /[A-J]/.test(word));
  if (unfit !== undefined) throw new Error(`A word list cannot be packed: ${unfit} holds a capital letter.`);
  return '+' + words.map((word, index) => pack(word, words[index - 1] ?? '')).join('');
}

/** A letter from `A` for none says how many letters are shared. */
function pack(word: string, before: string): string {
  let shared = 0;
  while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared += 1;
  return String.fromCharCode(65 + shared) + word.slice(shared);
}

/** What makes long tables of phrases readable; `phraseList` takes them without. */
const betweenPhrases = /\s*[|\n]\s*/g;

/** What the signs of notes are called, for those who look for the reason of a decision. */
const signNames = /\bname: '[^']*',/g;

/** Packs what stands in the sources as text of a `wordSet`, and leaves out names of signs and space between phrases. */
export function packWordSets(): Plugin {
  return {
    name: 'pack-word-sets',
    setup(pluginBuild) {
      pluginBuild.onLoad(
        { filter: /[\\/]core[\\/](?:phrases[\\/]\w+|detect[\\/]noteSigns)\.ts$/ },
        async ({ path }) => {
          const source = (await readFile(path, 'utf8'))
            .replace(signNames, '')
            .replace(/(?<=\bphraseList\(\s*`)[^`$]*(?=`)/g, (text) => text.replace(betweenPhrases, '|'));
          const contents = source.replace(/\bwordSet\(`([^`]*)`\)/g, (_call, text: string) => {
            return `wordSet(${JSON.stringify(packWords(text))})`;
          });
          return { contents, loader: 'ts' };
        },
      );
    },
  };
}
