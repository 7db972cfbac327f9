import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSectionAt } from '../../../server/src/core/model/sections.js';
import { containsPosition } from '../../../server/src/core/text/positions.js';
import { isInCode } from '../../../server/src/features/codePlaces.js';
import { NoteStore } from '../../../server/src/workspace/noteStore.js';
import { OpenDocuments } from '../../../server/src/workspace/openDocuments.js';
import { nastyText } from '../../support/nastyText.js';

test('a place is in code where the section as a syntax tree has code', () => {
  const store = new NoteStore(new OpenDocuments());
  fc.assert(
    fc.property(nastyText, (text) => {
      const document = store.readClosed('file:///notes.md', text);
      for (let line = 0; line < document.note.lineCount; line += 1) {
        const placed = findSectionAt(document.note, line);
        const at = { line: line - (placed?.line ?? 0), character: 0 };
        const isCode =
          placed !== undefined && document.inside(placed).code.some((range) => containsPosition(range, at));
        expect(isInCode(document, { line, character: 0 })).toBe(isCode);
      }
    }),
  );
});
