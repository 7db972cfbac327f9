/**
 * Colours for what no grammar can know: time, title and speakers of a talk, day marks, follow-ups, words on attendance,
 * rulers. Notes in a Markdown editor have a grammar of their own and get none. The client maps the types to scopes.
 */
import type { SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams } from 'vscode-languageserver';
import type { PlacedSection, Talk } from '../core/model/note.js';
import { createRange, type Range } from '../core/text/positions.js';
import { lineText } from '../core/text/sourceText.js';
import type { NoteDocument } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { isMarkdownEditor } from './markdownEditor.js';
import { tokenTypes } from './tokenTypes.js';

type TokenType = (typeof tokenTypes)[number];

/** On one line; its line is the section's. */
interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: TokenType;
}

/** The tokens of the sections that touch the lines, in the protocol's relative numbers. */
export function provideSemanticTokens(document: NoteDocument, lines?: { start: number; end: number }): SemanticTokens {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const placed of isMarkdownEditor(document) && document.note.dialect === 'markdown'
    ? []
    : document.note.sections) {
    if (lines !== undefined && (placed.line > lines.end || placed.line + placed.section.lineCount <= lines.start)) {
      continue;
    }
    for (const token of document.derive(placed, computeTokens)) {
      const line = placed.line + token.line;
      const character = line === lastLine ? token.character - lastCharacter : token.character;
      data.push(line - lastLine, character, token.length, tokenTypes.indexOf(token.type), 0);
      lastLine = line;
      lastCharacter = token.character;
    }
  }
  return { data };
}

export const semanticTokens: Feature<SemanticTokensParams, SemanticTokens> = {
  method: 'textDocument/semanticTokens/full',
  handle(snapshot, { textDocument: { uri } }) {
    const document = snapshot.findNote(uri);
    return document === undefined ? { data: [] } : provideSemanticTokens(document);
  },
};

export const semanticTokensRange: Feature<SemanticTokensRangeParams, SemanticTokens> = {
  method: 'textDocument/semanticTokens/range',
  handle(snapshot, { textDocument: { uri }, range }) {
    const document = snapshot.findNote(uri);
    const lines = { start: range.start.line, end: range.end.line };
    return document === undefined ? { data: [] } : provideSemanticTokens(document, lines);
  },
};

/** Tokens of one section in the order of the text, none over another: the first to claim a place keeps it. */
function computeTokens(document: NoteDocument, placed: PlacedSection): readonly Token[] {
  const { section } = placed;
  const marked: readonly (readonly [TokenType, Range])[] = [
    ...(section.kind === 'talk' ? markTalk(section.talk) : []),
    ...(section.kind === 'day' ? [['dayMark', section.labelRange] as const] : []),
    ...(section.kind === 'talk' ? [] : section.followUps.map(({ range }) => ['followUp', range] as const)),
    ...markRulers(document, placed),
  ];
  const tokens = marked.flatMap(([type, range]) => toTokens(document, placed, { type, range }));
  const sorted = tokens.toSorted((a, b) => a.line - b.line || a.character - b.character);
  return sorted.filter((token, index) => {
    const before = sorted[index - 1];
    return before?.line !== token.line || before.character + before.length <= token.character;
  });
}

/** In no order: the caller sorts, and lets the first of two at one place win. */
function markTalk({ time, titleRange, speakers, followUps, attendance }: Talk): (readonly [TokenType, Range])[] {
  return [
    ...(time === undefined ? [] : [['talkTime', time.range] as const]),
    ['talkTitle', titleRange],
    ...speakers.map(({ range }) => ['speaker', range] as const),
    ...followUps.map(({ range }) => ['followUp', range] as const),
    ...(attendance.range === undefined ? [] : [['attendance', attendance.range] as const]),
  ];
}

const ruler = /^\s*([=\-*_~#])(?:\s*\1){2,}\s*$/;

/** A section ends in blank lines and rulers, which are the lines after its content. */
function markRulers({ source }: NoteDocument, { section, line }: PlacedSection): (readonly [TokenType, Range])[] {
  const marked: (readonly [TokenType, Range])[] = [];
  for (let own = section.contentEndLine + 1; own < section.lineCount; own += 1) {
    const text = lineText(source, line + own);
    if (ruler.test(text)) {
      marked.push(['ruler', createRange(own, 0, own, text.length)]);
    }
  }
  return marked;
}

/** A token per line that the range touches; clients need not understand tokens over several lines. */
function toTokens(
  { source }: NoteDocument,
  placed: PlacedSection,
  { type, range }: { readonly type: TokenType; readonly range: Range },
): Token[] {
  const tokens: Token[] = [];
  for (let { line } = range.start; line <= range.end.line; line += 1) {
    const character = line === range.start.line ? range.start.character : 0;
    const end = line === range.end.line ? range.end.character : lineText(source, placed.line + line).length;
    if (end > character) {
      tokens.push({ line, character, length: end - character, type });
    }
  }
  return tokens;
}
