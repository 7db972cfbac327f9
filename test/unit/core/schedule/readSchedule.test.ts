import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSchedule } from '../../../../server/src/core/schedule/readSchedule.js';

async function checkRefused(content: string | Uint8Array, expected: string): Promise<void> {
  const result = await readSchedule(content);
  expect(result.kind === 'refused' ? `${result.reason}: ${result.message}` : 'schedule').toBe(expected);
}

const notSchedule =
  'not-a-schedule: This is no schedule that can be read: look for the export of the conference by pretalx, frab, Sessionize, Indico, PyCon US or EuroPython, or for its calendar (iCalendar).';
const html = 'html: This is a web page, not a schedule file: use the address of its JSON, XML or iCalendar export.';
const cut = 'truncated: The schedule is cut off in the middle: download it again.';
const unsafe = 'unsafe: The schedule was not read because it declares XML entities or is nested too deeply.';
const large = 'too-large: The schedule is too large to be read (limit: 20 MB and 20,000 entries).';

test('refuses what is no schedule in one sentence', async () => {
  await checkRefused('', 'empty: The schedule is empty: nothing was received.');
  await checkRefused(' \r\n\t', 'empty: The schedule is empty: nothing was received.');
  await checkRefused('Not found', notSchedule);
  await checkRefused('{"detail":"Not found."}', notSchedule);
  await checkRefused('null', notSchedule);
  await checkRefused('[]', notSchedule);
  await checkRefused('<root/>', notSchedule);
  await checkRefused('BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'no-slots: The schedule has no talks yet.');
  await checkRefused('{"schedule":{"conference":{"days":[]}}}', 'no-slots: The schedule has no talks yet.');
  await checkRefused(
    '{"_type":"HTTPAPIResult","results":[{"id":"1","title":"Demo"}]}',
    'no-slots: This export of Indico is without its talks: put ?detail=contributions at the end of its address.',
  );
  await checkRefused(
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260502\r\nEND:VEVENT\r\nEND:VCALENDAR',
    'no-slots: The calendar has entries for whole days only, and talks have times: look for another export of the schedule.',
  );
});

test('refuses web pages and feeds by name', async () => {
  await checkRefused('\n<!DOCTYPE html><html><body>Log in</body></html>', html);
  await checkRefused('<div class="error">404 <br></div>', html);
  await checkRefused('<!-- cached --><html lang="en"></html>', html);
  await checkRefused('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', html);
  const feed =
    'feed: This is the feed of schedule changes, not the schedule: use schedule.json or schedule.xml instead.';
  await checkRefused('<feed xmlns="http://www.w3.org/2005/Atom"><title>Updates</title></feed>', feed);
  await checkRefused('<rss version="2.0"><channel/></rss>', feed);
});

test('refuses broken files, and says when only the end is missing', async () => {
  await checkRefused('{"schedule":{"conference":{"days":[{"date":"2026-01-01"', cut);
  await checkRefused('[{"groupId":1,"sessions":[{"title":"A \\"', cut);
  await checkRefused('<schedule><conference><title>Demo', cut);
  await checkRefused('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Half', cut);
  const notJson =
    'not-json: This looks like JSON but is not valid (comments are not allowed there): download the file again.';
  await checkRefused('/* a comment */ {"schedule":{}}', notJson);
  await checkRefused('{"schedule": undefined}', notJson);
  const notXml = 'not-xml: This is not well-formed XML (line 2): use another export of the schedule.';
  await checkRefused('<schedule>\n<conference></day></schedule>', notXml);
  await checkRefused('<schedule>\n<title>\u0001</title></schedule>', notXml);
});

test('says that a file is packed, and where a lone ampersand is', async () => {
  const packed = 'compressed: This file is compressed: unpack it first.';
  await checkRefused(Uint8Array.of(0x1f, 0x8b, 8, 0), packed);
  await checkRefused(Uint8Array.of(0x50, 0x4b, 3, 4), packed);
  const line = 'not-xml: This is not well-formed XML (line 2): use another export of the schedule.';
  await checkRefused('<schedule>\n<title>Q & A</title></schedule>', line);
});

test('refuses hostile files without spending time on them', async () => {
  const entities = '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><schedule><conference/>&d;</schedule>';
  await checkRefused(entities, unsafe);
  await checkRefused(`<schedule>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</schedule>`, unsafe);
  await checkRefused('['.repeat(100_000), cut);
  await checkRefused('['.repeat(100_000) + ']'.repeat(100_000), notSchedule);
  await checkRefused(new Uint8Array(20 * 1024 * 1024 + 1), large);
  const rooms = { Hall: Array.from({ length: 20_001 }, () => ({ title: 'x' })) };
  await checkRefused(JSON.stringify({ schedule: { conference: { days: [{ date: '2026-01-01', rooms }] } } }), large);
});

test('keys of objects are data, whatever their name', async () => {
  const text =
    '{"schedule":{"conference":{"days":[{"date":"2026-01-10","rooms":{"__proto__":[{"title":"x","date":"2026-01-10T10:00:00Z"}],"constructor":[{"title":"y"}]}}]}}}';
  const result = await readSchedule(text);
  expect(result.kind === 'schedule' ? result.schedule.rooms : []).toEqual(['__proto__', 'constructor']);
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
});

test('reads UTF-8 with a mark, UTF-16 and declared Latin-1', async () => {
  const xml =
    '<?xml version="1.0" encoding="ISO-8859-1"?><schedule><conference><title>Gr|e</title></conference><day date="2026-01-01"><event><title>T</title></event></day></schedule>';
  const latin = Uint8Array.from(xml.split(''), (character) => (character === '|' ? 0xfc : character.charCodeAt(0)));
  const json =
    '\ufeff{"schedule":{"conference":{"title":"Grüe","days":[{"date":"2026-01-01","rooms":{"A":[{"title":"T"}]}}]}}}';
  const utf16 = Uint8Array.from(json.split('').flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]));
  const bare = utf16.subarray(2);
  for (const content of [latin, json, utf16, bare]) {
    const result = await readSchedule(content);
    expect(result.kind === 'schedule' ? result.schedule.title.slice(0, 2) : result.message).toBe('Gr');
    expect(result.kind === 'schedule' ? result.schedule.title.charCodeAt(2) : 0).toBe(0xfc);
  }
});

test('never throws: any JSON under the keys that formats look for', async () => {
  const keys = [
    'schedule',
    'conference',
    'days',
    'rooms',
    'events',
    'talks',
    'sessions',
    'results',
    'contributions',
    'title',
  ];
  const moreKeys = [
    'date',
    'start',
    'startsAt',
    'code',
    'slots',
    'slot',
    'speakers',
    'persons',
    'submission_type',
    'timezone',
  ];
  const key = fc.constantFrom(...keys, ...moreKeys, 'conf_key', '_type', 'duration', 'links', 'groupId', 'videos');
  const leaf = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      '',
      0,
      -1,
      true,
      '2026-01-01',
      '2026-01-01T25:00:00',
      '99:99',
      'HTTPAPIResult',
      1e300,
    ),
    fc.string(),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium' },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(tree, async (value) => {
      const result = await readSchedule(JSON.stringify(value));
      expect(['schedule', 'refused']).toContain(result.kind);
    }),
    { numRuns: 300 },
  );
});

test('never throws: any lines of a calendar, any elements of a schedule', async () => {
  const line = fc.constantFrom(
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VTIMEZONE',
    'TZID:X',
    'DTSTART;TZID=X:20260101T100000',
    'DTSTART:2026',
    'DTEND:20260101T090000Z',
    'SUMMARY:a',
    'UID:',
    ' folded',
    'no property',
    'DURATION:P',
    'RRULE:FREQ=SECONDLY',
    'ATTENDEE;CN=:x',
    'CATEGORIES:a,b',
    'DTSTART;VALUE=DATE:20260101',
    'X;=;:',
  );
  const element = fc.constantFrom(
    '<day date="x">',
    '</day>',
    '<room name="&amp;">',
    '</room>',
    '<event>',
    '</event>',
    '<date>1</date>',
    '<title>t</title>',
    '&#0;',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.array(element), async (lines, elements) => {
      await readSchedule(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'));
      await readSchedule(`<schedule><conference/>${elements.join('')}</schedule>`);
    }),
    { numRuns: 300 },
  );
});
