/** Titles and bullets as people write them: a time before a title takes none of its words, and notes say no more than they do. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { getTalks } from '../../../../server/src/core/model/sections.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';

/** As far as the titles are asked for. */
interface Kept {
  readonly schedule: {
    readonly conference: {
      readonly days: readonly { readonly rooms: Readonly<Record<string, readonly { readonly title: string }[]>> }[];
    };
  };
}

function readTitles(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.schedule.json'));
  return names.flatMap((name) => {
    const { schedule } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Kept;
    return schedule.conference.days.flatMap(({ rooms }) =>
      Object.values(rooms).flatMap((slots) => slots.map(({ title }) => title)),
    );
  });
}

const kept = ['samples/.conference-notes', 'walkthrough/sample/.conference-notes'].flatMap(readTitles);
/** Of the shapes that begin like a time zone, a remark, a task or a kind of session. */
const own = `
React beyond the harbour
Swift tides
Rust never sleeps
Test what floats
Just enough rope
Last of the lighthouses
Mit Karte und Kompass
Best before the storm
What the pilot saw
Git for sailors
MST3K at sea
24 hours of fog
1000 ships in a day
Cancelled orders and other ghosts
Skip lists on paper
Skipped beats in the engine room
Missing data in tide tables
Not there yet: boats that steer themselves
Nicht dabei sein ist alles
Attended mode in autopilots
Watch later tides from the pier
No notes from underground
AI: the good parts
Remember the buoys
Action at a distance
Google maps the sea floor
Panel data from buoys
Demo or drown
Lunch break hacks for cooks
Welcome to the deep end
Booth multiplication by hand
Absent friends, present boats
スキップ接続の話
`
  .trim()
  .split('\n');

const titles = [...new Set([...kept, ...own])];

describe.each([
  ['Markdown', '# Harbour Conf 2026\n\n', (header: string) => `## ${header}\n\n- a note\n- another\n\n`],
  ['plain text', 'Harbour Conf 2026\n\n', (header: string) => `==========\n\n${header}\n\nA note.\n\nAnother one.\n\n`],
])('%s', (_dialect, head, write) => {
  test.each([
    '09:00 - ',
    '9:00 - 10:30 ',
    '09:00–09:45: ',
    '0900 - ',
    '9:30 am - ',
    '9h30 - ',
    '14 Uhr: ',
    '09:00 CET - ',
    '9:00 am - 10:00 am PST: ',
  ])('titles behind "%s"', (time) => {
    const talks = getTalks(parseNote(head + titles.map((title) => write(time + title)).join('')));
    const changed = titles.filter((title, index) => {
      const talk = talks[index]?.section.talk;
      const words = [talk?.title, ...(talk?.speakers ?? []).map(({ name }) => name)].join(' ');
      return talk?.time === undefined || talk.attendance.state !== 'attended' || !tellsAll(title, words);
    });
    expect(changed).toEqual([]);
  });
});

/** Whether a title and its speakers have all words of the title as written: `Keynote - Ada Marsh` gives both. */
function tellsAll(title: string, words: string): boolean {
  const found = new Set(words.match(/[\p{L}\p{N}]+/gu));
  return (title.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => found.has(word));
}

test('titles as bullets of a talk are its notes', () => {
  const note = titles.map((title) => `## 09:00 - Tides\n\n- a note\n- ${title}\n- another\n\n`).join('');
  const talks = getTalks(parseNote(`# Harbour Conf 2026\n\n${note}`));
  const said = titles.filter((_title, index) => {
    const { attendance, followUps } = talks[index]?.section.talk ?? {};
    return attendance?.state !== 'attended' || followUps?.length !== 0;
  });
  expect(said).toEqual([]);
});
