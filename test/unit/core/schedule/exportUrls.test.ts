import { expect, test } from 'vitest';
import { findExportUrls } from '../../../../server/src/core/schedule/exportUrls.js';

/** The first addresses to try, `system address`. */
function check(text: string, ...expected: readonly string[]): void {
  const found = findExportUrls(text).map(({ system, url }) => `${system} ${url}`);
  expect(found.slice(0, expected.length)).toEqual(expected);
}

test('pretalx: any of its pages, on any domain, under any prefix', () => {
  const first = 'pretalx https://pretalx.com/demo-2022/schedule/export/schedule.json';
  check('https://pretalx.com/demo-2022/talk/WEYYJG/', first, 'pretalx https://pretalx.com/demo-2022/schedule.json');
  check('http://pretalx.com/demo-2022/schedule/#day-2', first);
  check('https://pretalx.com/demo-2022/', first);
  check('https://pretalx.com/demo-2022/talk/WEYYJG.ics', first);
  check(
    'https://talks.example.org/camp/talk/ABCDE3/feedback/',
    'pretalx https://talks.example.org/camp/schedule/export/schedule.json',
  );
  check(
    'https://fahrplan.events.ccc.de/congress/2024/fahrplan/talk/ABCDE3/',
    'pretalx https://fahrplan.events.ccc.de/congress/2024/fahrplan/schedule/export/schedule.json',
  );
});

test('pretalx: the list of the API that is named, with its rooms and speakers, from its first page', () => {
  const submissions = 'pretalx https://pretalx.com/api/events/demo-2022/submissions/';
  const expanded = `${submissions}?expand=slots.room,speakers,track,submission_type,resources`;
  const exported = 'pretalx https://pretalx.com/demo-2022/schedule/export/schedule.json';
  check('https://pretalx.com/api/events/demo-2022/submissions/?page=2', expanded, submissions, exported);
  check('https://pretalx.com/api/events/demo-2022/submissions/?expand=slots&offset=50', `${submissions}?expand=slots`);
  check(
    'https://pretalx.com/api/events/demo-2022/slots/',
    'pretalx https://pretalx.com/api/events/demo-2022/slots/?expand=room,submission.speakers,submission.track,submission.submission_type',
  );
  check('https://pretalx.com/api/events/demo-2022/', exported);
  check('https://pretalx.com/api/events/demo-2022/speakers/', exported);
});

test('an export is itself', () => {
  check('https://example.org/x/schedule.json?lang=de', 'file https://example.org/x/schedule.json?lang=de');
  check('webcal://example.org/all.ics', 'file https://example.org/all.ics');
  check('http://127.0.0.1:8080/schedule.xml', 'file http://127.0.0.1:8080/schedule.xml');
});

test('what may be the answer of a program is tried itself', () => {
  check('https://example.org/calendar?format=ics', 'file https://example.org/calendar?format=ics');
  const found = findExportUrls('https://example.org/2026/programme').map(({ url }) => url);
  expect(found.at(-1)).toBe('https://example.org/2026/programme');
});

test('systems with exports of their own', () => {
  check('https://fosdem.org/2026/schedule/event/ABC-talk/', 'FOSDEM https://fosdem.org/2026/schedule/xml');
  check('https://demo26.sched.com/event/2DYHY/some-talk', 'Sched https://demo26.sched.com/all.ics');
  check(
    'https://us.pycon.org/2024/schedule/presentation/92/',
    'PyCon US https://us.pycon.org/2024/schedule/conference.json',
  );
  check(
    'https://ep2024.europython.eu/session/heuristics',
    'EuroPython https://program.europython.eu/europython-2024/schedule/export/schedule.json',
  );
  check(
    'https://indico.example.org/event/1/contributions/26/',
    'Indico https://indico.example.org/export/event/1.json?detail=contributions',
    'Indico https://indico.example.org/event/1/event.ics?scope=contribution',
  );
  check('https://www.emfcamp.org/schedule/2022/123-rob', 'EMF https://www.emfcamp.org/schedule/2022.frab.json');
  check(
    'https://events.ccc.de/congress/2025/hub/en/event/detail/x',
    'c3voc hub https://events.ccc.de/congress/2025/hub/schedule.json',
  );
  check(
    'https://frab.example.org/en/demo/public/events/12',
    'frab https://frab.example.org/en/demo/public/schedule.json',
  );
  check('https://x.example/2019/Fahrplan/events/10386.html', 'frab https://x.example/2019/Fahrplan/schedule.json');
  check('https://events.example.org/conferences/demo', 'OSEM https://events.example.org/conferences/demo/schedule.xml');
  check(
    'https://www.postgresql.eu/events/demo/schedule/session/1-a/',
    'pgeu https://www.postgresql.eu/events/demo/schedule.xml',
  );
  check(
    'https://debconf23.debconf.org/talks/18-opening/',
    'wafer https://debconf23.debconf.org/schedule/pentabarf.xml',
  );
  check(
    'https://sessionize.com/api/v2/jl4ktls0/view/Speakers',
    'Sessionize https://sessionize.com/api/v2/jl4ktls0/view/All',
  );
});

test('unknown sites: each folder may be an event of pretalx', () => {
  check(
    'https://conf.example.org/2026/schedule/',
    'pretalx https://conf.example.org/2026/schedule/export/schedule.json',
    'frab https://conf.example.org/2026/schedule.json',
  );
  check(
    'https://2022.pycascades.com/program/schedule/',
    'pretalx https://2022.pycascades.com/program/schedule/export/schedule.json',
  );
});

test('nothing to try', () => {
  for (const text of ['', 'no address', 'file:///etc/passwd', 'https://demo.sessionize.com/session/1']) {
    expect(findExportUrls(text)).toEqual([]);
  }
});
