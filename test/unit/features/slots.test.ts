import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/core/text/edits.js';
import { createPlan } from '../../../server/src/features/planEdit.js';
import { slots } from '../../../server/src/features/slots.js';
import type { SlotsResult } from '../../../server/src/protocol.js';
import { openScheduled } from '../../support/keptSchedules.js';

const text =
  '# Harbour Conf 2026\n\nSchedule: <https://pretalx.com/harbour-2026/schedule/>\n\n## Knots that slip\n\nOne.\n';
const knots = 'FGH7JK@2026-05-02T10:00:00+01:00';

async function ask(line?: number): Promise<SlotsResult | null> {
  const { snapshot, uri } = openScheduled(text);
  const signal = { isCancellationRequested: false };
  return slots.handle(snapshot, { uri, ...(line === undefined ? {} : { line }) }, signal);
}

test('which slots a talk may be, best first; nothing where no talk is asked about', async () => {
  const found = await ask(5);
  expect(found?.likely[0]).toBe(knots);
  expect(found?.slots.map(({ key }) => key)).toContain(knots);
  expect((await ask())?.likely).toEqual([]);
});

test('the page of a slot becomes the talk link', () => {
  const { snapshot, document, uri } = openScheduled(text);
  const plan = createPlan(snapshot, document, { kind: 'insertTalkLink', uri, line: 5, slot: knots });
  expect(applyEdits(text, plan.edits)).toContain(
    '## Knots that slip\n\n<https://pretalx.com/harbour-2026/talk/FGH7JK/>',
  );
  const lightning = 'Lightning Talks @2026-05-02T16:00:00+01:00';
  expect(() => createPlan(snapshot, document, { kind: 'insertTalkLink', uri, line: 5, slot: lightning })).toThrow(
    'no page',
  );
});
