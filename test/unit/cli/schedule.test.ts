import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  cutOff,
  publish,
  publishPages,
  redirect,
  type ScheduleServer,
  startScheduleServer,
} from '../../support/scheduleServer.js';
import { runCommand } from './runCommand.js';

const calendar = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//harbour//EN
X-WR-CALNAME:Harbour Conf
BEGIN:VEVENT
UID:1@harbour.example
DTSTART:20260502T090000
DTEND:20260502T093000
SUMMARY:Tides for Beginners
LOCATION:Quay
URL:https://harbour.example/tides
END:VEVENT
BEGIN:VEVENT
UID:2@harbour.example
DTSTART:20260502T100000
DTEND:20260502T110000
SUMMARY:Knots That Hold
LOCATION:Boathouse
END:VEVENT
END:VCALENDAR
`;
const notes = `# Harbour Conf

## 0900 - Tides for Beginners

moon

---

## 1000 - Knots That Hodl

rope

---

## 1200 - Something Else Entirely

nothing
`;
const kept = '.conference-notes/harbour-conf.schedule.json';

let web: ScheduleServer | undefined;
afterEach(async () => {
  await web?.stop();
  web = undefined;
});

test('show --json prints one object', async () => {
  const { code, output } = await runCommand(['schedule', 'show', '--json', 'a.ics'], { files: { 'a.ics': calendar } });
  const record = JSON.parse(output) as object;
  expect(Object.keys(record)).toEqual(['format', 'title', 'timeZone', 'counts', 'talks']);
  expect(record).toMatchObject({
    format: 'icalendar',
    title: 'Harbour Conf',
    timeZone: null,
    counts: { slots: 2, talks: 2, days: 1, rooms: 2, speakers: 0 },
    talks: [
      { title: 'Tides for Beginners', start: '2026-05-02T09:00:00', end: '2026-05-02T09:30:00', room: 'Quay' },
      { title: 'Knots That Hold' },
    ],
  });
  expect(output).toMatch(/^[^\n]+\n$/);
  expect(code).toBe(0);
});

test('show lists for people, from standard input too', async () => {
  const { output, errors } = await runCommand(['schedule', 'show', '-'], { input: calendar });
  expect(output).toMatchInlineSnapshot(`
    "Harbour Conf (icalendar, no time zone)
    2 slots, 2 talks, 1 day, 2 rooms, 0 speakers
      2026-05-02
        09:00  Tides for Beginners [Quay]
        10:00  Knots That Hold [Boathouse]
    "
  `);
  expect(errors).toMatchInlineSnapshot(`
    [
      "-: The schedule does not name its time zone.",
    ]
  `);
});

test('import keeps a file, in the zone that was named; a second time only by force', async () => {
  const args = ['schedule', 'import', '--time-zone', 'Europe/London', 'a.ics'];
  const { code, folder, errors } = await runCommand(args, { files: { 'a.ics': calendar } });
  expect(errors).toEqual(['Harbour Conf: 2 talks on 1 day in 2 rooms.', `Wrote ${path.join(folder, kept)}`]);
  expect(code).toBe(0);
  expect(JSON.parse(readFileSync(path.join(folder, kept), 'utf8'))).toMatchObject({
    source: { fetched_at: '2026-05-01T12:00:00.000Z', format: 'icalendar' },
    schedule: { conference: { time_zone_name: 'Europe/London' } },
  });
  const again = await runCommand(args, { folder });
  expect(again).toMatchObject({
    code: 2,
    errors: [`conference-notes: ${path.join(folder, kept)} is there already; --force replaces it.`],
  });
  expect(await runCommand([...args, '--force'], { folder })).toMatchObject({ code: 0 });
  expect(await runCommand([...args, '--out', 'elsewhere'], { folder })).toMatchObject({ code: 0 });
  expect(existsSync(path.join(folder, 'elsewhere/harbour-conf.schedule.json'))).toBe(true);
});

test('import by address, refresh with nothing new, with something new, and with the server gone', async () => {
  web = await startScheduleServer({ '/c.ics': publish(calendar) });
  const { folder, code } = await runCommand(['schedule', 'import', `${web.origin}/c.ics`]);
  expect(code).toBe(0);
  const refresh = () => runCommand(['schedule', 'refresh', kept], { folder });
  const read = (): string => readFileSync(path.join(folder, kept), 'utf8');
  expect(await refresh()).toMatchObject({
    code: 0,
    errors: [`Asking ${web.origin}/c.ics`, 'The schedule is up to date.'],
  });
  web.paths.set('/c.ics', publish(calendar.replace('Tides', 'Currents'), '"2"'));
  expect(await refresh()).toMatchObject({ code: 0 });
  expect(read()).toContain('Currents for Beginners');
  const last = read();
  web.paths.set('/c.ics', cutOff);
  const { host } = new URL(web.origin);
  expect(await refresh()).toMatchObject({
    code: 2,
    errors: [
      `Asking ${web.origin}/c.ics`,
      `conference-notes: ${kept}: The answer of ${host} broke off in the middle. Try again.`,
    ],
  });
  expect(read()).toBe(last);
});

test('import follows the pages of the API, saying what it asks', async () => {
  const talks = ['Tides', 'Knots', 'Ropes'].map((title, index) => ({
    code: `ABCDE${7 + index}`,
    title,
    speakers: [],
    submission_type: null,
    slots: [{ start: `2026-05-02T0${7 + index}:00:00+01:00`, end: null, room: { name: 'Quay' } }],
  }));
  web = await startScheduleServer({ '/api/events/harbour/submissions/': publishPages(talks, 2) });
  const { code, errors } = await runCommand(['schedule', 'import', `${web.origin}/api/events/harbour/submissions/`]);
  expect([code, errors.filter((line) => line.startsWith('Asking ')).length]).toEqual([0, 3]);
  expect(errors).toContain('harbour: 3 talks on 1 day in 1 room.');
  expect(errors.join('\n')).toContain('--time-zone Europe/Berlin');
});

test('import does not follow to another host, and names all that it tried', async () => {
  web = await startScheduleServer({ '/harbour/schedule/export/schedule.json': redirect('http://localhost:9/x.json') });
  const { code, errors } = await runCommand(['schedule', 'import', `${web.origin}/harbour/`]);
  expect(code).toBe(2);
  const last = errors.at(-1) ?? '';
  expect(last).toContain(
    'leads to another host, which was not asked. Import http://localhost:9/x.json if you trust it.',
  );
  expect(last).toContain(
    `Tried: ${web.origin}/harbour/schedule/export/schedule.json, ${web.origin}/harbour/schedule.json`,
  );
});

test('changes lists what differs, whatever the formats; zones and names of rooms are told once', async () => {
  const event = (title: string, start: string): object => ({
    title,
    date: `2026-05-02T${start}:00+01:00`,
    room: 'Pier',
  });
  const rooms = { Pier: [event('Tides for Beginners', '09:00'), event('Knots That Hold', '11:30')] };
  const days = [{ date: '2026-05-02', rooms }];
  const current = { schedule: { conference: { title: 'Harbour Conf', time_zone_name: 'Europe/London', days } } };
  const files = {
    'old.ics': calendar.replaceAll('LOCATION:Boathouse', 'LOCATION:Quay').replace(/DTEND.*\n/g, ''),
    'new.json': JSON.stringify(current),
  };
  const { code, output, folder } = await runCommand(['schedule', 'changes', 'old.ics', 'new.json'], { files });
  expect(output).toMatchInlineSnapshot(`
    "# Changes of Harbour Conf

    - The room Quay is now called Pier.
    - **Knots That Hold**: moved from 2026-05-02 10:00 to 2026-05-02 11:30
    "
  `);
  expect(code).toBe(1);
  const json = await runCommand(['schedule', 'changes', '--json', 'old.ics', 'new.json'], { folder });
  expect(JSON.parse(json.output)).toEqual({
    title: 'Harbour Conf',
    rooms: [{ before: 'Quay', after: 'Pier' }],
    changes: [
      {
        kind: 'moved',
        title: 'Knots That Hold',
        code: null,
        guid: null,
        start: '2026-05-02T11:30:00+01:00',
        room: 'Pier',
        before: '2026-05-02T10:00:00+01:00',
        after: '2026-05-02T11:30:00+01:00',
        links: [],
      },
    ],
  });
  const same = await runCommand(['schedule', 'changes', 'new.json', 'new.json'], { folder });
  expect(same).toMatchObject({ code: 0, output: '', errors: ['Nothing in the schedule has changed.'] });
});

test('match says which slot each talk is', async () => {
  const files = { 'a.ics': calendar, 'notes.md': notes };
  const { code, output, folder } = await runCommand(['schedule', 'match', 'a.ics', 'notes.md'], { files });
  expect(output).toMatchInlineSnapshot(`
    "notes.md:3: Tides for Beginners = Tides for Beginners <https://harbour.example/tides>
    notes.md:9: Knots That Hodl ~ Knots That Hold (97 %)
    notes.md:15: Something Else Entirely ?
    "
  `);
  expect(code).toBe(1);
  const json = await runCommand(['schedule', 'match', '--json', 'a.ics', 'notes.md'], { folder });
  expect(JSON.parse(json.output.split('\n')[0] ?? '')).toMatchObject({
    file: 'notes.md',
    line: 3,
    title: 'Tides for Beginners',
    match: 'sure',
    by: 'title',
    slot: { title: 'Tides for Beginners', url: 'https://harbour.example/tides' },
  });
});

test.each([
  [['schedule'], 'schedule needs one of: import, show, match, refresh, changes, skeleton'],
  [['schedule', 'toString'], 'schedule needs one of: import, show, match, refresh, changes, skeleton'],
  [['schedule', 'show'], 'name exactly one schedule.'],
  [['schedule', 'show', 'gone.json'], 'gone.json: no such file.'],
  [['schedule', 'show', 'page.html'], /^page.html: This is a web page/],
  [['schedule', 'show', 'empty.ics'], /^empty.ics: The schedule is empty/],
  [['schedule', 'match', 'a.ics'], 'match needs a schedule and notes.'],
  [['schedule', 'match', 'page.html', 'a.ics'], /^page.html: This is a web page/],
  [['schedule', 'refresh', 'a.ics'], /^a.ics: This schedule was not imported from the web/],
  [['schedule', 'import', '--time-zone', 'Mars', 'a.ics'], /^--time-zone knows no "Mars"/],
  [['schedule', 'import', '--out', 'a.ics', 'a.ics'], /a.ics: no folder can be made there/],
  [['schedule', 'import', 'https://harbour.sessionize.com/schedule'], /Sessionize does not say where/],
  [['schedule', 'show', '.'], '. is a folder; name a schedule file.'],
  [['schedule', 'show', 'pretalx.com/demo/'], /If it is an address, begin it with https/],
  [['schedule', 'refresh', 'page.html'], /^page.html: This is a web page/],
  [['schedule', 'changes', 'a.ics'], 'changes needs two schedules, the older one first.'],
  [['schedule', 'changes', '-', '-'], 'changes needs two schedules, the older one first.'],
  [['schedule', 'changes', 'a.ics', 'page.html'], /^page.html: This is a web page/],
])('%j is told in one line', async (args, expected) => {
  const files = { 'a.ics': calendar, 'page.html': '<!doctype html><p>hi', 'empty.ics': '' };
  const { code, output, errors } = await runCommand(args, { files });
  expect([code, output, errors.length]).toEqual([2, '', 1]);
  const message = errors[0]?.replace('conference-notes: ', '');
  if (typeof expected === 'string') expect(message).toBe(expected);
  else expect(message).toMatch(expected);
});
