/**
 * What the server announces. Plain data without any feature behind it, so that `initialize` is answered before the features
 * are loaded.
 */
import type { ClientCapabilities, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import { commandIds } from './core/commands/commandNames.js';
import { pictureEndings } from './core/pictures/pictureEndings.js';
import { hasCommand } from './features/clientCommands.js';
import { codeActionKinds, resolvesEdits } from './features/codeActionKinds.js';
import { tokenTypes } from './features/tokenTypes.js';

/** The answer to `initialize`, given what the client can do. */
export function createInitializeResult(client: ClientCapabilities): InitializeResult {
  return { capabilities: createCapabilities(client), serverInfo: { name: 'Conference Notes' } };
}

function createCapabilities(client: ClientCapabilities): ServerCapabilities {
  const { textDocument, workspace } = client;
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: incremental, save: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(workspace?.fileOperations?.willRename === true
        ? { fileOperations: { willRename: { filters: movedFiles } } }
        : {}),
    },
    ...(textDocument?.codeAction?.codeActionLiteralSupport === undefined
      ? {}
      : { codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: resolvesEdits(client) } }),
    completionProvider: { triggerCharacters: ['#', ' ', '/'], resolveProvider: false },
    definitionProvider: true,
    documentLinkProvider: {},
    documentSymbolProvider: { label: 'Conference Notes' },
    foldingRangeProvider: true,
    documentFormattingProvider: true,
    hoverProvider: true,
    inlayHintProvider: true,
    referencesProvider: true,
    renameProvider: textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true, range: true },
    workspaceSymbolProvider: true,
    ...(textDocument?.diagnostic === undefined ? {} : { diagnosticProvider }),
    codeLensProvider: {},
    // The extension has commands of its own, which ask; its client would register ours beside them.
    ...(hasCommand(client, 'conferenceNotes.startNextTalk')
      ? {}
      : { executeCommandProvider: { commands: [...commandIds] } }),
  };
}

/** `TextDocumentSyncKind.Incremental`: the protocol's library is not loaded for a number. */
const incremental = 2;

const diagnosticProvider = {
  identifier: 'conference-notes',
  interFileDependencies: true,
  workspaceDiagnostics: false,
};

/** Pictures, the folders that may hold them, and notes, which lead to them. */
const movedFiles = [
  {
    pattern: {
      glob: `**/*.{${[...pictureEndings, 'md', 'markdown', 'txt'].join(',')}}`,
      matches: 'file' as const,
      options: { ignoreCase: true },
    },
  },
  { pattern: { glob: '**/*', matches: 'folder' as const } },
];
