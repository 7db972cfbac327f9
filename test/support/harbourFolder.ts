/** A folder with notes of one conference and its schedule, whose second talk is on now, and a schedule without notes. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Schedule, Slot } from '../../server/src/core/model/schedule.js';
import { toFrabJson } from '../../server/src/core/schedule/keptSchedule.js';
import { emptySlot } from './emptySlot.ts';

/** Slides and recording of `Knots That Hold`, and a link that is neither. */
export const knotsLinks = [
  { kind: 'attachment', title: 'knots.pdf', url: 'https://pretalx.com/media/harbour/knots.pdf' },
  { kind: 'link', title: 'Recording', url: 'https://www.youtube.com/watch?v=abcDEF' },
  { kind: 'link', title: 'Rope archive', url: 'https://ropes.example/' },
] as const;

/** Of the conference with notes: `Knots That Hold` has no abstract there, `Lamp` is like a talk and none for sure. */
export const harbourNotes = `# Harbour Conf

Schedule: <https://pretalx.com/harbour/schedule/>

## Tides for Beginners

<https://pretalx.com/harbour/talk/AB3CDE/>

The moon.

## Knots That Hold

<https://pretalx.com/harbour/talk/FGH7JK/>

The bowline.

## Lighthouse keeping

Whale oil.
`;

/** Writes it into a new folder, which the caller removes. The schedule of the notes came from `source`. */
export async function createHarbourFolder(now: Date, source?: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-harbour-'));
  const kept = path.join(folder, '.conference-notes');
  await mkdir(kept);
  await writeFile(path.join(folder, 'harbour.md'), harbourNotes);
  await writeFile(path.join(kept, 'harbour.schedule.json'), writeSchedule(createHarbour(now), source));
  await writeFile(path.join(kept, 'quay.schedule.json'), writeSchedule(quay));
  return folder;
}

/** The text of a kept file. */
function writeSchedule(schedule: Schedule, source?: string): string {
  return toFrabJson(schedule, { url: source, fetchedAt: '2026-05-01', etag: undefined, format: 'frab-json' });
}

/** What the source of the notes' schedule publishes later: the first talk has slides. */
export function publishSlides(now: Date): string {
  const harbour = createHarbour(now);
  const days = harbour.days.map((day) => ({
    ...day,
    slots: day.slots.map((slot) => (slot.code === 'AB3CDE' ? { ...slot, links: [tidesSlides] } : slot)),
  }));
  return writeSchedule({ ...harbour, days });
}

const tidesSlides = {
  kind: 'attachment',
  title: 'Slides',
  url: 'https://pretalx.com/media/harbour/tides.pdf',
} as const;

function createHarbour(now: Date): Schedule {
  const start = new Date(now.getTime() - 10 * 60_000).toISOString().replace(/\.\d+Z$/u, '+00:00');
  const past = new Date(now.getTime() - 3 * 3_600_000).toISOString().replace(/\.\d+Z$/u, '+00:00');
  return createSchedule('Harbour Conf', 'harbour', [
    createSlot('Tides for Beginners', { code: 'AB3CDE', start: past, room: 'Boathouse' }),
    createSlot('Knots That Hold', {
      code: 'FGH7JK',
      start: past,
      room: 'Quay',
      abstract: 'Why some knots hold.',
      links: knotsLinks,
    }),
    createSlot('Lamps and Their Oil', { code: 'LMN8PQ', start, room: 'Boathouse' }),
    createSlot('Sailing by the Stars', { code: 'RST9UV', start, room: 'Quay', abstract: 'Look up.' }),
    createSlot('Closing Bell', { code: 'WXY3ZA', start: past, room: 'Boathouse' }),
  ]);
}

const quay = createSchedule('Quay Days 2031', 'quay-2031', [
  createSlot('Cranes of the World', { code: 'CRANE3', start: '2031-06-01T09:00:00+00:00', room: 'Dock' }),
  createSlot('Containers Without Walls', { code: 'CWALL3', start: '2031-06-02T09:00:00+00:00', room: 'Dock' }),
]);

function createSlot(title: string, parts: Partial<Slot> & { readonly code: string }): Slot {
  const url = `https://pretalx.com/${parts.code.startsWith('C') ? 'quay-2031' : 'harbour'}/talk/${parts.code}/`;
  return { ...emptySlot, guid: parts.code, title, url, duration: 60, ...parts };
}

function createSchedule(title: string, slug: string, slots: readonly Slot[]): Schedule {
  const dates = [...new Set(slots.map(({ start }) => start?.slice(0, 10) ?? ''))].toSorted();
  return {
    title,
    slug,
    version: '1',
    url: `https://pretalx.com/${slug}/schedule/`,
    timeZone: 'UTC',
    rooms: [...new Set(slots.map(({ room }) => room ?? ''))],
    days: dates.map((date, at) => ({
      index: at + 1,
      date,
      slots: slots.filter(({ start }) => start?.startsWith(date)),
    })),
    undated: [],
  };
}
