/**
 * What can be written next: what the imported schedule offers, and templates for headers in the dialect of the document:
 * after `## ` in Markdown, after a time in plain text (`1145 - `). Never in prose, so that nobody is disturbed.
 */
import * as l10n from '@vscode/l10n';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver';
import { findSectionIndex } from '../core/edit/separation.js';
import { toTemplateValues, withoutRulers } from '../core/edit/templateTalk.js';
import { fillTemplate, toPlainSnippet } from '../core/templates/fillTemplate.js';
import type { Position, Range } from '../core/text/positions.js';
import { getLineBreak } from '../core/text/edits.js';
import { lineText } from '../core/text/sourceText.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { isInCode } from './codePlaces.js';
import type { Feature } from './feature.js';
import { providePictureItems } from './pictureCompletion.js';
import { provideScheduleItems } from './scheduleCompletion.js';

interface Template {
  readonly label: string;
  /** What the header says after marks and time, as a snippet. */
  readonly header: string;
  /** Whether the session has a page that the notes would link to. */
  readonly hasPage: boolean;
}

/** Words of the notes are English, as the reading of notes expects them; labels are in the editor's language. */
function createTemplates(): readonly Template[] {
  return [
    { label: l10n.t('Talk'), header: '${1:Title} - ${2:Speaker}', hasPage: true },
    { label: l10n.t('Keynote'), header: 'Keynote: ${1:Speaker}', hasPage: true },
    { label: l10n.t('Panel'), header: 'Panel: ${1:Title}', hasPage: true },
    { label: l10n.t('Workshop'), header: 'Workshop: ${1:Title} - ${2:Speaker}', hasPage: true },
    { label: l10n.t('Tutorial'), header: 'Tutorial: ${1:Title} - ${2:Speaker}', hasPage: true },
    { label: l10n.t('Lightning talks'), header: 'Lightning Talks', hasPage: false },
    { label: l10n.t('Ask me anything'), header: 'AMA with ${1:Speaker}', hasPage: false },
    { label: l10n.t('Demo'), header: 'Demo: ${1:Title}', hasPage: false },
    { label: l10n.t('Booth'), header: '${1:Company} Booth', hasPage: false },
    { label: l10n.t('Social event'), header: 'Social: ${1:Title}', hasPage: false },
    { label: l10n.t('Welcome'), header: 'Welcome', hasPage: false },
    { label: l10n.t('Closing'), header: 'Closing Remarks', hasPage: false },
  ];
}

/** Where a header is being begun. */
interface Place {
  /** What the template replaces: marks or time. */
  readonly range: Range;
  /** What stands there, with one space after it. */
  readonly start: string;
  /** The time in it, as typed. */
  readonly time: string | undefined;
}

/** The templates that fit the place; none in prose, code, or the middle of a line. */
export function provideTemplates(document: NoteDocument, position: Position): CompletionItem[] {
  const place = findHeaderPlace(document, position);
  if (place === undefined) {
    return [];
  }
  const { range, start } = place;
  const day: Template = { label: l10n.t('Day'), header: 'Day ${1:1}', hasPage: false };
  const templates = document.note.dialect === 'markdown' ? [...createTemplates(), day] : createTemplates();
  return templates.map((template, index) => ({
    label: template.label,
    kind: CompletionItemKind.Snippet,
    detail: (start + toPlainSnippet(template.header)).trim(),
    // The editor filters by what stands in the range, which is no part of the label.
    filterText: `${start}${template.label}`,
    sortText: String(index).padStart(2, '0'),
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range, newText: createText(document, template, start) },
  }));
}

/** The writer's own templates where a header is being begun: they come before ours. */
export async function provideOwnTemplates(
  snapshot: Snapshot,
  document: NoteDocument,
  position: Position,
): Promise<CompletionItem[]> {
  const place = findHeaderPlace(document, position);
  if (place === undefined) return [];
  const { note, source, uri } = document;
  const index = findSectionIndex(note, position.line);
  const values = {
    ...toTemplateValues(note, source, { index }),
    ...(place.time !== undefined && { start: place.time }),
  };
  const templates = await snapshot.readTemplates(uri, note.dialect);
  return templates.map(({ name, text }) => ({
    label: name,
    kind: CompletionItemKind.Snippet,
    detail: l10n.t('your own template'),
    filterText: place.start + name,
    // Before every number, so before ours.
    sortText: ` ${name}`,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: {
      range: place.range,
      newText: fillTemplate(withoutRulers(text), values).replaceAll('\n', getLineBreak(source)),
    },
  }));
}

export const completion: Feature<CompletionParams, Promise<CompletionList>> = {
  method: 'textDocument/completion',
  async handle(snapshot, { textDocument: { uri }, position }) {
    const document = snapshot.findNote(uri);
    const items =
      document === undefined
        ? []
        : [
            ...(await provideOwnTemplates(snapshot, document, position)),
            ...provideTemplates(document, position),
            ...provideScheduleItems(snapshot, document, position),
            ...(await providePictureItems(snapshot, document, position)),
          ];
    const takesSnippets = snapshot.client.textDocument?.completion?.completionItem?.snippetSupport === true;
    return { isIncomplete: false, items: takesSnippets ? items : items.map(withoutSnippet) };
  },
};

const markdownStart = /^(#{1,6})[ \t]*$/;
const plainStart = /^(\d{4}|\d{1,2}[:.h]\d{2})[ \t]*-?[ \t]*$/;

function findHeaderPlace(document: NoteDocument, { line, character }: Position): Place | undefined {
  const text = lineText(document.source, line);
  const before = text.slice(0, character);
  const isMarkdown = document.note.dialect === 'markdown';
  const match = (isMarkdown ? markdownStart : plainStart).exec(before);
  if (match?.[1] === undefined || text.slice(character).trim() !== '' || isInCode(document, { line, character })) {
    return undefined;
  }
  const range = { start: { line, character: 0 }, end: { line, character } };
  return isMarkdown
    ? { range, start: `${match[1]} `, time: undefined }
    : { range, start: `${match[1]} - `, time: match[1] };
}

/** Header and, where other talks of the note have one, the place for the link to the talk's page. */
function createText({ note, source }: NoteDocument, { header, hasPage }: Template, start: string): string {
  const lineBreak = getLineBreak(source);
  const linked = note.sections.some(({ section }) => section.kind === 'talk' && section.talk.link !== undefined);
  const link = note.dialect === 'markdown' ? '<${3:https://}>' : '${3:https://}';
  return [`${start}${header}`, ...(hasPage && linked ? [link] : []), '$0'].join(lineBreak + lineBreak);
}

/** A client without snippets gets the words in the gaps' places. */
function withoutSnippet(item: CompletionItem): CompletionItem {
  const { textEdit, insertTextFormat: _, ...rest } = item;
  return textEdit === undefined || !('range' in textEdit)
    ? rest
    : { ...rest, textEdit: { ...textEdit, newText: toPlainSnippet(textEdit.newText) } };
}
