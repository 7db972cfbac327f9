/** Whose notes files are, as far as their front matter or names tell. */
import { findFrontMatterEnd } from '../../parse/frontMatter.js';

export interface NotesFile {
  readonly uri: string;
  readonly text: string;
}

/** A name for each file, undefined where nothing tells one: `author:`, the part of the name or folder that is its alone. */
export function guessPeople(files: readonly NotesFile[]): readonly (string | undefined)[] {
  const paths = files.map(({ uri }) => toPath(uri));
  const byName = guessBy(paths.map((path) => path.at(-1)?.replace(/\.[^.]*$/, '') ?? ''));
  const byFolder = guessBy(paths.map((path) => path.at(-2) ?? ''));
  return files.map(({ text }, index) => findAuthor(text) ?? byName[index] ?? byFolder[index]);
}

function toPath(uri: string): readonly string[] {
  return uri.split('/').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

function findAuthor(text: string): string | undefined {
  const matter = text.slice(0, findFrontMatterEnd(text, 'markdown'));
  return /^(?:author|by):[ \t]*(["']?)(\p{L}[^"'\r\n[\]{}]*?)\1[ \t]*$/imu.exec(matter)?.[2];
}

/** The words of each name that no other has, where they can be somebody's name. */
function guessBy(names: readonly string[]): readonly (string | undefined)[] {
  const words = names.map((name) => name.split(/[\s_.-]+/).filter((word) => word !== ''));
  return words.map((own, index) => {
    const others = new Set(words.flatMap((all, at) => (at === index ? [] : all.map((word) => word.toLowerCase()))));
    const rest = own.filter((word) => !others.has(word.toLowerCase()));
    const isName = rest.length > 0 && rest.length <= 3 && rest.every((word) => /^\p{L}{2,}$/u.test(word));
    return isName && names.length > 1 ? rest.map(capitalize).join(' ') : undefined;
  });
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
