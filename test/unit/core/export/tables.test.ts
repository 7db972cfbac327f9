import { expect, test } from 'vitest';
import { csvTarget } from '../../../../server/src/core/export/csv.js';
import { writeCsv } from '../../../../server/src/core/export/csvWriter.js';
import { bookmarksTarget, linksCsvTarget, linksTarget } from '../../../../server/src/core/export/links.js';
import { followUpsTarget } from '../../../../server/src/core/export/followUps.js';
import { createDay, createModel, createTalk } from './exportModels.js';
import { readModel } from './readModel.js';

/** Reads a table as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('cells that need it are quoted, and come back', () => {
  const row = ['plain', 'with, comma', 'with "quotes"', 'two\nlines', '', ' space '];
  expect(readCsv(writeCsv(['a', 'b', 'c', 'd', 'e', 'f'], [row]))[1]).toEqual(row);
});

test.each(['=1+1', '+1', '-1', '@x', ' =1', '\t=1', '＝1', '|calc', '%x'])(
  '%j does not run in a spreadsheet',
  (cell) => {
    expect(readCsv(writeCsv(['a'], [[cell]]))[1]).toEqual([`'${cell}`]);
  },
);

const talk = createTalk({
  title: 'Tides, and waves',
  start: '09:00',
  speakers: [
    { name: 'Ada L', handle: undefined, affiliation: undefined, url: undefined },
    { name: 'Bo', handle: undefined, affiliation: undefined, url: undefined },
  ],
  url: 'https://pretalx.com/c/talk/ABCDEF/',
  followUps: [{ text: 'read', done: true }],
  links: [
    { name: 'Slides & <more>', url: 'https://s.org/?a=1&b="2"' },
    { name: 'x', url: 'javascript:alert(1)' },
  ],
  notes: 'one\n\ntwo',
});
const model = createModel([], {
  scheduleUrl: 'https://c.org/schedule',
  days: [createDay([talk], { ordinal: 1, date: '2024-05-17' })],
});

test('the talks are a table', () => {
  const [names = [], cells = []] = readCsv(csvTarget.render(model, new Map()).text);
  const row = Object.fromEntries(names.map((name, index) => [name, cells[index]]));
  expect(row).toMatchObject({
    conference: 'A conference',
    day: 'Day 1',
    date: '2024-05-17',
    start: '09:00',
    end: '',
    title: 'Tides, and waves',
    speakers: 'Ada L; Bo',
    kind: 'talk',
    attendance: 'attended',
    talkUrl: 'https://pretalx.com/c/talk/ABCDEF/',
    followUps: 'done: read',
    notes: 'one\n\ntwo',
  });
  expect(cells).toHaveLength(names.length);
});

test('the links are lists by what they lead to', () => {
  expect(linksTarget.render(model, new Map()).text).toBe(`<!-- conference-notes: report -->

# A conference

- [A conference](https://c.org/schedule)

## Talk pages

- [Tides, and waves](https://pretalx.com/c/talk/ABCDEF/)

## Slides

- [Slides & \\<more>](https://s.org/?a=1&b="2") (Tides, and waves)

## Other links

- [x](<javascript:alert(1)>) (Tides, and waves)
`);
});

test('the links are a table', () => {
  expect(readCsv(linksCsvTarget.render(model, new Map()).text)).toEqual([
    ['conference', 'talk', 'name', 'url', 'class'],
    ['A conference', '', 'A conference', 'https://c.org/schedule', 'schedule'],
    ['A conference', 'Tides, and waves', 'Tides, and waves', 'https://pretalx.com/c/talk/ABCDEF/', 'talk'],
    ['A conference', 'Tides, and waves', 'Slides & <more>', 'https://s.org/?a=1&b="2"', 'slides'],
    ['A conference', 'Tides, and waves', 'x', 'javascript:alert(1)', 'other'],
  ]);
});

test('the links are bookmarks, those of scripts left out', () => {
  expect(bookmarksTarget.render(model, new Map()).text).toBe(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3>A conference</H3>
    <DL><p>
        <DT><A HREF="https://c.org/schedule">A conference</A>
        <DT><H3>Tides, and waves</H3>
        <DL><p>
            <DT><A HREF="https://pretalx.com/c/talk/ABCDEF/">Tides, and waves</A>
            <DT><A HREF="https://s.org/?a=1&amp;b=&quot;2&quot;">Slides &amp; &lt;more&gt;</A>
        </DL><p>
    </DL><p>
</DL><p>
`);
});

test('links and follow-ups above the talks are listed, too', () => {
  const above = readModel(
    '# Harbour Conf\n\nStay at https://hotel.example/\n\n## Day 1\n\nBadges: https://badge.example/\n\n### 09:00 Tides by Ada Lund\n\nhttps://tides.example/\n',
  );
  expect(linksTarget.render(above, new Map()).text).toContain(`## Other links

- [Stay at](https://hotel.example/)
- [Badges](https://badge.example/) (Day 1)
- [tides.example](https://tides.example/) (Tides)
`);
  expect(readCsv(linksCsvTarget.render(above, new Map()).text).map(([, from, , url]) => [from, url])).toEqual([
    ['talk', 'url'],
    ['', 'https://hotel.example/'],
    ['Day 1', 'https://badge.example/'],
    ['Tides', 'https://tides.example/'],
  ]);
  const bookmarks = bookmarksTarget.render(above, new Map()).text;
  expect(bookmarks.match(/HREF="([^"]*)"/g)).toHaveLength(3);
});

test('an aside above the first day keeps its follow-ups', () => {
  const above = readModel(
    '# Harbour Conf\n\n## Before\n\nTODO: book\n\n## Day 1\n\n### 09:00 Tides by Ada Lund\n\nwords\n',
  );
  expect(followUpsTarget.render(above, new Map()).text).toContain('- [ ] book\n');
});
