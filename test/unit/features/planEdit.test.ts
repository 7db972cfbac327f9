import { expect, test } from 'vitest';
import { createPlan, type PlanQuestion } from '../../../server/src/features/planEdit.js';
import type { PlanEditParams } from '../../../server/src/protocol.js';
import { createNoteWorkspace } from '../../support/noteWorkspace.js';

const { snapshot, uri } = createNoteWorkspace(
  '# Harbour Conf\n\n## 1100 - Knots\n\nThe bowline.\n\n- [ ] buy rope\n\n## 1200 - Tides\n',
);

function plan(params: Omit<PlanEditParams, 'uri'>) {
  return createPlan(snapshot, snapshot.findNote(uri)!, { ...params, uri } as PlanQuestion);
}

test('a plan names its document and version', () => {
  expect(plan({ kind: 'jot', line: 8, text: 'twice a day' } as never)).toMatchObject({
    uri,
    version: 1,
    edits: [{ newText: '\n\ntwice a day' }],
  });
});

test('a new talk brings the cursor with it', () => {
  expect(plan({ kind: 'insertTalk', line: 8, clock: 780, title: 'Lamps' } as never)).toMatchObject({
    edits: [{ newText: '\n\n## 1300 - Lamps\n\n' }],
    cursor: { line: 12, character: 0 },
  });
});

test('a follow-up is found by its range', () => {
  const range = { start: { line: 6, character: 2 }, end: { line: 6, character: 14 } };
  expect(plan({ kind: 'setFollowUp', range, done: true } as never).edits).toEqual([
    { range: { start: { line: 6, character: 3 }, end: { line: 6, character: 4 } }, newText: 'x' },
  ]);
});

test('attendance needs a talk', () => {
  expect(() => plan({ kind: 'setAttendance', line: 0, state: 'skipped' } as never)).toThrow(/no talk at this place/);
  expect(plan({ kind: 'setAttendance', line: 8, state: 'skipped' } as never).edits).toHaveLength(1);
});
