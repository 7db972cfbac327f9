import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/core/text/edits.js';
import { createPlan, type PlanQuestion } from '../../../server/src/features/planEdit.js';
import { offerRefactorings } from '../../../server/src/features/refactorings.js';
import type { PlanEditParams } from '../../../server/src/protocol.js';
import { openScheduled } from '../../support/keptSchedules.js';

type Wish<Plan> = Plan extends PlanEditParams ? Omit<Plan, 'uri'> : never;

const head = '# Harbour Conf 2026\n\nSchedule: <https://pretalx.com/harbour-2026/schedule/>\n\n';

function plan(text: string, wish: Wish<PlanEditParams>) {
  const { snapshot, document, uri, textOf } = openScheduled(text);
  const planned = createPlan(snapshot, document, { ...wish, uri } as PlanQuestion);
  return { ...planned, text: applyEdits(textOf(uri), planned.edits) };
}

function offers(text: string): readonly string[] {
  const { snapshot, document, cursors } = openScheduled(text);
  const at = cursors[0]!;
  const params = { range: { start: at, end: at }, context: { diagnostics: [] } };
  return offerRefactorings(snapshot, document, params).map(({ title }) => title);
}

test('a talk from a slot', () => {
  const key = 'FGH7JK@2026-05-02T10:00:00+01:00';
  const { text, cursor } = plan(`${head}## Lamps\n\nOil.\n`, { kind: 'insertTalk', line: 4, slot: key });
  expect(text).toContain('## Knots That Hold\n\nSpeakers: Ben Okoye, Cleo Park\n\n<https://pretalx.com/');
  expect(cursor?.line).toBe(text.split('\n').length - 2);
  expect(() => plan(head, { kind: 'insertTalk', line: 0, slot: 'gone@' })).toThrow('changed');
});

test('an abstract once', () => {
  const { text } = plan(`${head}## Knots that hold\n\nThe bowline.\n`, { kind: 'insertAbstract', line: 4 });
  expect(text).toContain('## Knots that hold\n\n> Ropes slip.\n>\n> Why some knots do not.\n\nThe bowline.');
  expect(() => plan(text, { kind: 'insertAbstract', line: 4 })).toThrow('already');
  expect(() => plan(`${head}## Lamps\n\nOil.\n`, { kind: 'insertAbstract', line: 4 })).toThrow('no abstract');
});

test('all missing links that are sure, and what they are', () => {
  const { text, talks } = plan(
    `${head}## Knots that hold\n\nOne.\n\n## Lamp\n\nTwo.\n\n## Lightning talks\n\nThree.\n`,
    {
      kind: 'insertMissingTalkLinks',
    },
  );
  expect(talks).toEqual([
    { title: 'Knots that hold', line: 4, newText: 'https://pretalx.com/harbour-2026/talk/FGH7JK/' },
  ]);
  expect(text).toContain('## Knots that hold\n\n<https://pretalx.com/harbour-2026/talk/FGH7JK/>\n\nOne.');
});

test('what is offered on a header', () => {
  expect(offers(`${head}## 11:00 Knots $0that hold\n\nOne.\n`)).toEqual(
    expect.arrayContaining(['Insert abstract', "Take the schedule's time"]),
  );
  expect(offers(`${head}## 10:00 Knots $0that hold\n\n> Ropes slip.\n\nOne.\n`)).not.toContain('Insert abstract');
});
