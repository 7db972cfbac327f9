import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { planTakeaways } from '../../../../server/src/core/edit/addTakeaways.js';
import type { Dialect } from '../../../../server/src/core/model/note.js';
import { findTalkAt, getTalks } from '../../../../server/src/core/model/sections.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { applyEdits } from '../../../../server/src/core/text/edits.js';
import { createSourceText } from '../../../../server/src/core/text/sourceText.js';
import { samplesFolder } from '../../../support/vscodeHost/places.js';
import { checkEdit } from './checkEdit.js';

const check = (before: string, after: string, dialect?: Dialect) =>
  checkEdit(before, after, ({ note, source, line }) => planTakeaways(note, source, findTalkAt(note, line)!), dialect);

test('they begin one level below the talk', () => {
  check(
    '## 0900 - Tides$0\n\n* twice a day\n\n---\n\n## 1000 - Knots\n\nBowline.\n',
    '## 0900 - Tides\n\n* twice a day\n\n### Takeaways\n\n* $0\n\n---\n\n## 1000 - Knots\n\nBowline.\n',
  );
});

test('they begin as in the talk before', () => {
  check(
    '## 0900 - Tides\n\n- twice\n\n**Key Takeaways:**\n\n- go early\n\n## 1000 - Knots$0\n\nBowline.\n',
    '## 0900 - Tides\n\n- twice\n\n**Key Takeaways:**\n\n- go early\n\n## 1000 - Knots\n\nBowline.\n\n**Key Takeaways:**\n\n- $0\n',
  );
  check(
    '## 0900 - Tides\n\nTwice.\n\nTL;DR: go early\n\n## 1000 - Knots$0\n\nBowline.\n',
    '## 0900 - Tides\n\nTwice.\n\nTL;DR: go early\n\n## 1000 - Knots\n\nBowline.\n\nTL;DR: $0\n',
  );
  check(
    '## 0900 - Tides\n\n- twice\n- Takeaways\n  - go early\n\n## 1000 - Knots$0\n\n- bowline\n',
    '## 0900 - Tides\n\n- twice\n- Takeaways\n  - go early\n\n## 1000 - Knots\n\n- bowline\n\n- Takeaways\n  - $0\n',
  );
});

test('they are a label where titles are bare lines', () => {
  check(
    '=====\n\n0900 - Tides$0\n\n- twice a day\n\n=====\n\n1000 - Knots\n\nbowline\n',
    '=====\n\n0900 - Tides\n\n- twice a day\n\nTakeaways:\n- $0\n\n=====\n\n1000 - Knots\n\nbowline\n',
    'plaintext',
  );
});

test.each(['pycascades-2022.md', 'pycon-us-2024.txt'])('they belong to their talk in %s', (file) => {
  const text = readFileSync(path.join(samplesFolder, file), 'utf8');
  const before = parseNote(text);
  for (const placed of getTalks(before)) {
    const { edits } = planTakeaways(before, createSourceText(text), placed);
    const after = getTalks(parseNote(applyEdits(text, edits)));
    const own = after.filter(({ section }) => section.talk.takeaways.length > 0);
    expect(own.map(({ section }) => section.talk.title)).toEqual([placed.section.talk.title]);
    expect(after).toHaveLength(getTalks(before).length);
  }
});
