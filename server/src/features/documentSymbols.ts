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
import { createFullSectionSymbol, createSectionSymbol, shiftSymbol } from './sectionSymbols.js';
import { orUntitled } from './talkWords.js';

/** The whole outline of a note file. */
export function provideDocumentSymbols(document: NoteDocument): DocumentSymbol[] {
  const { note, source } = document;
  const top: DocumentSymbol[] = [];
  const days = note.days.map(toDaySymbol);
  const groups: OpenGroup[] = [];
  for (const placed of note.sections) {
    const symbol = getSymbol(document, placed);
    const day = placed.day === undefined ? undefined : days[placed.day];
    if (day !== undefined) {
      day.range = cover(day.range, symbol?.range ?? ownRange(placed));
    }
    if (symbol !== undefined) {
      addSymbol(symbol, { level: levelOf(placed.section), siblings: day?.children ?? top, groups });
    }
    if (symbol !== undefined && placed.section.kind === 'group') {
      groups.push({ level: placed.section.level, symbol, siblings: day?.children ?? top });
    }
  }
  const all = [...top, ...days].sort((a, b) => comparePositions(a.range.start, b.range.start));
  if (note.conference === undefined) {
    return all;
  }
  const range = { start: { line: 0, character: 0 }, end: positionAt(source, source.length) };
  const { text, range: selectionRange } = note.conference;
  return [{ name: orUntitled(text), kind: SymbolKind.Module, range, selectionRange, children: all }];
}

export const documentSymbols: Feature<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]> = {
  method: 'textDocument/documentSymbol',
  capability: () => ({ documentSymbolProvider: { label: 'Conference Notes' } }),
  handle(snapshot, { textDocument: { uri } }) {
    const document = findOutlined(snapshot, uri, snapshot.getSettings(uri).outline.markdown);
    const symbols = document === undefined ? [] : provideDocumentSymbols(document);
    return snapshot.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true
      ? symbols
      : symbols.flatMap((symbol) => flatten(uri, symbol, undefined));
  },
};

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
  readonly symbol: DocumentSymbol;
  /** The list that the group itself stands in: a group ends with its day. */
  readonly siblings: DocumentSymbol[];
}

interface Place {
  readonly level: number;
  readonly siblings: DocumentSymbol[];
  /** Groups that are open, outermost first. */
  readonly groups: OpenGroup[];
}

function addSymbol(symbol: DocumentSymbol, { level, siblings, groups }: Place): void {
  while (groups.length > 0 && (groups[0]?.siblings !== siblings || (groups.at(-1)?.level ?? 0) >= level)) {
    groups.pop();
  }
  for (const { symbol: group } of groups) {
    group.range = cover(group.range, symbol.range);
  }
  (groups.at(-1)?.symbol.children ?? siblings).push(symbol);
}

/** A header without a level (a plain line) stands below any heading. */
function levelOf(section: Section): number {
  const level = section.kind === 'talk' ? section.talk.level : 'level' in section ? section.level : 0;
  return level === 0 ? Infinity : level;
}

function toDaySymbol({ label, range }: Day): DocumentSymbol & { children: DocumentSymbol[] } {
  return { name: orUntitled(label), kind: SymbolKind.Namespace, range, selectionRange: range, children: [] };
}

/** A section's symbol where it stands now, free to be changed where it holds other sections. */
function getSymbol(document: NoteDocument, placed: PlacedSection): DocumentSymbol | undefined {
  const shifted = document.derive(placed, createShifted);
  const symbol = shifted(document, placed);
  return symbol !== undefined && placed.section.kind === 'group' ? { ...symbol, children: [] } : symbol;
}

/**
 * Remembers the symbol at the line where it last stood, so that only sections below a new line are shifted. The text's
 * length may cross the limit while a section lives, hence two symbols.
 */
function createShifted(): (document: NoteDocument, placed: PlacedSection) => DocumentSymbol | undefined {
  let last:
    | { readonly line: number; readonly from: DocumentSymbol | undefined; readonly symbol: DocumentSymbol | undefined }
    | undefined;
  return (document, placed) => {
    const from = document.derive(placed, readsInside(document) ? createFullSectionSymbol : createSectionSymbol);
    if (last?.line !== placed.line || last.from !== from) {
      last = { line: placed.line, from, symbol: from && shiftSymbol(from, placed.line) };
    }
    return last.symbol;
  };
}

function ownRange({ line, section }: PlacedSection): Range {
  return createRange(line, 0, line + Math.max(0, section.contentEndLine), 0);
}

function cover(a: Range, b: Range): Range {
  return {
    start: comparePositions(a.start, b.start) <= 0 ? a.start : b.start,
    end: comparePositions(a.end, b.end) >= 0 ? a.end : b.end,
  };
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
