/** The notes of some folders for a program that nobody tells of changes: it looks itself, before each answer. */
import { promises as fs } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { neverCancelled } from '../../core/cancelSignal.js';
import type { Files } from '../../workspace/files.js';
import { scheduleFolder } from '../../workspace/schedules.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { Workspace } from '../../workspace/workspace.js';

const changed = 2;

export class DiskWorkspace {
  /** What tells one state of a file from another, by URI. */
  private known: ReadonlyMap<string, string> | undefined;
  private refreshing: Promise<void> = Promise.resolve();

  /** @param folders URIs, those of the workspace */
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
    const home = `${folder.replace(/\/$/, '')}/${scheduleFolder}`;
    const schedules = ((await this.files.list(home)) ?? []).map((name) => `${home}/${encodeURIComponent(name)}`);
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
