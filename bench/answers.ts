/** Measures opening a document, and what is asked for at one place or once in a while. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { performance } from 'node:perf_hooks';
import type { Corpus } from './corpus.ts';
import { type Asked, Editor, type EditorDocument, type ServerName } from './editor.ts';
import { pause, pressKey } from './typing.ts';

/** Starts a server again and again; gives the times to the answer to `initialize`. */
export async function measureStart(server: ServerName, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const editor = new Editor({ server });
    times.push(await editor.start());
    await editor.process.stop();
  }
  return times;
}

/** Opens a document in a fresh server, again and again; gives the times from opening to the right answers. */
export async function measureOpening(
  server: ServerName,
  { corpus, folder, rounds }: { readonly corpus: Corpus; readonly folder: string; readonly rounds: number },
): Promise<{ readonly [what in Asked]: number[] }> {
  const times: { readonly [what in Asked]: number[] } = { symbols: [], findings: [] };
  for (let round = 0; round < rounds; round += 1) {
    const editor = new Editor({ server, folder });
    await editor.start();
    await pause(200);
    const since = performance.now();
    const document = editor.open(pathToFileURL(path.join(folder, 'opened.md')).href, corpus);
    const answers = (['symbols', 'findings'] as const).map(async (what) =>
      times[what].push(await askUntilRight(editor, document, what, since)),
    );
    await Promise.all(answers);
    await editor.process.stop();
  }
  return times;
}

/** Asks again while the answer is not right yet, which it may be only after files were looked at. */
async function askUntilRight(editor: Editor, document: EditorDocument, what: Asked, since: number): Promise<number> {
  const end = since + 20_000;
  for (;;) {
    try {
      return await editor.ask(document, what, since);
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(5);
    }
  }
}

interface CompletionAnswer {
  readonly items?: readonly unknown[];
}

/** Times of requests at one place of a document. */
export interface PlaceTimes {
  readonly hover: number[];
  readonly folding: number[];
  readonly completion: number[];
}

/** Hovers over headers; asks for foldings and completions right after a key, as an editor does. */
export async function measurePlaces(
  editor: Editor,
  document: EditorDocument,
  { rounds, limit }: { readonly rounds: number; readonly limit: number },
): Promise<PlaceTimes> {
  const times: PlaceTimes = { hover: [], folding: [], completion: [] };
  const end = performance.now() + limit;
  for (let round = 0; round < rounds && (performance.now() < end || round < 3); round += 1) {
    times.folding.push(await askForFoldings(editor, document, round));
    times.completion.push(await askForCompletion(editor, document));
    // Nobody hovers while a key is being read.
    await editor.ask(document, 'symbols');
    times.hover.push(await askForHover(editor, document, round));
    await pause(8);
  }
  // The first rounds compile what they run.
  for (const list of [times.hover, times.folding, times.completion]) list.splice(0, Math.min(5, list.length - 2));
  return times;
}

async function askForFoldings(editor: Editor, document: EditorDocument, round: number): Promise<number> {
  const since = pressKey(editor, document, round % 10);
  const { result, milliseconds } = await editor.request<readonly unknown[]>(
    'textDocument/foldingRange',
    document,
    {},
    since,
  );
  // Headers without notes fold nothing.
  const least = document.corpus.talks - document.corpus.faults.emptyTalks.length;
  if (result.length < least) throw new Error(`foldings: ${result.length} instead of ${least}`);
  return milliseconds;
}

async function askForHover(editor: Editor, document: EditorDocument, round: number): Promise<number> {
  const { headerLines } = document.corpus;
  const line = document.now(headerLines[(round * 37) % headerLines.length] ?? 0);
  const character = editor.server === 'vscode' ? 0 : 14;
  const { result, milliseconds } = await editor.request<{ readonly contents?: unknown } | null>(
    'textDocument/hover',
    document,
    { position: { line, character } },
  );
  const topic = /Topic\d{5}/.exec(document.lines[line] ?? '')?.[0] ?? '';
  // VS Code's has nothing to say about a heading, which costs it next to nothing.
  if (editor.server !== 'vscode' && !JSON.stringify(result).includes(topic)) throw new Error(`hover: no ${topic}`);
  return milliseconds;
}

/** A heading is begun in the middle of the document (a link for VS Code's, which knows no talks), and taken back. */
async function askForCompletion(editor: Editor, document: EditorDocument): Promise<number> {
  const { proseLines, talks } = document.corpus;
  const line = document.now(proseLines[talks >> 1] ?? 0) - 1;
  const text = editor.server === 'vscode' ? '[a](#' : '### ';
  const since = editor.type(document, { line, character: 0 }, text);
  const { result, milliseconds } = await editor.request<CompletionAnswer | readonly unknown[] | null>(
    'textDocument/completion',
    document,
    { position: { line, character: text.length }, context: { triggerKind: 1 } },
    since,
  );
  const items =
    (result as readonly unknown[] | null)?.length ?? (result as CompletionAnswer | null)?.items?.length ?? 0;
  if (items === 0) throw new Error('completion: nothing');
  editor.remove(document, { line, character: 0 }, text.length);
  return milliseconds;
}
