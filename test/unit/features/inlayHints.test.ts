import { expect, test } from 'vitest';
import { provideInlayHints } from '../../../server/src/features/inlayHints.js';
import { openScheduled } from '../../support/keptSchedules.js';

const head = '# Harbour Conf 2026\n\nSchedule: <https://pretalx.com/harbour-2026/schedule/>\n\n';

function hints(text: string, lines = 100): readonly unknown[] {
  const { snapshot, document } = openScheduled(text);
  const range = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
  return provideInlayHints(snapshot, document, range).map(({ position, label }) => [position.line, label]);
}

test('behind a header: what it does not say', () => {
  expect(hints(`${head}## Knots that hold\n\nOne.\n\n## 11:00 Lamps\n\nTwo.\n`)).toEqual([
    [4, '10:00–10:30 · Boathouse · Ben Okoye, Cleo Park'],
    [8, '– 11:30'],
  ]);
});

test('nothing that stands there, nothing for other talks, nothing out of sight', () => {
  expect(hints(`${head}## 11:00-11:30 Lamps\n\nTwo.\n\n## Oars\n\nThree.\n`)).toEqual([]);
  expect(hints(`${head}## Lamps\n\nOne.\n\n## Knots that hold\n\nTwo.\n`, 5)).toHaveLength(1);
});
