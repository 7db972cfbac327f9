/** Which documents are note files: the same decision as the server's, so that a README starts no server. */
import type { Uri } from 'vscode';
import { languages, type TextDocument, Range, workspace } from 'vscode';
import { detectLength, isNoteText } from '../../server/src/core/detect.js';

/** Languages whose documents are looked at. */
export const noteLanguages: readonly string[] = ['markdown', 'plaintext'];

/** Schemes of documents that show text a second time (diffs, output), where notes are not at home. */
const foreignSchemes = new Set(['git', 'output', 'comment', 'vscode-scm', 'chat-editing-text-model']);

/** Whether the document is a note file by setting or by its first part. */
export function isNoteDocument(document: TextDocument): boolean {
  if (!noteLanguages.includes(document.languageId) || foreignSchemes.has(document.uri.scheme)) return false;
  const files = workspace.getConfiguration('conferenceNotes.files', document.uri);
  if (matchesAny(document, files.get<readonly string[]>('exclude', []))) return false;
  if (matchesAny(document, files.get<readonly string[]>('include', []))) return true;
  return isNoteText(readHead(document), { path: document.uri.path });
}

/** A file's name without folders. */
export function fileNameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function matchesAny(document: TextDocument, globs: readonly string[]): boolean {
  return globs.some((pattern) => languages.match({ pattern }, document) > 0);
}

function readHead(document: TextDocument): string {
  const end = document.positionAt(detectLength);
  return document.getText(new Range(0, 0, end.line, end.character));
}
