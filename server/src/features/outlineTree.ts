/**
 * The nodes of an outline. Leaves are talks and headings without anything below that is a section of its own: what they
 * show is computed once in their section's life, as data and as JSON, and only shifted afterwards. Branches (conference,
 * days, groups) are made anew for each outline.
 */
import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { comparePositions, type Position, type Range, shiftRange } from '../core/text/positions.js';
import { shiftSymbol } from './sectionSymbols.js';

export type OutlineNode = OutlineLeaf | OutlineBranch;

/** A symbol relative to its section, where the section stands now. */
export class OutlineLeaf {
  readonly range: Range;
  private written: string | undefined;

  constructor(
    readonly symbol: DocumentSymbol,
    readonly line: number,
  ) {
    this.range = shiftRange(symbol.range, line);
  }

  toSymbol(): DocumentSymbol {
    return shiftSymbol(this.symbol, this.line);
  }

  toJson(): string {
    this.written ??= writeShifted(this.symbol, this.line);
    return this.written;
  }
}

export interface BranchFields {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly selectionRange: Range;
  readonly range: Range;
}

/** A symbol that holds others, and reaches as far as they do. */
export class OutlineBranch {
  readonly children: OutlineNode[] = [];
  private start: Position;
  private end: Position;

  constructor(private readonly fields: BranchFields) {
    ({ start: this.start, end: this.end } = fields.range);
  }

  get range(): Range {
    return { start: this.start, end: this.end };
  }

  /** Makes the branch reach over a range. */
  cover({ start, end }: Range): void {
    if (comparePositions(start, this.start) < 0) this.start = start;
    if (comparePositions(end, this.end) > 0) this.end = end;
  }

  toSymbol(): DocumentSymbol {
    return { ...this.fields, range: this.range, children: this.children.map((child) => child.toSymbol()) };
  }

  toJson(): string {
    const own = JSON.stringify({ ...this.fields, range: this.range });
    return `${own.slice(0, -1)},"children":${writeNodes(this.children)}}`;
  }
}

/** Nodes whose JSON is kept together: few enough to write again, enough for a long list to be short. */
const runLength = 64;

interface WrittenRun {
  readonly nodes: readonly OutlineNode[];
  readonly json: string;
}

/** The last run that began with a node. */
const runs = new WeakMap<OutlineNode, WrittenRun>();

/** JSON of the symbols of nodes. */
export function writeNodes(nodes: readonly OutlineNode[]): string {
  const written: string[] = [];
  for (let start = 0; start < nodes.length; start += runLength) {
    written.push(writeRun(nodes, start, Math.min(nodes.length, start + runLength)));
  }
  return `[${written.join(',')}]`;
}

function writeRun(nodes: readonly OutlineNode[], start: number, end: number): string {
  const first = nodes[start];
  const known = first === undefined ? undefined : runs.get(first);
  if (known !== undefined && isRun(known.nodes, nodes, start, end)) return known.json;
  const run = nodes.slice(start, end);
  const json = run.map((node) => node.toJson()).join(',');
  // A branch is another one next time.
  if (first !== undefined && run.every((node) => node instanceof OutlineLeaf)) runs.set(first, { nodes: run, json });
  return json;
}

function isRun(run: readonly OutlineNode[], nodes: readonly OutlineNode[], start: number, end: number): boolean {
  if (run.length !== end - start) return false;
  for (let index = 0; index < run.length; index += 1) {
    if (run[index] !== nodes[start + index]) return false;
  }
  return true;
}

/** JSON of symbols at line 0, cut at the line numbers: every second piece is one. */
const piecesOf = new WeakMap<DocumentSymbol, readonly string[]>();

/** In JSON a quote inside of a string has a backslash before it, so this is nothing but the property. */
const lineNumber = /(?<="line":)(\d+)/;

function writeShifted(symbol: DocumentSymbol, lines: number): string {
  let pieces = piecesOf.get(symbol);
  if (pieces === undefined) {
    pieces = JSON.stringify(symbol).split(lineNumber);
    piecesOf.set(symbol, pieces);
  }
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : String(Number(piece) + lines))).join('');
}
