/** How a note keeps its sections apart, so that what is written into it looks as if its writer had done it. */
import type { Note, PlacedSection, TalkSection } from '../model/note.js';
import { lineText, type SourceText } from '../text/sourceText.js';

/** The blank lines and rulers after a section's content, in order; a blank line is an empty string. */
export function getSeparation(source: SourceText, { line, section }: PlacedSection): readonly string[] {
  const count = Math.max(0, section.lineCount - section.contentEndLine - 1);
  return Array.from({ length: count }, (_, index) =>
    lineText(source, line + section.contentEndLine + 1 + index).trim(),
  );
}

/** Whether a ruler is among the lines. */
export function hasRuler(separation: readonly string[]): boolean {
  return separation.some((line) => line !== '');
}

/**
 * What the writer puts between two talks: taken from the talk at `index`, else the nearest above, else the nearest below
 * that another talk follows. Without such a sample: an empty line, in plain text with a ruler.
 */
export function findSeparation(note: Note, source: SourceText, index: number): readonly string[] {
  const isTalk = (at: number): boolean => note.sections[at]?.section.kind === 'talk';
  const samples = [...note.sections.keys()].filter((at) => isTalk(at) && isTalk(at + 1));
  const sample = note.sections[samples.findLast((at) => at <= index) ?? samples[0] ?? -1];
  if (sample !== undefined) return getSeparation(source, sample);
  return note.dialect === 'markdown' ? [''] : ['', '====================', ''];
}

/** The talk whose header shows how this note writes headers: at `index`, else the nearest above, else below. */
export function findSampleTalk(
  note: Note,
  index: number,
  fits: (talk: TalkSection['talk']) => boolean = () => true,
): PlacedSection<TalkSection> | undefined {
  const isSample = (placed: PlacedSection): placed is PlacedSection<TalkSection> =>
    placed.section.kind === 'talk' && fits(placed.section.talk);
  return note.sections.slice(0, index + 1).findLast(isSample) ?? note.sections.slice(index + 1).find(isSample);
}

/**
 * Whether a note has no talk yet but its conference's name, which alone in a file reads like a talk's header. A talk would
 * have a time, a speaker or a link.
 */
export function hasNoTalkYet(note: Note): boolean {
  const talks = note.sections.flatMap(({ section }) => (section.kind === 'talk' ? [section.talk] : []));
  const [only] = talks;
  const isName = only?.level === 1 && only.time === undefined && only.link === undefined && only.speakers.length === 0;
  return talks.length === 0 || (talks.length === 1 && isName);
}

/** Index of the section that a line of the file stands in; the last one for lines beyond the end, -1 in an empty note. */
export function findSectionIndex(note: Note, line: number): number {
  return Math.max(
    note.sections.findLastIndex((placed) => placed.line <= line),
    Math.min(0, note.sections.length - 1),
  );
}
