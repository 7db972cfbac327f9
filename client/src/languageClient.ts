/** Client options, and the answers to what the server asks; loaded with the server, not with the extension. */
import {
  type CompletionItem,
  type CompletionList,
  FileType,
  type FileWillRenameEvent,
  l10n,
  RelativePattern,
  SnippetString,
  Uri,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type {
  BaseLanguageClient,
  CompletionMiddleware,
  ErrorHandler,
  LanguageClientOptions,
} from 'vscode-languageclient';
import { CloseAction, ErrorAction, RevealOutputChannelOn } from 'vscode-languageclient';
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
import type { LaunchOptions } from './host.js';
import { noteLanguages } from './noteDocuments.js';
import { tameSnippet } from './tameSnippet.js';

/** Schemes where notes are at home beside those of the workspace's folders. */
const homeSchemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** What the server may be asked to look at in the web; desktop servers find their files themselves. */
const noteFiles = '**/*.{md,markdown,mdown,mkd,txt,text,rst,org}';
const foreignFolders = '**/{.*,node_modules,bower_components,__pycache__}/**';
const maxFiles = 20_000;

/** @param onDeath called when the server ends without having been asked to, while it starts too */
export function createClientOptions(options: LaunchOptions, onDeath: () => void): LanguageClientOptions {
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
    errorHandler: createErrorHandler(onDeath),
    initializationFailedHandler: () => false,
    middleware: { workspace: { willRenameFiles: leaveMarkdownFiles }, provideCompletionItem: tameTemplates },
  };
}

/**
 * A client that starts its server again by itself takes a death of the new one while it starts for the end of both, so
 * each server has a client of its own. An error of the pipe is the death that is told of next.
 */
function createErrorHandler(onDeath: () => void): ErrorHandler {
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      onDeath();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** What a client finds worth a message goes to the log: what the writer has to know is said once, in our words. */
export function quieten(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
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

/** Templates come with the folder, and are offered as completions: what nobody trusts fills in the date at most. */
async function tameTemplates(
  ...[document, position, context, token, next]: Parameters<NonNullable<CompletionMiddleware['provideCompletionItem']>>
): Promise<CompletionItem[] | CompletionList | null | undefined> {
  const found = await next(document, position, context, token);
  if (workspace.isTrusted || found === null || found === undefined) return found;
  for (const item of Array.isArray(found) ? found : found.items) {
    if (item.insertText instanceof SnippetString) {
      item.insertText = new SnippetString(tameSnippet(item.insertText.value));
    }
  }
  return found;
}

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
