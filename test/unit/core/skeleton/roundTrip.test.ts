import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Schedule, Slot } from '../../../../server/src/core/model/schedule.js';
import { toSlotKey } from '../../../../server/src/core/schedule/slotKey.js';
import { createSkeleton, type SkeletonForm } from '../../../../server/src/core/skeleton/index.js';
import { createSlot } from '../schedule/scheduleSamples.js';
import { readFacts, readSlots, slotFacts } from './readSkeleton.js';

const words = fc.constantFrom(
  ...'Tides Knots for the of a harbour Python: - – | by with Keynote: Panel & C# #1 (intro) 10 2026 "sails" café 港 🚢 שלום'.split(
    ' ',
  ),
);
/** Signs alone match no slot. */
const title = fc
  .array(words, { minLength: 1, maxLength: 7 })
  .map((list) => list.join(' '))
  .filter((text) => /[\p{L}\p{N}]/u.test(text));
const name = fc.oneof(
  fc.constantFrom('Ada Marsh', 'Ben Okoye', 'Cleo Park', '山田 太郎', 'José María de la Cruz'),
  fc.constantFrom('Acme, Inc.', 'the board', 'TBA', 'Jane "Rope" Doe', 'X Æ A-12', 'Ben & Cleo', 'rope_girl'),
);
const abstract = fc.option(
  fc.array(fc.constantFrom('Some words.', '# Big', '---', '```', '<div>', '> said', '- [ ] todo', ''), {
    maxLength: 5,
  }),
  { nil: undefined },
);

interface Sketch {
  readonly title: string;
  readonly speakers: readonly string[];
  readonly minutes: number;
  readonly hasPage: boolean;
  readonly abstract: readonly string[] | undefined;
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  title,
  speakers: fc.uniqueArray(name, { maxLength: 3 }),
  minutes: fc.integer({ min: 0, max: 200 }).map((count) => count * 5),
  hasPage: fc.boolean(),
  abstract,
});

/** Days begin at 09:00; what comes after 15 hours is after midnight, and still on its day. */
function toSlot(sketched: Sketch, day: number, number: number): Slot {
  const { minutes, hasPage } = sketched;
  const start = new Date(Date.UTC(2026, 4, 2 + day, 9, minutes)).toISOString().slice(0, 19);
  const code = `A${day + 3}B${'CDEFGHJKLM'[number] ?? 'N'}7X`;
  return createSlot({
    title: sketched.title,
    speakers: sketched.speakers,
    start: `${start}+01:00`,
    guid: `${day}-${number}`,
    ...(hasPage ? { code, url: `https://pretalx.com/harbour-2026/talk/${code}/` } : {}),
    ...(sketched.abstract === undefined ? {} : { abstract: sketched.abstract.join('\n\n') }),
  });
}

const schedules: fc.Arbitrary<Schedule> = fc
  .array(fc.array(sketch, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .map((sketches) => ({
    title: 'Harbour Conf 2026',
    slug: 'harbour-2026',
    version: undefined,
    url: 'https://pretalx.com/harbour-2026/schedule/',
    timeZone: 'Europe/London',
    rooms: [],
    days: sketches.map((day, index) => ({
      index: index + 1,
      date: `2026-05-0${2 + index}`,
      slots: day
        .map((each, number) => toSlot(each, index, number))
        .toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1)),
    })),
    undated: [],
  }));

const forms = fc.constantFrom<SkeletonForm>('markdown', 'plaintext', 'talk-files');

test('reading new notes gives back the picked slots', () => {
  fc.assert(
    fc.property(schedules, forms, fc.infiniteStream(fc.boolean()), (schedule, form, picks) => {
      const slots = schedule.days.flatMap((day) => day.slots);
      const picked = slots.filter(() => picks.next().value === true);
      const { files } = createSkeleton({ schedule, slots: new Set(picked.map(toSlotKey)), form });
      expect(readFacts(files)).toEqual(picked.map((slot) => slotFacts(slot, schedule)));
      const matched = readSlots(files, schedule);
      picked.forEach((slot, index) => {
        const twins = slots.filter((other) => describe(other) === describe(slot));
        expect(twins.length > 1 || matched[index] === slot).toBe(true);
      });
    }),
    { numRuns: 300 },
  );
});

/** Slots that are alike in all of this nobody could tell apart. */
function describe({ title, speakers, start }: Slot): string {
  return JSON.stringify([title, speakers, start]);
}
