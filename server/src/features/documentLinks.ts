/**
 * What can be followed with a click: URLs and pictures of plain-text documents, and everywhere the talk codes and handles
 * of speakers that stand in running text. A Markdown editor follows URLs and pictures by itself.
 */
import * as l10n from '@vscode/l10n';
import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import type { PlacedSection } from '../core/model/note.js';
import { comparePositions, createRange, type Range, shiftRange } from '../core/text/positions.js';
import { lineText } from '../core/text/sourceText.js';
import { parentFolder } from '../workspace/folders.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { isMarkdownEditor, readsInside } from './markdownEditor.js';

/** Where words of the text lead. */
export interface KnownTargets {
  /** URL of the page of the talk with this talk code. */
  findTalkPage(code: string): string | undefined;
  /** URL of a person by handle, with its `@`, in lower case. */
  readonly handles: ReadonlyMap<string, string>;
}

/** All links of a note that the editor does not find itself, in the order of the text. */
export function provideDocumentLinks(document: NoteDocument, targets: KnownTargets): DocumentLink[] {
  const home = parentFolder(document.uri);
  return document.note.sections.flatMap((placed) => {
    const written = readsInside(document) ? toWrittenLinks(document, placed, home) : [];
    const words = document.derive(placed, findWords).flatMap((word) => toWordLink(word, placed, targets));
    const taken = words.length === 0 ? [] : [...written.map(({ range }) => range), ...codeRanges(document, placed)];
    const free = words.filter(({ range }) => !taken.some((other) => overlap(other, range)));
    const shown = isMarkdownEditor(document) ? free : [...written, ...free];
    return shown.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
  });
}

export const documentLinks: Feature<DocumentLinkParams, DocumentLink[]> = {
  method: 'textDocument/documentLink',
  handle(snapshot, { textDocument: { uri } }) {
    const document = snapshot.findNote(uri);
    return document === undefined ? [] : provideDocumentLinks(document, findTargets(snapshot, document));
  },
};

/** The talks of all notes, and the people that this note names with a handle and a page. */
function findTargets({ index }: Snapshot, { note }: NoteDocument): KnownTargets {
  const speakers = note.sections.flatMap(({ section }) => (section.kind === 'talk' ? section.talk.speakers : []));
  const handles = speakers.flatMap(({ handle, url }) =>
    handle === undefined || url === undefined ? [] : [[handle.toLowerCase(), url] as const],
  );
  return { findTalkPage: (code) => index.findTalksByCode(code)[0]?.talk.url, handles: new Map(handles) };
}

function toWrittenLinks(document: NoteDocument, placed: PlacedSection, home: string): DocumentLink[] {
  const { links, pictures } = document.inside(placed);
  const talkLink = placed.section.kind === 'talk' ? placed.section.talk.link : undefined;
  const all = talkLink === undefined ? links : [talkLink, ...links];
  return [
    ...all.map(({ url, range }) => ({ range: shiftRange(range, placed.line), target: url })),
    ...pictures.flatMap(({ url, urlRange }) => {
      const target = resolve(url, home);
      return target === undefined ? [] : [{ range: shiftRange(urlRange, placed.line), target }];
    }),
  ].filter(({ target }) => /^(?:https?|mailto|file|vscode-\w+):/i.test(target));
}

/** A word that may lead somewhere; relative to the section. */
interface Word {
  readonly text: string;
  readonly range: Range;
}

/** A handle (of one place, or `@user@host`), or letters and digits that a talk code may be made of. */
const wordPattern = /(?<![\p{L}\p{N}_@./-])(?:@[\w.-]*\w(?:@[\w-]+(?:\.[\w-]+)+)?|[A-Z0-9]{5,7})(?![\p{L}\p{N}_@/-])/gu;

/** Candidates only: what they are depends on all notes, so it is decided when somebody asks. */
function findWords({ source }: NoteDocument, placed: PlacedSection): readonly Word[] {
  const words: Word[] = [];
  for (let line = 0; line < placed.section.lineCount; line += 1) {
    for (const match of lineText(source, placed.line + line).matchAll(wordPattern)) {
      words.push({ text: match[0], range: createRange(line, match.index, line, match.index + match[0].length) });
    }
  }
  return words;
}

function toWordLink({ text, range }: Word, placed: PlacedSection, targets: KnownTargets): DocumentLink[] {
  const place = shiftRange(range, placed.line);
  if (!text.startsWith('@')) {
    const target = targets.findTalkPage(text);
    return target === undefined ? [] : [{ range: place, target, tooltip: l10n.t('Open the page of this talk') }];
  }
  const [, user, host] = text.split('@');
  const target = host === undefined ? targets.handles.get(text.toLowerCase()) : `https://${host}/@${user ?? ''}`;
  return target === undefined ? [] : [{ range: place, target, tooltip: l10n.t('Open the page of {0}', text) }];
}

/** `@property` in a code block is nobody's handle. */
function codeRanges(document: NoteDocument, placed: PlacedSection): readonly Range[] {
  return document.inside(placed).code.map((range) => shiftRange(range, placed.line));
}

function resolve(url: string, home: string): string | undefined {
  try {
    return new URL(url, `${home}/`).href;
  } catch {
    return undefined;
  }
}

function overlap(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}
