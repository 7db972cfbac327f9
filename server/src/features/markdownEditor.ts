/** Where features stand back, so that nothing is shown twice and nothing slow is asked for by itself. */
import type { NoteDocument } from '../workspace/snapshot.js';

/**
 * Whether the editor treats the document as Markdown, and so brings an outline, foldings, links and rename of headings
 * of its own. What the text is written in is another question: Markdown notes in a `.txt` get all features.
 */
export function isMarkdownEditor({ languageId }: NoteDocument): boolean {
  return languageId === 'markdown';
}

/**
 * The longest Markdown text (UTF-16 units) whose sections are all read inside for a feature that nobody asked for in so
 * many words: that takes about a millisecond per kilobyte when the file is opened. Plain text is read at once.
 */
const longestReadInside = 64 * 1024;

/** Whether abstracts, links and pictures are looked for in the whole document. */
export function readsInside({ note, source }: NoteDocument): boolean {
  return note.dialect === 'plaintext' || source.length <= longestReadInside;
}
