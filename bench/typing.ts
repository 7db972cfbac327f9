/** Measures what follows a keystroke: the outline and the findings, one key at a time and in a burst. */
import { performance } from 'node:perf_hooks';
import { createRandom, topicEnd } from './corpus.ts';
import type { Asked, Editor, EditorDocument } from './editor.ts';

/** Measured milliseconds, and the processor time that each took of the server. */
export interface Sample {
  readonly milliseconds: readonly number[];
  readonly cpuPerAnswer: number;
}

export interface TypingPlan {
  readonly keys: number;
  /** Keys before those that count. */
  readonly warmUp: number;
  /** Milliseconds after which no more keys are typed. */
  readonly limit: number;
}

const pauseBetweenKeys = 8;
const keysPerPlace = 12;
const random = createRandom(11);

/**
 * Types letters at places all over the document, new lines now and then and letters in headers, and asks after each key.
 * Gives the times from the key to the checked answer.
 */
export async function measureTyping(
  editor: Editor,
  document: EditorDocument,
  { what, keys, warmUp, limit }: TypingPlan & { readonly what: Asked },
): Promise<Sample> {
  const milliseconds: number[] = [];
  const end = performance.now() + limit;
  let before = editor.process.cost();
  for (let key = 0; key < warmUp + keys && (performance.now() < end || milliseconds.length < 3); key += 1) {
    if (key === warmUp) before = editor.process.cost();
    const since = pressKey(editor, document, key);
    const took = await editor.ask(document, what, since);
    if (key >= warmUp) milliseconds.push(took);
    await pause(pauseBetweenKeys);
  }
  const cpu = editor.process.cost().cpuMilliseconds - before.cpuMilliseconds;
  return { milliseconds, cpuPerAnswer: cpu / Math.max(1, milliseconds.length) };
}

let place = 0;

/** One key: mostly a letter in the notes, at a new place every so often; the last but one of a place is Enter. */
export function pressKey(editor: Editor, document: EditorDocument, key: number): number {
  const { proseLines, headerLines } = document.corpus;
  const step = key % keysPerPlace;
  if (step === 0) place = Math.floor(random() * (proseLines.length - 2));
  if (step === keysPerPlace - 1) return typeInHeader(editor, document, headerLines[place] ?? 0);
  const line = proseLines[place] ?? 0;
  const now = document.now(line);
  const character = (document.lines[now] ?? '').length;
  if (step < keysPerPlace - 2) return editor.type(document, { line: now, character }, step % 5 === 4 ? ' ' : 'x');
  document.noteInserted(line);
  return editor.type(document, { line: now, character }, '\n- ');
}

function typeInHeader(editor: Editor, document: EditorDocument, line: number): number {
  const now = document.now(line);
  const since = editor.type(document, { line: now, character: topicEnd }, 'q');
  const text = (document.lines[now] ?? '').slice('### 0900 - '.length).split(' ')[0] ?? '';
  document.typed = { line, text };
  return since;
}

export interface BurstPlan {
  readonly keys: number;
  /** Milliseconds between two keys. */
  readonly gap: number;
  readonly rounds: number;
}

/**
 * Types fast and asks for both after each key, taking back what was not answered yet, as editors do; gives the times
 * from the last key to the answers about it.
 */
export async function measureBurst(
  editor: Editor,
  document: EditorDocument,
  { keys, gap, rounds }: BurstPlan,
): Promise<{ readonly [what in Asked]: number[] }> {
  const times: { readonly [what in Asked]: number[] } = { symbols: [], findings: [] };
  // One more round before those that count, in one place each: nobody types fast all over a file.
  for (let round = -1; round < rounds; round += 1) {
    const start = performance.now();
    for (let key = 0; key < keys; key += 1) {
      await pause(start + key * gap - performance.now());
      const first = editor.process.lastRequest + 1;
      for (let id = first - 2; id < first; id += 1) editor.process.cancel(id);
      const since = pressKey(editor, document, key === 0 ? 0 : 1 + (key % 9));
      const isLast = key === keys - 1;
      const answers = (['symbols', 'findings'] as const).map((what) =>
        editor.ask(document, what, since).then(
          (took) => (isLast && round >= 0 ? times[what].push(took) : 0),
          (error: unknown) => {
            if (isLast) throw error;
          },
        ),
      );
      if (isLast) await Promise.all(answers);
    }
    await pause(300);
  }
  return times;
}

/** Waits; not at all for a time that is over. */
export async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => void setTimeout(resolve, Math.max(0, milliseconds)));
}
