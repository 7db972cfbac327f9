/** What a conversion cannot carry: found by converting back and comparing. */
import type { Note } from '../model/note.js';
import { getTalks } from '../model/sections.js';
import { findCommented, findHeadingLevel } from './plainLines.js';
import { isPlainUnderline } from './plainUnderlines.js';

export interface ConversionLoss {
  /**
   * `marks`: markup that would come back escaped or otherwise; `break`: only whether the next line begins a line of its own;
   * `title`: no title of a talk any more.
   */
  readonly kind: 'marks' | 'break' | 'title';
  /** Zero-based, in the text before. */
  readonly line: number;
  readonly text: string;
}

/** The lines of `before` that are not the same in `back`, whose headings may have underlines as comments. */
export function findChangedLines(before: readonly string[], back: readonly string[]): readonly ConversionLoss[] {
  const losses: ConversionLoss[] = [];
  let at = 0;
  for (const [line, text] of before.entries()) {
    if (back[at] !== text && isAddedUnderline(back, at)) at += 1;
    const isGone = isPlainUnderline(text) && back[at] !== text && findHeadingLevel(back[at - 1] ?? '') !== undefined;
    if (back[at] === text && !isGone) {
      at += 1;
      continue;
    }
    const isBreak = back[at]?.trimEnd() === text.trimEnd();
    losses.push({ kind: isBreak ? 'break' : 'marks', line, text });
    if (!isGone) at += 1;
  }
  return losses;
}

function isAddedUnderline(back: readonly string[], at: number): boolean {
  const commented = findCommented(back[at] ?? '');
  return commented !== undefined && isPlainUnderline(commented) && findHeadingLevel(back[at - 1] ?? '') !== undefined;
}

/** The lines of the talks' titles in `before` that are none in `after`. */
export function findLostTitles(before: Note, after: Note): readonly number[] {
  const found = new Map<string, number>();
  for (const { section } of getTalks(after)) {
    const key = toKey(section.talk.title);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return getTalks(before).flatMap(({ line, section }) => {
    const key = toKey(section.talk.title);
    const left = found.get(key) ?? 0;
    found.set(key, left - 1);
    return left > 0 ? [] : [line + section.talk.headerRange.start.line];
  });
}

/** Titles may come with other signs around their words. */
function toKey(title: string): string {
  return title.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
