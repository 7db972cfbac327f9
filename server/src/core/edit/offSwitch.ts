/** Switching a check off from within the notes. */
import type { Note } from '../model/note.js';
import { createInsertion, getLineBreak, getLineEnd, type TextEdit } from '../text/edits.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import { createLineUnderHeader, type HeaderPlace } from './underHeader.js';

/** Writes the switch under the talk's header, where it holds for the talk alone. */
export function createTalkSwitch(place: HeaderPlace, code: string): TextEdit {
  return createLineUnderHeader(place, writeSwitch(place.note, code), 1);
}

/** Writes the switch above the first talk, where it holds for the whole file: at the end of the head, if there is one. */
export function createFileSwitch(note: Note, source: SourceText, code: string): TextEdit {
  const lineBreak = getLineBreak(source);
  const text = writeSwitch(note, code);
  const head = note.sections[0];
  if (head?.section.kind !== 'head') return createInsertion({ line: 0, character: 0 }, text + lineBreak.repeat(2));
  const end = getLineEnd(source, Math.max(0, head.section.contentEndLine));
  const isFollowedByText = lineText(source, end.line + 1).trim() !== '';
  return createInsertion(end, lineBreak.repeat(2) + text + (isFollowedByText ? lineBreak : ''));
}

function writeSwitch({ dialect }: Note, code: string): string {
  const words = `conference-notes: off ${code}`;
  return dialect === 'markdown' ? `<!-- ${words} -->` : words;
}
