/** Whether the pictures that notes name are on the disk. Names are compared as spelled, whatever the disk thinks. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PictureLookup } from '../core/rules/ruleFacts.js';

/** What is known for the pictures of a note file with a `file:` URI; each folder is read once. */
export function createPictureLookup(noteUri: string): PictureLookup {
  const folders = new Map<string, readonly string[]>();
  const list = (folder: string): readonly string[] => {
    const known = folders.get(folder) ?? readNames(folder);
    folders.set(folder, known);
    return known;
  };
  return {
    exists: (url) => {
      const file = resolve(noteUri, url);
      return file === undefined ? undefined : list(path.dirname(file)).includes(path.basename(file));
    },
    findNear: (url) => {
      const file = resolve(noteUri, url);
      const prefix = url.slice(0, url.lastIndexOf('/') + 1);
      return file === undefined ? [] : list(path.dirname(file)).map((name) => prefix + encodeURIComponent(name));
    },
  };
}

function resolve(noteUri: string, url: string): string | undefined {
  try {
    return fileURLToPath(new URL(url.replace(/[?#].*$/, ''), noteUri));
  } catch {
    return undefined;
  }
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
