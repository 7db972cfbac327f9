/**
 * Starting a talk's takeaways: a heading or label at the end of its notes, as the note writes it elsewhere, and a bullet to
 * write the first one behind.
 */
import type { Note, PlacedSection, Takeaways, TalkSection } from '../model/note.js';
import { findTakeawayLabel } from '../phrases/takeaways.js';
import { createInsertion, getLineBreak, getLineEnd } from '../text/edits.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import type { CursorEdit } from './insertTalk.js';
import { findSampleTalk } from './separation.js';

const word = 'Takeaways';
const bullet = /^(\s*[-*+•]\s+)\S/;
const underline = /^\s*([=~-])\1{2,}\s*$/;

/** Writes the label below the talk's last words; the cursor comes to stand where its first takeaway goes. */
export function planTakeaways(note: Note, source: SourceText, placed: PlacedSection<TalkSection>): CursorEdit {
  const index = note.sections.indexOf(placed);
  const sample = findSampleTalk(note, index, ({ takeaways }) => takeaways.length > 0);
  const first = sample?.section.talk.takeaways[0];
  const lines =
    sample === undefined || first === undefined
      ? writeLines(note, source, placed)
      : copyLines(source, { line: sample.line, end: sample.line + sample.section.contentEndLine }, first);
  const lastLine = placed.line + placed.section.contentEndLine;
  const newText = ['', '', ...lines].join(getLineBreak(source));
  return {
    edits: [createInsertion(getLineEnd(source, lastLine), newText)],
    cursor: { line: lastLine + 1 + lines.length, character: lines.at(-1)?.length ?? 0 },
  };
}

/** A heading one level below the talk's, or that of its other parts; a label where titles are bare lines. */
function writeLines(note: Note, source: SourceText, { line, section }: PlacedSection<TalkSection>): readonly string[] {
  const { level, parts } = section.talk;
  const item =
    findBullet(source, line, line + section.contentEndLine) ?? findBullet(source, 0, source.lineCount) ?? '- ';
  if (note.dialect === 'plaintext') return [`${word}:`, item];
  if (level === 0 || level >= 6) return [`**${word}:**`, '', item];
  const partLevel = parts.findLast((part) => part.level > level)?.level ?? level + 1;
  return [`${'#'.repeat(partLevel)} ${word}`, '', item];
}

/** The first list item at the margin. */
function findBullet(source: SourceText, from: number, to: number): string | undefined {
  for (let line = from; line <= to; line += 1) {
    const found = /^[-*+]\s+(?=\S)/.exec(lineText(source, line))?.[0];
    if (found !== undefined && !/^([-*])\s*\1\s*\1/.test(lineText(source, line))) return found;
  }
  return undefined;
}

/** As another talk of the note has it: the line, and how what stands below it begins. */
function copyLines(
  source: SourceText,
  talk: { readonly line: number; readonly end: number },
  { range, form }: Takeaways,
): readonly string[] {
  const at = talk.line + range.start.line;
  const line = lineText(source, at);
  const { label, isAlone } = splitLabel(line, range.start.character, form);
  if (!isAlone) return [`${label} `];
  const isUnderlined = form === 'heading' && underline.test(lineText(source, at + 1));
  const head = isUnderlined ? [label, lineText(source, at + 1)] : [label];
  let below = at + head.length;
  while (below < talk.end && lineText(source, below).trim() === '') below += 1;
  const blank = Array.from({ length: Math.min(1, below - at - head.length) }, () => '');
  return [...head, ...blank, bullet.exec(lineText(source, below))?.[1] ?? ''];
}

function splitLabel(
  line: string,
  start: number,
  form: Takeaways['form'],
): { readonly label: string; readonly isAlone: boolean } {
  if (form === 'heading') return { label: line.trimEnd(), isAlone: true };
  const length = findTakeawayLabel(line.slice(start)) ?? line.length - start;
  const marks = /^[*_]*/.exec(line.slice(start + length))?.[0].length ?? 0;
  const end = start + length + marks;
  return { label: line.slice(0, end).trimEnd(), isAlone: line.slice(end).trim() === '' };
}
