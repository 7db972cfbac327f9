/** The size of what ships, against its budgets. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * kB after gzip. The first rule that fits counts. vscode-languageclient alone is 98 of the client's, which also
 * tells note files from others.
 */
const budgets = [
  { file: /^dist\/client\//, most: 165 },
  { file: /^dist\/server\/node\.js$/, most: 1 },
  { file: /^dist\/server\/greeting\.js$/, most: 2 },
  { file: /^dist\/server\/program\.js$/, most: 200 },
  { file: /^dist\/server\/browser\.js$/, most: 200 },
  { file: /^dist\/server\//, most: 85 },
];

/** The most a packaged extension may weigh, in bytes. */
export const packageBudget = 1_300_000;

/** What esbuild's metafile says of the outputs, by path. */
export interface Outputs {
  readonly [file: string]: { readonly inputs: { readonly [input: string]: { readonly bytesInOutput: number } } };
}

/**
 * Prints a line per bundle with its largest parts.
 *
 * @param root the checkout
 * @returns whether every bundle keeps its budget
 */
export async function checkSizes(root: string, outputs: Outputs): Promise<boolean> {
  let kept = true;
  for (const [file, { inputs }] of Object.entries(outputs)) {
    if (!file.endsWith('.js')) continue;
    const kilobytes = gzipSync(await readFile(path.join(root, file))).length / 1000;
    const most = budgets.find((budget) => budget.file.test(file))?.most ?? 0;
    const verdict = kilobytes <= most ? 'ok' : 'TOO LARGE';
    kept &&= kilobytes <= most;
    console.log(
      `${file.padEnd(26)} ${kilobytes.toFixed(1).padStart(6)} of ${most} kB gzip  ${verdict}  ${largest(inputs)}`,
    );
  }
  return kept;
}

/** The three packages (or our own source) that weigh most, by bytes before compression. */
function largest(inputs: Outputs[string]['inputs']): string {
  const weights = new Map<string, number>();
  for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
    const name = packageOf(input) ?? 'own source';
    weights.set(name, (weights.get(name) ?? 0) + bytesInOutput);
  }
  const top = [...weights].sort((a, b) => b[1] - a[1]).slice(0, 3);
  return top.map(([name, bytes]) => `${name} ${Math.round(bytes / 1000)}`).join(', ');
}

/**
 * @param input path of a bundled file
 * @returns the package it comes from; undefined for the project's own, and for what is taken from another bundle
 */
export function packageOf(input: string): string | undefined {
  return /^[^:]*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
}
