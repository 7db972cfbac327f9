import { expect } from 'vitest';
import type { Dialect, Note } from '../../../../server/src/core/model/note.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { applyEdits, type TextEdit } from '../../../../server/src/core/text/edits.js';
import type { Position } from '../../../../server/src/core/text/positions.js';
import { createSourceText, offsetAt, type SourceText } from '../../../../server/src/core/text/sourceText.js';
import { readCursors } from '../../../support/world.js';

/** What is planned for a note in a test. */
export type Plan = (place: {
  readonly note: Note;
  readonly source: SourceText;
  /** Line of `$0`, else 0. */
  readonly line: number;
}) => { readonly edits: readonly TextEdit[]; readonly cursor?: Position };

/** Applies a plan at `$0` of `before`, read as `dialect`; the cursor that it gives stands in `after` as `$0`. */
export function checkEdit(before: string, after: string, plan: Plan, dialect?: Dialect): void {
  const { text, positions } = readCursors(before);
  const note = parseNote(text, dialect === undefined ? {} : { dialect });
  const { edits, cursor } = plan({ note, source: createSourceText(text), line: positions[0]?.line ?? 0 });
  const result = applyEdits(text, edits);
  expect(cursor === undefined ? result : markCursor(result, cursor)).toBe(after);
}

function markCursor(text: string, cursor: Position): string {
  const offset = offsetAt(createSourceText(text), cursor);
  return `${text.slice(0, offset)}$0${text.slice(offset)}`;
}
