/** An editor with one language server: documents that are typed in, and requests whose answers are checked. */
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import process from 'node:process';
import type { Corpus } from './corpus.ts';
import { type Answer, type ClientHandler, LspProcess } from './lspProcess.ts';
import { createMarkdownHandlers, markdownSettings } from './vscodeMarkdown.ts';

/** The servers that are measured. */
export const serverNames = ['ours', 'vscode', 'floor'] as const;
export type ServerName = (typeof serverNames)[number];

const root = path.join(import.meta.dirname, '..');

/** `BENCH_SERVER` may name another build of ours, with arguments for Node before it. */
const ours = process.env['BENCH_SERVER']?.split(' ') ?? [path.join(root, 'dist/server/node.js')];

const serverArguments: { readonly [name in ServerName]: readonly string[] } = {
  ours: [...ours, 'lsp', '--stdio'],
  vscode: [path.join(root, 'node_modules/vscode-markdown-languageserver/dist/node/workerMain.js'), '--stdio'],
  floor: [path.join(root, 'bench/floorServer.mjs')],
};

export interface EditorOptions {
  readonly server: ServerName;
  /** The workspace folder, a path. */
  readonly folder?: string;
  /** A folder for what the server keeps between two starts. */
  readonly cacheFolder?: string;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface OutlineSymbol {
  readonly name: string;
  readonly kind: number;
  readonly range: Range;
  readonly children?: readonly OutlineSymbol[];
}

export interface FindingItem {
  readonly message: string;
  readonly range: Range;
}

interface DiagnosticReport {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly FindingItem[];
}

/** The methods of the answers that follow a keystroke. */
export type Asked = 'symbols' | 'findings';

/** A document as the editor shows it, and what a right answer about it holds. */
export class EditorDocument {
  readonly uri: string;
  readonly lines: string[];
  readonly corpus: Corpus;
  version = 1;
  /** Lines put in so far, above everything that is looked for at the end. */
  private readonly inserted: number[] = [];
  /** Lines and what they were given, by header line of the corpus. */
  typed: { readonly line: number; readonly text: string } | undefined;
  /** Kept from the last full report. */
  report: { readonly resultId: string | undefined; readonly items: readonly FindingItem[] } | undefined;

  constructor(uri: string, corpus: Corpus) {
    this.uri = uri;
    this.corpus = corpus;
    this.lines = corpus.text.split('\n');
  }

  get text(): string {
    return this.lines.join('\n');
  }

  /** Where a line of the corpus stands now. */
  now(line: number): number {
    return line + this.inserted.filter((above) => above < line).length;
  }

  /** Puts text into a line, or a new line below it. */
  edit(line: number, character: number, text: string): void {
    const old = this.lines[line] ?? '';
    const parts = (old.slice(0, character) + text + old.slice(character)).split('\n');
    this.lines.splice(line, 1, ...parts);
    this.version += 1;
  }

  /** Says that a line was put in below a line of the corpus. */
  noteInserted(below: number): void {
    this.inserted.push(below);
  }
}

export class Editor {
  readonly process: LspProcess;
  readonly server: ServerName;
  private readonly documents = new Map<string, EditorDocument>();
  private readonly options: EditorOptions;

  constructor(options: EditorOptions) {
    this.options = options;
    this.server = options.server;
    const { folder, cacheFolder, server } = options;
    const handlers: { readonly [method: string]: ClientHandler } = {
      'workspace/configuration': ({ items }: { readonly items: readonly unknown[] }) => items.map(() => null),
      ...(server === 'vscode' ? createMarkdownHandlers(folder, this.documents) : {}),
    };
    const env = { FLOOR_CACHE: cacheFolder === undefined ? '' : path.join(cacheFolder, 'floor.json') };
    const noCache = server === 'ours' && cacheFolder === undefined ? ['--no-cache'] : [];
    const args = [...serverArguments[server], ...noCache];
    this.process = new LspProcess({ command: process.execPath, args, env }, handlers);
  }

  /** Goes through the handshake; gives the milliseconds from the process's start to the answer to `initialize`. */
  async start(): Promise<number> {
    const { folder, cacheFolder, server } = this.options;
    const uri = folder === undefined ? undefined : pathToFileURL(folder).href;
    const { milliseconds } = await this.process.request(
      'initialize',
      {
        processId: process.pid,
        rootUri: uri ?? null,
        capabilities,
        workspaceFolders: uri === undefined ? null : [{ uri, name: 'bench' }],
        initializationOptions:
          server === 'vscode'
            ? { markdownFileExtensions: ['md'] }
            : cacheFolder === undefined
              ? {}
              : { storagePath: cacheFolder },
      },
      { since: this.process.spawned },
    );
    this.process.notify('initialized', {});
    if (server === 'vscode') this.process.notify('workspace/didChangeConfiguration', { settings: markdownSettings });
    return milliseconds;
  }

  open(uri: string, corpus: Corpus, languageId = 'markdown'): EditorDocument {
    const document = new EditorDocument(uri, corpus);
    this.documents.set(uri, document);
    this.process.notify('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text: corpus.text },
    });
    return document;
  }

  /** Puts text in as a keystroke does; gives the moment right before it was sent. */
  type(document: EditorDocument, { line, character }: Position, text: string): number {
    document.edit(line, character, text);
    const since = performance.now();
    this.process.notify('textDocument/didChange', {
      textDocument: { uri: document.uri, version: document.version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text }],
    });
    return since;
  }

  /** Takes out so many characters of a line. */
  remove(document: EditorDocument, { line, character }: Position, count: number): void {
    const old = document.lines[line] ?? '';
    document.lines[line] = old.slice(0, character) + old.slice(character + count);
    document.version += 1;
    this.process.notify('textDocument/didChange', {
      textDocument: { uri: document.uri, version: document.version },
      contentChanges: [
        { range: { start: { line, character }, end: { line, character: character + count } }, text: '' },
      ],
    });
  }

  /** Asks for an outline or findings and checks them; gives the milliseconds. */
  async ask(document: EditorDocument, what: Asked, since = performance.now()): Promise<number> {
    return what === 'symbols' ? this.askSymbols(document, since) : this.askFindings(document, since);
  }

  async request<Result>(
    method: string,
    document: EditorDocument,
    more: object,
    since = performance.now(),
  ): Promise<Answer<Result>> {
    return this.process.request<Result>(method, { textDocument: { uri: document.uri }, ...more }, { since });
  }

  private async askSymbols(document: EditorDocument, since: number): Promise<number> {
    const textDocument = { uri: document.uri };
    const { result, milliseconds } = await this.process.request<readonly OutlineSymbol[]>(
      'textDocument/documentSymbol',
      { textDocument },
      { since, limit: answerLimit },
    );
    checkSymbols(this.server, document, result);
    return milliseconds;
  }

  private async askFindings(document: EditorDocument, since: number): Promise<number> {
    const previous = document.report?.resultId;
    const { result, milliseconds } = await this.process.request<DiagnosticReport>(
      'textDocument/diagnostic',
      { textDocument: { uri: document.uri }, ...(previous === undefined ? {} : { previousResultId: previous }) },
      { since, limit: answerLimit },
    );
    if (result.kind === 'full') document.report = { resultId: result.resultId, items: result.items ?? [] };
    checkFindings(this.server, document);
    return milliseconds;
  }
}

/** Milliseconds after which an editor's user has given up. */
const answerLimit = 20_000;

const eventKind = 24;

/** Throws where an outline does not fit the document as it stands. */
function checkSymbols(server: ServerName, document: EditorDocument, symbols: readonly OutlineSymbol[]): void {
  const { corpus } = document;
  const all = flatten(symbols);
  const headings = server === 'ours' ? all.filter(({ kind }) => kind === eventKind) : all;
  expectEqual('symbols', headings.length, server === 'ours' ? corpus.talks : corpus.headings);
  const lastLine = document.now(corpus.lastTalkLine);
  expectEqual('line of the last symbol', headings.at(-1)?.range.start.line, lastLine);
  const { typed } = document;
  if (typed === undefined) return;
  const line = document.now(typed.line);
  const named = headings.find(({ range }) => range.start.line === line)?.name ?? '';
  expectEqual('name of the edited symbol', named.includes(typed.text), true);
}

/** Throws where the findings do not fit the document as it stands. */
function checkFindings(server: ServerName, document: EditorDocument): void {
  const { invalidTimes, missingPictures, emptyTalks } = document.corpus.faults;
  const faults = {
    ours: [...invalidTimes, ...missingPictures, ...emptyTalks],
    vscode: missingPictures,
    floor: invalidTimes,
  }[server];
  const items = document.report?.items ?? [];
  expectEqual('findings', items.length, faults.length);
  const lines = items.map(({ range }) => range.start.line);
  expectEqual('line of the last finding', Math.max(...lines), document.now(Math.max(...faults)));
}

function flatten(symbols: readonly OutlineSymbol[]): OutlineSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children ?? [])]);
}

function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${what}: ${String(actual)} instead of ${String(expected)}`);
}

/** What VS Code says of itself, as far as it matters here. */
const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    symbol: {},
  },
  textDocument: {
    synchronization: { dynamicRegistration: true, didSave: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, labelSupport: true },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    foldingRange: { rangeLimit: 1_000_000 },
  },
};
