/** The notes of some folders for a program that nobody tells of changes: it looks itself, before each answer. */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSystemClock } from '../clock.js';
import { neverCancelled } from '../core/cancelSignal.js';
import { getCacheFolder } from '../node/cacheFolder.js';
import { createDiskCache } from '../node/diskCache.js';
import { createDiskFiles } from '../node/diskFiles.js';
import { childUri } from '../workspace/canonicalUris.js';
import type { Files } from '../workspace/files.js';
import { scheduleFolder } from '../workspace/schedules.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { Workspace } from '../workspace/workspace.js';
import type { CommandHost } from './commandHost.js';

/** `FileChangeType.Changed`: the protocol's library is not loaded for a number. */
const changed = 2;

/**
 * Opens folders (URIs) as the language server has them, with default settings: no client says what they are.
 *
 * @param options where warnings go, and whether what was read is kept on the disk for the next start
 */
export function openDiskWorkspace(
  folders: readonly string[],
  { host, isCached }: { readonly host: CommandHost; readonly isCached: boolean },
): DiskWorkspace {
  const files = createDiskFiles();
  const warn = (line: string): void => host.warn(line);
  const workspace = new Workspace({
    client: {},
    files,
    clock: createSystemClock(() => new Promise((resolve) => void setImmediate(resolve))),
    getTimeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    cache: isCached ? createDiskCache(path.join(getCacheFolder(), 'index')) : undefined,
    logger: { error: warn, warn, info: () => undefined, trace: () => undefined },
    pullSettings: undefined,
    folders,
    onSurroundingsChange: () => undefined,
    onSchedulesChange: () => undefined,
  });
  return new DiskWorkspace(workspace, files, folders);
}

export class DiskWorkspace {
  /** What tells one state of a file from another, by URI. */
  private known: ReadonlyMap<string, string> | undefined;
  private refreshing: Promise<void> = Promise.resolve();

  constructor(
    private readonly workspace: Workspace,
    private readonly files: Files,
    private readonly folders: readonly string[],
  ) {}

  /** The notes as they are on the disk now. */
  async snapshot(): Promise<Snapshot> {
    this.refreshing = this.refreshing.catch(() => undefined).then(() => this.refresh());
    await this.refreshing;
    return this.workspace.snapshot();
  }

  private async refresh(): Promise<void> {
    const { known } = this;
    const found = await this.look();
    this.known = found;
    if (known === undefined) {
      return this.workspace.indexFolders(this.folders, { ...neverCancelled, report: () => undefined });
    }
    const uris = new Set([...known.keys(), ...found.keys()]);
    const events = [...uris].filter((uri) => known.get(uri) !== found.get(uri)).map((uri) => ({ uri, type: changed }));
    if (events.length > 0) await this.workspace.changeFiles(events as Parameters<Workspace['changeFiles']>[0]);
  }

  private async look(): Promise<ReadonlyMap<string, string>> {
    const found = await Promise.all(this.folders.map((folder) => this.lookInto(folder)));
    return new Map(found.flat());
  }

  private async lookInto(folder: string): Promise<readonly (readonly [uri: string, state: string])[]> {
    const notes = await this.files.find(folder, neverCancelled);
    const home = childUri(folder, scheduleFolder);
    const schedules = ((await this.files.list(home)) ?? []).map((name) => childUri(home, name));
    const states = await Promise.all(schedules.map(async (uri) => [uri, await readState(uri)] as const));
    return [...notes.map(({ uri, size, mtime }) => [uri, `${size} ${mtime}`] as const), ...states];
  }
}

async function readState(uri: string): Promise<string> {
  try {
    const { size, mtimeMs } = await fs.stat(fileURLToPath(uri));
    return `${size} ${mtimeMs}`;
  } catch {
    return '';
  }
}
