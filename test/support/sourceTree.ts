/** The client's sources as syntax trees, for rules that neither compiler nor linter knows. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vitest/node';

/** A node of an ESTree; its fields depend on the type. */
export interface SourceNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

export interface SourceFile {
  /** Below the folder of the sources. */
  readonly name: string;
  readonly text: string;
  readonly root: SourceNode;
}

const folder = path.resolve(import.meta.dirname, '../../client/src');

export function readClientSources(): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .toSorted()
    .map((name) => parseSource(name, readFileSync(path.join(folder, name), 'utf8')));
}

export function parseSource(name: string, text: string): SourceFile {
  return { name, text, root: parseAst(text, { lang: 'ts' }) as unknown as SourceNode };
}

export function isNode(value: unknown): value is SourceNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The node and all below it, parents first. */
export function* walk(node: SourceNode): Iterable<SourceNode> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      if (isNode(child)) yield* walk(child);
    }
  }
}

/** The name of an identifier, or of the member that is asked for: `window.showInformationMessage` is the latter. */
export function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  return node.type === 'Identifier' ? String(node['name']) : '';
}

/** `file.ts:12`, to find the place. */
export function placeOf({ name, text }: SourceFile, { start }: SourceNode): string {
  return `${name}:${text.slice(0, start).split('\n').length}`;
}
