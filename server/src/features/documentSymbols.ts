/**
 * The outline: conference, days, groups, talks and their parts, with clean names. In Markdown notes it stands beside VS
 * Code's own outline of headings, so a setting says whether it is given there.
 *
 * What a section shows is computed once in its life and only shifted afterwards, so that an outline after a keystroke
 * costs the walk over the sections.
 */
import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { Day, PlacedSection, Section } from '../core/model/note.js';
import { comparePositions, createRange, type Range } from '../core/text/positions.js';
import { positionAt } from '../core/text/sourceText.js';
import type { Settings } from '../settings.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { isMarkdownEditor, readsInside } from './markdownEditor.js';
import { OutlineBranch, OutlineLeaf, type OutlineNode, writeNodes } from './outlineTree.js';
import { PreparedAnswer } from './preparedAnswer.js';
import { createFullSectionSymbol, createSectionSymbol } from './sectionSymbols.js';
import { orUntitled } from './talkWords.js';

/** The whole outline of a note file. */
export function provideDocumentSymbols(document: NoteDocument): DocumentSymbol[] {
  return createOutlineTree(document).map((node) => node.toSymbol());
}

/** The same as JSON, of which a keystroke changes little. */
export function writeDocumentSymbols(document: NoteDocument): string {
  return writeNodes(createOutlineTree(document));
}

export const documentSymbols: Feature<DocumentSymbolParams, PreparedAnswer<DocumentSymbol[]> | SymbolInformation[]> = {
  method: 'textDocument/documentSymbol',
  handle(snapshot, { textDocument: { uri } }) {
    const document = findOutlined(snapshot, uri, snapshot.getSettings(uri).outline.markdown);
    if (snapshot.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport !== true) {
      const symbols = document === undefined ? [] : provideDocumentSymbols(document);
      return symbols.flatMap((symbol) => flatten(uri, symbol, undefined));
    }
    return new PreparedAnswer(
      () => (document === undefined ? '[]' : writeDocumentSymbols(document)),
      () => (document === undefined ? [] : provideDocumentSymbols(document)),
    );
  },
};

function createOutlineTree(document: NoteDocument): readonly OutlineNode[] {
  const { note, source } = document;
  const top: OutlineNode[] = [];
  const days = note.days.map(toDayBranch);
  const groups: OpenGroup[] = [];
  for (const placed of note.sections) {
    const node = getNode(document, placed);
    const day = placed.day === undefined ? undefined : days[placed.day];
    day?.cover(node?.range ?? ownRange(placed));
    if (node === undefined) continue;
    const siblings = day?.children ?? top;
    addNode(node, { level: levelOf(placed.section), siblings, groups });
    if (node instanceof OutlineBranch) groups.push({ level: levelOf(placed.section), branch: node, siblings });
  }
  const all = [...top, ...days].sort((a, b) => comparePositions(a.range.start, b.range.start));
  if (note.conference === undefined) return all;
  const range = { start: { line: 0, character: 0 }, end: positionAt(source, source.length) };
  const { text, range: selectionRange } = note.conference;
  const conference = new OutlineBranch({ name: orUntitled(text), kind: SymbolKind.Module, selectionRange, range });
  conference.children.push(...all);
  return [conference];
}

/** The setting is about Markdown editors; `always` holds for any document there, as its reader asked for it. */
function findOutlined(
  snapshot: Snapshot,
  uri: string,
  mode: Settings['outline']['markdown'],
): NoteDocument | undefined {
  const document = mode === 'always' ? snapshot.findDocument(uri) : snapshot.findNote(uri);
  if (document !== undefined && isMarkdownEditor(document)) {
    return mode === 'never' ? undefined : document;
  }
  return snapshot.findNote(uri);
}

/** A heading that groups the deeper talks after it. */
interface OpenGroup {
  readonly level: number;
  readonly branch: OutlineBranch;
  /** The list that the group itself stands in: a group ends with its day. */
  readonly siblings: OutlineNode[];
}

interface Place {
  readonly level: number;
  readonly siblings: OutlineNode[];
  /** Groups that are open, outermost first. */
  readonly groups: OpenGroup[];
}

function addNode(node: OutlineNode, { level, siblings, groups }: Place): void {
  while (groups.length > 0 && (groups[0]?.siblings !== siblings || (groups.at(-1)?.level ?? 0) >= level)) {
    groups.pop();
  }
  for (const { branch } of groups) {
    branch.cover(node.range);
  }
  (groups.at(-1)?.branch.children ?? siblings).push(node);
}

/** A header without a level (a plain line) stands below any heading. */
function levelOf(section: Section): number {
  const level = section.kind === 'talk' ? section.talk.level : 'level' in section ? section.level : 0;
  return level === 0 ? Infinity : level;
}

function toDayBranch({ label, range }: Day): OutlineBranch {
  return new OutlineBranch({ name: orUntitled(label), kind: SymbolKind.Namespace, selectionRange: range, range });
}

/** What a section shows where it stands now; a group is ready to hold others. */
function getNode(document: NoteDocument, placed: PlacedSection): OutlineNode | undefined {
  const leaf = document.derive(placed, createLeafAt)(document, placed);
  return leaf !== undefined && placed.section.kind === 'group' ? toGroupBranch(leaf) : leaf;
}

function toGroupBranch(leaf: OutlineLeaf): OutlineBranch {
  const { name, kind, selectionRange, range } = leaf.toSymbol();
  return new OutlineBranch({ name, kind, selectionRange, range });
}

/**
 * Remembers the leaf at the line where it last stood, so that only sections below a new line are shifted. The text's
 * length may cross the limit while a section lives, hence two symbols.
 */
function createLeafAt(): (document: NoteDocument, placed: PlacedSection) => OutlineLeaf | undefined {
  let last: { readonly isFull: boolean; readonly line: number; readonly leaf: OutlineLeaf | undefined } | undefined;
  return (document, placed) => {
    const isFull = readsInside(document);
    if (last === undefined || last.line !== placed.line || last.isFull !== isFull) {
      const symbol = document.derive(placed, isFull ? createFullSectionSymbol : createSectionSymbol);
      last = { isFull, line: placed.line, leaf: symbol && new OutlineLeaf(symbol, placed.line) };
    }
    return last.leaf;
  };
}

function ownRange({ line, section }: PlacedSection): Range {
  return createRange(line, 0, line + Math.max(0, section.contentEndLine), 0);
}

function flatten(uri: string, symbol: DocumentSymbol, containerName: string | undefined): SymbolInformation[] {
  const { name, kind, range, children } = symbol;
  const own: SymbolInformation = {
    name,
    kind,
    location: { uri, range },
    ...(containerName === undefined ? {} : { containerName }),
  };
  return [own, ...(children ?? []).flatMap((child) => flatten(uri, child, name))];
}
