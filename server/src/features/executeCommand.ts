/**
 * Commands for editors without a plugin of ours: exports, edits of talks, what is on now. Edits go back to the editor as
 * `workspace/applyEdit`. What they do is a bundle of its own, loaded with the first command.
 */
import type { ClientCapabilities, ExecuteCommandParams } from 'vscode-languageserver';
import type { CancelSignal } from '../core/cancelSignal.js';
import type { CommandWorld, EditorAbilities } from '../core/commands/commandWorld.js';
import { toNow } from '../core/schedule/startingSlots.js';
import type { ConvertParams, ExportParams, PlanEditParams } from '../protocol.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { answerAgent } from './agentAnswers.js';
import { convertNotes } from './convertNotes.js';
import { exportNotes } from './exportNotes.js';
import { type Feature, Refusal } from './feature.js';
import { planEdit } from './planEdit.js';
import { slots } from './slots.js';

/** @param send a request to the client */
export function createExecuteCommand(send: CommandWorld['send']): Feature<ExecuteCommandParams, object> {
  return {
    method: 'workspace/executeCommand',
    async handle(snapshot, { command, arguments: given }, signal) {
      const { Declined, runCommand } = await import('../core/commands/index.js');
      try {
        return await runCommand(toWorld(snapshot, send, signal), command, given?.[0]);
      } catch (error) {
        throw error instanceof Declined ? new Refusal(error.message) : error;
      }
    },
  };
}

const daySeconds = 24 * 60 * 60;

/** What the commands hand over has been read by their schemas. */
function toWorld(snapshot: Snapshot, send: CommandWorld['send'], signal: CancelSignal): CommandWorld {
  return {
    index: snapshot.index,
    clockSeconds: Math.floor(toNow(snapshot.now, snapshot.timeZone).wall / 1000) % daySeconds,
    editor: readAbilities(snapshot.client),
    plan: async (kind, params) => planEdit.handle(snapshot, { kind, ...params } as PlanEditParams, signal),
    convert: async (params) => convertNotes.handle(snapshot, params as ConvertParams, signal),
    export: async (params) => exportNotes.handle(snapshot, params as ExportParams, signal),
    findSlots: async (uri, line) => slots.handle(snapshot, { uri, line }, signal),
    ask: (tool, input) => answerAgent(snapshot, { tool, input }, signal),
    send,
  };
}

function readAbilities({ workspace, window }: ClientCapabilities): EditorAbilities {
  const edits = workspace?.workspaceEdit;
  return {
    appliesEdits: workspace?.applyEdit === true,
    takesVersions: edits?.documentChanges === true,
    takesSnippets: edits?.documentChanges === true && edits.snippetEditSupport === true,
    // Neovim 0.7 names these and not `documentChanges`, which they are sent in.
    createsFiles: edits?.resourceOperations?.includes('create') === true,
    showsDocuments: window?.showDocument?.support === true,
  };
}
