/** The files that a command line names: paths, folders, globs, and `-` for standard input. */
import { promises as fs, type Stats } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import { neverCancelled } from '../core/cancelSignal.js';
import { createGlob } from '../core/text/glob.js';
import { createDiskFiles } from '../node/diskFiles.js';
import { canonicalUri } from '../workspace/canonicalUris.js';
import { type CommandHost, UsageError } from './commandHost.js';
import { type DecodedText, decodeText } from './decodeText.js';

/** A file of the command line, read. */
export interface InputFile extends DecodedText {
  /** As the user would name it: relative where the argument was; `-` for standard input. */
  readonly name: string;
  /** Standard input stands for a file in the working folder. */
  readonly uri: string;
  /** The user named this very file, and did not find it by a folder or glob. */
  readonly isNamed: boolean;
  /** Absolute path of the folder that the user named, else of the one that the file stands in. */
  readonly home: string;
}

/** Larger files are no notes: 100 MB. */
const maxBytes = 100 * 1024 * 1024;

/** What was read, and whether something that was named could not be. */
export interface InputSummary {
  readonly failed: number;
}

/**
 * Reads the files one after the other, each once, so that a long list takes no more memory than a short one. What cannot
 * be read is reported and counted; the others go on.
 *
 * @param read called for each file; the next is read when it has resolved
 */
export async function readInputFiles(
  args: readonly string[],
  host: CommandHost,
  read: (file: InputFile) => Promise<void>,
): Promise<InputSummary> {
  if (args.length === 0) {
    throw new UsageError(l10n.t('Name at least one file, folder or glob, or - for standard input.'));
  }
  const seen = new Set<string>();
  let failed = 0;
  for (const arg of args) {
    const names = await findNames(arg, host);
    if (typeof names === 'string') {
      host.warn(`${arg}: ${names}`);
      failed += 1;
      continue;
    }
    const home = path.resolve(host.folder, names.folder);
    for (const name of names.files) {
      const place = name === '-' ? name : path.resolve(host.folder, name);
      if (seen.has(place)) continue;
      seen.add(place);
      host.progress(l10n.t('Reading {0} ({1})', name, seen.size));
      const file = await readInputFile(name, { isNamed: name === arg, home }, host);
      if (file === undefined) failed += 1;
      else await read(file);
    }
  }
  return { failed };
}

/** The files of an argument as the user would name them, and the folder that they were looked for in. */
interface FoundNames {
  readonly folder: string;
  readonly files: readonly string[];
}

/** A path names itself, a folder the files in it that may be notes, anything else is a glob. A sentence where nothing is there. */
async function findNames(arg: string, host: CommandHost): Promise<FoundNames | string> {
  if (arg === '-') return { folder: '', files: ['-'] };
  const place = path.resolve(host.folder, arg);
  const stats = await findStats(place);
  if (stats instanceof Error) {
    const found = await findByGlob(arg, host);
    if (found !== undefined) return found;
    return describe(stats) === 'ENOENT' || globSign.test(arg)
      ? l10n.t('no such file, and no file matches it.')
      : l10n.t('cannot be read ({0}).', describe(stats));
  }
  if (!stats.isDirectory()) return { folder: path.dirname(arg), files: [arg] };
  return (await findRefusal(place)) ?? { folder: arg, files: await findInFolder(arg, () => true, host) };
}

const globSign = /[*?[\]{}]/;

/** Why a folder cannot be listed. */
async function findRefusal(folder: string): Promise<string | undefined> {
  try {
    await fs.readdir(folder);
    return undefined;
  } catch (error) {
    return l10n.t('cannot be read ({0}).', describe(error));
  }
}

async function findByGlob(arg: string, host: CommandHost): Promise<FoundNames | undefined> {
  // A backslash separates on Windows; nobody needs it there to escape a sign.
  const segments = (path.sep === '\\' ? arg.replaceAll('\\', '/') : arg).split('/');
  const first = segments.findIndex((segment) => globSign.test(segment));
  if (first < 0) {
    return undefined;
  }
  const pattern = segments.slice(first).join('/');
  const matches = createGlob(pattern);
  const isFlat = !pattern.includes('/');
  const folder = segments.slice(0, first).join('/');
  const files = await findInFolder(folder, (name) => matches(name) && !(isFlat && name.includes('/')), host);
  return files.length === 0 ? undefined : { folder, files };
}

/** The files under a folder that may be notes by their name, as the user would name them, in the order of their names. */
async function findInFolder(
  folder: string,
  matches: (name: string) => boolean,
  host: CommandHost,
): Promise<readonly string[]> {
  const root = path.resolve(host.folder, folder);
  const found = await createDiskFiles().find(pathToFileURL(root).href, neverCancelled);
  const names = found.map(({ uri }) => path.relative(root, fileURLToPath(uri)));
  return names
    .filter((name) => matches(name.replaceAll(path.sep, '/')))
    .toSorted()
    .map((name) =>
      path.isAbsolute(folder) || folder === '' ? path.join(folder, name) : `${folder.replace(/\/$/, '')}/${name}`,
    );
}

async function findStats(file: string): Promise<Stats | Error> {
  try {
    return await fs.stat(file);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function readInputFile(
  name: string,
  origin: Pick<InputFile, 'isNamed' | 'home'>,
  host: CommandHost,
): Promise<InputFile | undefined> {
  try {
    const bytes = name === '-' ? await host.readInput() : await readBytes(path.resolve(host.folder, name));
    const decoded = decodeText(bytes);
    if (decoded.isDamaged) host.warn(l10n.t('{0}: not all of it is UTF-8; what cannot be read shows as "�".', name));
    return { name, uri: toUri(name === '-' ? 'stdin' : name, host), ...origin, ...decoded };
  } catch (error) {
    host.warn(l10n.t('{0}: cannot be read ({1}).', name, describe(error)));
    return undefined;
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  const { size } = await fs.stat(file);
  if (size > maxBytes) throw new Error(l10n.t('larger than {0} MB', maxBytes / 1024 / 1024));
  return fs.readFile(file);
}

function toUri(name: string, host: CommandHost): string {
  return canonicalUri(pathToFileURL(path.resolve(host.folder, name)).href);
}

/** The system's short name of what went wrong (`EACCES`), else its message. */
export function describe(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
