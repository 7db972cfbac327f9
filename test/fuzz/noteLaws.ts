/** What holds for any text that is opened as notes. */
import { isNoteText } from '../../server/src/core/detect.js';
import { convertNotes } from '../../server/src/core/edit/convertNotes.js';
import { planFormat } from '../../server/src/core/edit/format.js';
import { packNote, openPackedNote } from '../../server/src/core/index/packedNote.js';
import { toNoteEntry } from '../../server/src/core/index/toNoteEntry.js';
import type { Dialect, Note } from '../../server/src/core/model/note.js';
import { parseNote } from '../../server/src/core/parse/parseNote.js';
import type { ParsedNote } from '../../server/src/core/parse/parsedNote.js';
import { readInside } from '../../server/src/core/parse/readInside.js';
import { RuleRunner } from '../../server/src/core/rules/runRules.js';
import { isSameData } from '../../server/src/core/sameData.js';
import { applyEdits } from '../../server/src/core/text/edits.js';
import { comparePositions, createRange, type Range } from '../../server/src/core/text/positions.js';
import { createSourceText, positionAt } from '../../server/src/core/text/sourceText.js';
import { provideDocumentLinks } from '../../server/src/features/documentLinks.js';
import { provideDocumentSymbols, writeDocumentSymbols } from '../../server/src/features/documentSymbols.js';
import { provideFoldingRanges } from '../../server/src/features/foldingRange.js';
import { provideSelections } from '../../server/src/features/selectionRange.js';
import { provideSemanticTokens } from '../../server/src/features/semanticTokens.js';
import { NoteStore } from '../../server/src/workspace/noteStore.js';
import { type OpenDocument, OpenDocuments } from '../../server/src/workspace/openDocuments.js';
import type { NoteDocument } from '../../server/src/workspace/snapshot.js';
import { compareKinds } from '../support/lineKinds.js';
import { applyNastyEdit, type NastyEdit } from '../support/nastyText.js';
import { createRuleInput } from '../support/notes.js';
import { checkExport } from './exportLaws.js';
import { must, mustEqual } from './fuzzTarget.js';
import type { NoteInput } from './noteInputs.js';

const uri = 'file:///world/notes.md';

/** Checks every law for one text and what edits make of it. */
export async function checkNote({ text, edits, dialect, target }: NoteInput): Promise<void> {
  checkReading(text, dialect);
  checkEdits(text, edits, dialect);
  const last = checkEditor(text, edits);
  checkConversion(last, dialect);
  await checkExport(last, target);
}

/** Sections tile the text, every range lies in it, and the lines are what the standard's reader says. */
export function checkReading(text: string, dialect: Dialect): void {
  isNoteText(text);
  const note = parseNote(text, { dialect });
  let [line, offset] = [0, 0];
  for (const placed of note.sections) {
    mustEqual([placed.line, placed.offset], [line, offset], 'place of a section');
    line += placed.section.lineCount;
    offset += placed.section.length;
    checkInside(note, placed, text);
  }
  mustEqual([line, offset], [note.lineCount, note.length], 'lines and length');
  mustEqual([line, offset], [text.split(/\r\n|\r|\n/).length, text.length], 'lines and length of the text');
  // The reader that it is compared with takes seconds for what is deep or long, and ours stops at a hundred levels.
  if (dialect === 'markdown' && text.length < 3000 && !/(?:(?:[>\-+[*_`]|\d{1,9}[.)]) ?){80}/.test(text)) {
    mustEqual(compareKinds(text), [], 'lines that are something else in the standard');
  }
  const entry = toNoteEntry(uri, note);
  const kept = openPackedNote(packNote(entry));
  for (const key of Object.keys(entry) as (keyof typeof entry)[])
    must(isSameData(kept[key], entry[key]), `a kept entry with its ${key}`);
}

function checkInside(note: Note, placed: Note['sections'][number], text: string): void {
  const { abstract, links, pictures, code, anchors } = readInside(note, placed, text);
  const bounds = createRange(0, 0, placed.section.lineCount - 1, Number.MAX_SAFE_INTEGER);
  const ranges = [
    ...[...links, ...pictures, ...anchors, ...(abstract === undefined ? [] : [abstract])].map(({ range }) => range),
    ...pictures.flatMap(({ urlRange, altRange }) => [urlRange, altRange]),
    ...code,
  ];
  for (const range of ranges) mustContain(bounds, range, 'a range of the inside');
}

function mustContain(outer: Range, inner: Range, what: string): void {
  const isInside =
    comparePositions(outer.start, inner.start) <= 0 &&
    comparePositions(inner.start, inner.end) <= 0 &&
    comparePositions(inner.end, outer.end) <= 0;
  must(isInside, `${what} in ${JSON.stringify(outer)}, not ${JSON.stringify(inner)}`);
}

const withoutText = ({ cut, ...note }: ParsedNote): object => ({ ...note, blocks: cut.blocks });

/** A note read on from the last one is the note read from nothing. */
export function checkEdits(start: string, edits: readonly NastyEdit[], dialect: Dialect): void {
  let text = start;
  let [note, found] = [parseNote(text), parseNote(text, { dialect })];
  for (const edit of edits) {
    const { text: next, change } = applyNastyEdit(text, edit);
    text = next;
    note = parseNote(text, { previous: note, change });
    found = parseNote(text, { previous: found, dialect });
    mustEqual(withoutText(note), withoutText(parseNote(text)), 'edited note');
    mustEqual(withoutText(found), withoutText(parseNote(text, { dialect })), 'edited note of a dialect');
  }
}

/** What the editor shows after edits is what it shows for the same text opened anew. Gives the last text. */
export function checkEditor(start: string, edits: readonly NastyEdit[]): string {
  const documents = new OpenDocuments();
  const store = new NoteStore(documents);
  const runner = new RuleRunner();
  let text = start;
  documents.open({ textDocument: { uri, languageId: 'markdown', version: 1, text } });
  compareViews(store, runner, getOpen(documents));
  for (const [index, edit] of edits.entries()) {
    const { text: next, change } = applyNastyEdit(text, edit);
    const source = createSourceText(text);
    const range = { start: positionAt(source, change.start), end: positionAt(source, change.oldEnd) };
    // Inside of a CRLF there is no position: the editor sends the whole text.
    const isExact = text.slice(0, change.start) === source.slice(0, change.start);
    const contentChange =
      isExact && isPlace(text, change.start) && isPlace(text, change.oldEnd)
        ? { range, text: edit.inserted }
        : { text: next };
    documents.change({ textDocument: { uri, version: index + 2 }, contentChanges: [contentChange] });
    text = next;
    mustEqual(getOpen(documents).source.text, text, 'edited text');
    compareViews(store, runner, getOpen(documents));
  }
  return text;
}

function getOpen(documents: OpenDocuments): OpenDocument {
  const open = documents.get(uri);
  must(open !== undefined, 'an open document');
  return open;
}

/** Whether the protocol has a position for an offset: between CR and LF it has none. */
function isPlace(text: string, offset: number): boolean {
  return text.slice(offset - 1, offset + 1) !== '\r\n';
}

function compareViews(store: NoteStore, runner: RuleRunner, open: OpenDocument): void {
  const document = store.read(open);
  const fresh = new NoteStore(new OpenDocuments()).read(open);
  const input = { ...createRuleInput(open.source.text), note: document.note, inside: document.inside };
  const freshInput = { ...input, note: fresh.note, inside: fresh.inside };
  mustEqual(listInsides(document), listInsides(fresh), 'insides');
  mustEqual(runner.run(input), new RuleRunner().run(freshInput), 'problems');
  mustEqual(listViews(document), listViews(fresh), 'views');
  const whole = { start: positionAt(open.source, 0), end: positionAt(open.source, open.source.length) };
  for (const { range } of runner.run(input)) mustContain(whole, range, 'a problem');
  for (const { range, selectionRange } of provideDocumentSymbols(document)) {
    mustContain(whole, range, 'a symbol');
    mustContain(range, selectionRange, 'the name of a symbol');
  }
  const json: unknown = JSON.parse(writeDocumentSymbols(document));
  mustEqual(json, JSON.parse(JSON.stringify(provideDocumentSymbols(document))), 'written symbols');
  const tidy = applyEdits(open.source.text, planFormat(document));
  must(tidy.replace(/\s/g, '') === open.source.text.replace(/\s/g, ''), 'formatting that moves white space alone');
}

function listInsides(document: NoteDocument): readonly unknown[] {
  return document.note.sections.map((placed) => document.inside(placed));
}

function listViews(document: NoteDocument): object {
  const { source } = document;
  const places = [0, 0.3, 0.7, 1].map((part) => positionAt(source, Math.floor(part * source.length)));
  return {
    symbols: provideDocumentSymbols(document),
    folds: provideFoldingRanges(document),
    tokens: provideSemanticTokens(document).data,
    selections: places.map((place) => provideSelections(document, place)),
    links: provideDocumentLinks(document, { findTalkPage: () => undefined, handles: new Map() }),
  };
}

/** Converting tells what it loses: where it tells nothing, the way back leads to the same text. */
export function checkConversion(text: string, to: Dialect): void {
  const source = createSourceText(text);
  const { edits, losses } = convertNotes(source, { to });
  const converted = applyEdits(text, edits);
  const lineCount = source.lineCount;
  for (const loss of losses) must(loss.line >= 0 && loss.line < lineCount, 'losses on lines of the text');
  const back = convertNotes(createSourceText(converted), { to: to === 'markdown' ? 'plaintext' : 'markdown' });
  const returned = applyEdits(converted, back.edits);
  must(losses.length > 0 || returned === text, `the same text after the way back, not ${JSON.stringify(returned)}`);
}
