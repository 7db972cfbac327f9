/**
 * The writer's own templates: files in `.conference-notes/templates/` of the workspace folder. Read when somebody begins
 * a talk, so that they cost nothing before, and what was saved a moment ago is there.
 */
import type { Dialect } from '../core/model/note.js';
import { childUri } from './canonicalUris.js';
import type { Files } from './files.js';
import { findFolder } from './folders.js';
import { scheduleFolder } from './schedules.js';

/** A template as its file has it. */
export interface Template {
  /** The file's name without its extension: `talk`, `keynote`, `booth visit`. */
  readonly name: string;
  readonly text: string;
}

/** Larger files are no templates. */
const maxTemplateBytes = 64 * 1024;
const maxTemplates = 50;

const extensions: Readonly<Record<Dialect, RegExp>> = { markdown: /\.md$/i, plaintext: /\.txt$/i };

/** Where templates are read from. */
export interface TemplateFolder {
  readonly files: Files;
  /** Workspace folders. */
  readonly folders: readonly string[];
}

/**
 * The templates of a dialect for a note, by name. A note outside of all folders has none: nothing is looked for where the
 * writer has not opened a folder.
 */
export async function readTemplates(
  { files, folders }: TemplateFolder,
  uri: string,
  dialect: Dialect,
): Promise<readonly Template[]> {
  const folder = findFolder(folders, uri);
  if (folder === undefined) return [];
  const home = `${folder.replace(/\/$/, '')}/${scheduleFolder}/templates`;
  const names = ((await files.list(home)) ?? []).filter((name) => isTemplateName(name, dialect));
  const templates: Template[] = [];
  for (const name of names.toSorted().slice(0, maxTemplates)) {
    const content = await files.read(childUri(home, name), maxTemplateBytes, [folder]);
    if (content.kind !== 'bytes') continue;
    templates.push({ name: name.replace(extensions[dialect], ''), text: new TextDecoder().decode(content.bytes) });
  }
  return templates;
}

/** A name alone: what a provider of files may give beside that stays out. */
function isTemplateName(name: string, dialect: Dialect): boolean {
  return extensions[dialect].test(name) && !/[/\\]|^\./.test(name);
}
