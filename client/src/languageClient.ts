/** Client options, and the answers to what the server asks; loaded with the server, not with the extension. */
import { FileType, type FileWillRenameEvent, l10n, RelativePattern, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient, ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import { CloseAction, ErrorAction, RevealOutputChannelOn, State } from 'vscode-languageclient';
import {
  type FindFilesResult,
  findFilesMethod,
  type InitializationOptions,
  type ListFolderParams,
  listFolderMethod,
  type ReadFileParams,
  readFileMethod,
} from '../../server/src/protocol.js';
import { toBase64 } from './base64.js';
import { cardCommands } from './cardCommands.js';
import type { LaunchOptions, ServerState } from './host.js';
import { noteLanguages } from './noteDocuments.js';
import { createRestartLimit } from './restartLimit.js';

/** Schemes where notes are at home beside those of the workspace's folders. */
const homeSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** What the server may be asked to look at in the web; desktop servers find their files themselves. */
const noteFiles = '**/*.{md,markdown,mdown,mkd,txt,text,rst,org}';
const foreignFolders = '**/{.*,node_modules,bower_components,__pycache__}/**';
const maxFiles = 20_000;

/** @param giveUp called once, when the server has died too often to be started again */
export function createClientOptions(options: LaunchOptions, giveUp: () => void): LanguageClientOptions {
  const { extension, host, log } = options;
  const initializationOptions: InitializationOptions = {
    ...(extension.globalStorageUri.scheme === 'file' && { storagePath: extension.globalStorageUri.fsPath }),
    ...(l10n.bundle !== undefined && { l10n: l10n.bundle as InitializationOptions['l10n'] }),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    servesFiles: host.servesFiles,
    docsUri: Uri.joinPath(extension.extensionUri, 'docs').toString(),
  };
  return {
    documentSelector: documentSelector(),
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'conference-notes',
    markdown: { isTrusted: { enabledCommands: cardCommands } },
    diagnosticPullOptions: { onChange: true, onSave: true },
    errorHandler: createErrorHandler(giveUp),
    middleware: { workspace: { willRenameFiles: leaveMarkdownFiles } },
  };
}

/** Says nothing of a server that comes back: the writer lost nothing. An error of the pipe is the death that is told of next. */
function createErrorHandler(giveUp: () => void): ErrorHandler {
  const mayRestart = createRestartLimit(() => Date.now());
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      if (mayRestart()) return { action: CloseAction.Restart, handled: true };
      giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Notes in Markdown follow moved files by themselves where VS Code's own setting says so: once is enough. */
async function leaveMarkdownFiles(
  event: FileWillRenameEvent,
  next: (event: FileWillRenameEvent) => Thenable<WorkspaceEdit | null | undefined>,
): Promise<WorkspaceEdit | null | undefined> {
  const edit = await next(event);
  const mode = workspace.getConfiguration('markdown').get<string>('updateLinksOnFileMove.enabled', 'never');
  if (edit === null || edit === undefined || mode === 'never') return edit;
  const left = new WorkspaceEdit();
  for (const [uri, edits] of edit.entries()) {
    if (!/\.(?:md|markdown|mdown|mkd)$/iu.test(uri.path)) left.set(uri, edits);
  }
  return left;
}

/** Reports the states that the client itself goes through, such as a crash and the restart after it. */
export function watchState(client: BaseLanguageClient, report: (state: ServerState) => void): void {
  client.onDidChangeState(({ newState }) => report(stateNames[newState]));
}

const stateNames: Record<State, ServerState> = {
  [State.Stopped]: 'stopped',
  [State.Starting]: 'starting',
  [State.StartFailed]: 'failed',
  [State.Running]: 'running',
};

const announcedCommands = [
  ...cardCommands,
  'conferenceNotes.openSchedule',
  'conferenceNotes.pickTalkLink',
  'conferenceNotes.startNextTalk',
  'conferenceNotes.linkTimestamps',
  'conferenceNotes.showDayRecap',
  'conferenceNotes.convertToMarkdown',
  'conferenceNotes.convertToPlainText',
  'conferenceNotes.convertSectionToMarkdown',
  'conferenceNotes.convertSectionToPlainText',
];

/** Tells the server which of our commands its code actions and talk cards may name, as is the custom (`experimental.commands`). */
export function announceCommands(client: BaseLanguageClient): void {
  client.registerFeature({
    fillClientCapabilities: (capabilities) => {
      capabilities.experimental = { commands: { commands: announcedCommands } };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  });
}

/** Answers the server's requests for files through VS Code's file system, whatever is behind it. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readFileMethod, (params: ReadFileParams) => readFile(params));
  client.onRequest(findFilesMethod, () => findFiles());
  client.onRequest(listFolderMethod, (params: ListFolderParams) => listFolder(params));
}

function documentSelector(): { scheme: string; language: string }[] {
  const folders = workspace.workspaceFolders ?? [];
  const schemes = new Set([...homeSchemes, ...folders.map((folder) => folder.uri.scheme)]);
  return [...schemes].flatMap((scheme) => noteLanguages.map((language) => ({ scheme, language })));
}

/** Base64 of the file's bytes; null for what is not there, is no file or is too large. */
async function readFile({ uri, maxBytes }: ReadFileParams): Promise<string | null> {
  const file = Uri.parse(uri, true);
  try {
    const stat = await workspace.fs.stat(file);
    if ((stat.type & FileType.File) === 0 || stat.size > maxBytes) return null;
    return toBase64(await workspace.fs.readFile(file));
  } catch {
    return null;
  }
}

async function findFiles(): Promise<FindFilesResult> {
  const folders = workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.map((folder) => workspace.findFiles(new RelativePattern(folder, noteFiles), foreignFolders, maxFiles)),
  );
  const files = await Promise.all(found.flat().map(statFile));
  return { files: files.filter((file) => file !== undefined) };
}

/** The names of the files in a folder; null for what is not there or is no folder. */
async function listFolder({ uri }: ListFolderParams): Promise<string[] | null> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
    return entries.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name);
  } catch {
    return null;
  }
}

/** Undefined for a file that has gone since it was found. */
async function statFile(uri: Uri): Promise<FindFilesResult['files'][number] | undefined> {
  try {
    const { size, mtime } = await workspace.fs.stat(uri);
    return { uri: uri.toString(), size, mtime };
  } catch {
    return undefined;
  }
}
