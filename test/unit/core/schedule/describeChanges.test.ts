import { expect, test } from 'vitest';
import type { Slot } from '../../../../server/src/core/model/schedule.js';
import { describeChanges } from '../../../../server/src/core/schedule/describeChanges.js';
import { createSchedule, createSlot } from './scheduleSamples.js';

const tides = createSlot({ title: 'Tides', code: 'AAA', start: '2026-05-02T09:00:00+01:00', room: 'Quay' });
const knots = createSlot({ title: 'Knots', code: 'BBB', start: '2026-05-02T10:00:00+01:00', speakers: ['Ben Okoye'] });
const lamps = createSlot({ title: 'Lamps', guid: 'c', start: '2026-05-02T11:00:00+01:00' });

function describe(before: readonly Slot[], after: readonly Slot[], ...noted: readonly Slot[]): string | undefined {
  return describeChanges({ before: createSchedule(before), after: createSchedule(after), noted });
}

test('the talks of the notes come first', () => {
  const after = [
    { ...tides, start: '2026-05-02T15:30:00+01:00', room: 'Boathouse' },
    { ...knots, title: 'Knots *That* Hold' },
    createSlot({ title: 'Sails', start: '2026-05-02T16:00:00+01:00', room: 'Quay' }),
  ];
  expect(describe([tides, knots, lamps], after, tides)).toMatchInlineSnapshot(`
    "# Changes of Sample Conf

    ## Your talks

    - **Tides**: moved from 2026-05-02 09:00 to 2026-05-02 15:30
    - **Tides**: now in Boathouse, was in Quay

    ## Other talks

    - **Knots \\*That\\* Hold**: renamed, was "Knots"
    - **Sails**: new, at 2026-05-02 16:00 in Quay
    - **Lamps**: cancelled
    "
  `);
});

test('links, speakers and length; only web addresses become links', () => {
  const link = (title: string, url: string) => ({ kind: 'attachment' as const, title, url });
  const links = [link('Slides', 'https://a.example/x(1).pdf'), link('Bad', 'javascript:alert(1)')];
  const after = { ...knots, links, duration: 45, speakers: [] };
  expect(describe([{ ...knots, duration: 30 }], [after], knots)).toMatchInlineSnapshot(`
    "# Changes of Sample Conf

    ## Your talks

    - **Knots**: now by -, was by Ben Okoye
    - **Knots**: now 45 minutes, was 30 minutes
    - **Knots**: new links: [Slides](<https://a.example/x(1).pdf>), Bad
    "
  `);
});

test('notes without a changed talk, and no change at all', () => {
  expect(describe([tides, lamps], [tides], tides)).toContain('Nothing changed for the talks in your notes.');
  expect(describe([tides], [tides], tides)).toBeUndefined();
});

test('a room with another name is told once for all talks of others; without notes it is a plain list', () => {
  const slots = [tides, { ...knots, room: 'Quay' }, { ...lamps, room: 'Quay' }];
  const after = slots.map((slot) => ({ ...slot, room: 'Pier' }));
  expect(describe(slots, after)).toBe('# Changes of Sample Conf\n\n- The room Quay is now called Pier.\n');
  expect(describe(slots, after, tides)).toContain('- **Tides**: now in Pier, was in Quay');
  expect(describe(slots, [...after.slice(0, 2), { ...lamps, room: 'Quay' }])).toContain('**Tides**: now in Pier');
});
