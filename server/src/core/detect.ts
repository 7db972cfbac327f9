import { readShape } from './detect/fileShape.js';
import type { LineAnswers } from './detect/lineAnswers.js';
import { findSigns } from './detect/noteSigns.js';
import { isReport } from './reportMark.js';

/** What is known of a file beside its text. */
export interface DetectHints {
  /** The file's name with extension, after the folders above it as far as they are known; `/` between them. */
  readonly path?: string;
  /** What the last look at the same file found of its lines, for whoever asks after each keystroke. */
  readonly answers?: LineAnswers;
}

/** How much of a file's start the decision looks at, in UTF-16 units. */
export const detectLength = 16_384;

/** The weight of signs from which a file is one of notes. */
const enough = 2.35;

/**
 * Whether a text's first part says that it is a note file (talk links, a schedule line, timed headers, rulers with
 * headers, day marks ...). READMEs, changelogs, programmes, posts and reports made of notes are not. Costs well under a
 * millisecond.
 *
 * @param head the first {@link detectLength} characters, or the whole text
 */
export function isNoteText(head: string, hints: DetectHints = {}): boolean {
  if (isReport(head)) return false;
  const signs = findSigns(readShape(head), hints.path, hints.answers);
  return signs.reduce((sum, { weight }) => sum + weight, 0) >= enough;
}
