/** A workspace with one open note, as features see it. */
import type { ClientCapabilities } from 'vscode-languageserver';
import { Workspace } from '../../server/src/workspace/workspace.js';
import type { Snapshot } from '../../server/src/workspace/snapshot.js';
import { createTestClock } from './testClock.js';
import { createWorld, createWorldFiles, type World, worldFolder } from './world.js';

export interface NoteWorkspace {
  readonly snapshot: Snapshot;
  readonly uri: string;
  readonly text: string;
  readonly cursors: World['cursors'];
  /** Texts by URI. */
  readonly files: World['files'];
}

const silent = { error: () => undefined, warn: () => undefined, info: () => undefined, trace: () => undefined };

/** Opens the file of a world that holds its first `$0`, else its first file. */
export function createNoteWorkspace(text: string, client: ClientCapabilities = {}): NoteWorkspace {
  const world = createWorld(text);
  const workspace = new Workspace({
    client,
    files: createWorldFiles(world.files),
    clock: createTestClock(),
    getTimeZone: () => 'UTC',
    cache: undefined,
    logger: silent,
    pullSettings: undefined,
    folders: [worldFolder],
    onSurroundingsChange: () => undefined,
    onSchedulesChange: () => undefined,
  });
  // Samples are too short to show by themselves that they are notes.
  workspace.settings.drop({ files: { include: ['notes.*'] } });
  const uri = world.cursor?.uri ?? [...world.files.keys()][0]!;
  const opened = world.files.get(uri)!;
  workspace.documents.open({
    textDocument: { uri, languageId: uri.endsWith('.md') ? 'markdown' : 'plaintext', version: 1, text: opened },
  });
  return { snapshot: workspace.snapshot(), uri, text: opened, cursors: world.cursors, files: world.files };
}
