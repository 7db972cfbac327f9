import { expect, test } from 'vitest';
import { printSchedule, readGood } from '../scheduleSamples.js';

test('frab and pretalx: rooms with events; a day that is named after UTC is put right', async () => {
  const result = await readGood(`<?xml version="1.0"?>
    <schedule>
      <version>1</version>
      <conference>
        <title>Demo&#228;</title><acronym>demo</acronym><base_url>//example.org/demo/</base_url>
        <time_zone_name>Asia/Kolkata</time_zone_name>
      </conference>
      <day date="2026-09-09" start="2026-09-09T21:30:00+00:00" index="1">
        <room name="Hall">
          <event id="35" guid="g1">
            <date>2026-09-10T05:00:00+00:00</date><start>10:30</start><duration>00:20</duration>
            <title>Opening &nbsp;Ceremony</title>
            <url>events/35.html</url>
            <persons><person id="1">Ada Example</person><person><name>Bob</name><biography>...</biography></person></persons>
            <links><link href="https://example.org/a">A</link></links>
            <recording><optout>true</optout></recording>
          </event>
        </room>
      </day>
    </schedule>`);
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "frab-xml | Demoä | demo | Asia/Kolkata
    = 2026-09-10
    2026-09-10T10:30:00+05:30 +20 Hall | Opening Ceremony | Ada Example, Bob | https://example.org/demo/events/35.html"
  `);
  expect(result.schedule.days[0]?.slots[0]?.doNotRecord).toBe(true);
});

test('Pentabarf: events right under the day, no date, seconds in durations', async () => {
  const result = await readGood(`<schedule>
      <conference><title>Old Conf</title><release>0.2</release><day_change>09:00:00</day_change>
        <timeslot_duration>00:05:00</timeslot_duration></conference>
      <day index="1" date="2007-02-24">
        <event id="1"><start>15:00</start><duration>00:45:00</duration><room>H.1</room><title>AIGLX</title>
          <abstract>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;See &lt;a href=&#34;https://x.example/&#34;&gt;this&lt;/a&gt;&lt;/p&gt;</abstract></event>
        <event id="2"><start>08:00</start><duration>1:00:00</duration><room>H.1</room><title>After the party</title></event>
      </day></schedule>`);
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "frab-xml | Old Conf | zone-missing
    = 2007-02-24
    2007-02-24T15:00:00 +45 H.1 | AIGLX
    2007-02-25T08:00:00 +60 H.1 | After the party"
  `);
  expect(result.schedule.days[0]?.slots[0]?.abstract).toBe('One.\n\nSee [this](https://x.example/)');
});

test("FOSDEM's talks get the page that their slug names", async () => {
  const { schedule } = await readGood(`<schedule><conference><title>FOSDEM 2016</title></conference>
    <day date="2016-01-30"><room name="Janson"><event id="1"><start>10:00</start><slug>systemd</slug><title>systemd</title>
    </event></room></day></schedule>`);
  expect(schedule.days[0]?.slots[0]?.url).toBe('https://fosdem.org/2016/schedule/event/systemd/');
});

test('indented texts of pretty-printed XML lose the indent', async () => {
  const { schedule } = await readGood(
    `<schedule><conference/><day date="2026-01-01"><room name="A"><event><title>T</title><abstract>One
          two

          three</abstract></event></room></day></schedule>`,
  );
  expect(schedule.undated[0]?.abstract).toBe('One\ntwo\n\nthree');
});

test("EuroPython 2014's own XML", async () => {
  const result = await readGood(`<schedule created="2014-07-13T11:40:02"><day date="2014-07-21">
      <entry id="1"><start>0930</start><duration>30</duration><room>C01</room><title>Breakfast</title></entry>
      <entry id="2"><category>Keynote</category><start>1030</start><duration>45</duration><room>C01</room>
        <title>One year later</title><speakers><speaker><name>Ada Example</name></speaker></speakers></entry>
    </day></schedule>`);
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "europython-xml | EuroPython 2014 | europython-2014 | zone-missing
    = 2014-07-21
    2014-07-21T09:30:00 +30 C01 | Breakfast | service
    2014-07-21T10:30:00 +45 C01 | One year later | Ada Example"
  `);
});

test('xCal: local times without a zone, titles without the dash', async () => {
  const result = await readGood(
    `<iCalendar xmlns:pentabarf='http://pentabarf.org'><vcalendar><x-wr-calname>demo Schedule</x-wr-calname>
      <vevent><uid>ABCDE3@@example.org</uid><pentabarf:title>Opening</pentabarf:title><summary>Opening-</summary>
        <dtstart>20260328T180000</dtstart><dtend>20260328T181500</dtend><duration>0.01500</duration>
        <url>https://example.org/demo/talk/ABCDE3/</url><location>Hall</location><attendee>Ada</attendee></vevent>
      <vevent><uid>X</uid><summary>Night</summary><dtstart>20260329T013000</dtstart><location>Hall</location></vevent>
    </vcalendar></iCalendar>`,
    { timeZone: 'Europe/Berlin' },
  );
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "xcal | demo | Europe/Berlin
    = 2026-03-28
    2026-03-28T18:00:00+01:00 +15 Hall | Opening | Ada | ABCDE3 | https://example.org/demo/talk/ABCDE3/
    2026-03-29T01:30:00+01:00 +? Hall | Night
    = 2026-03-29"
  `);
});

test('any prefix; names of persons in attributes and elements', async () => {
  const result = await readGood(`<p:schedule xmlns:p="urn:p"><p:conference><p:title>Demo</p:title></p:conference>
    <p:day index="1" date="2026-05-02"><p:room name="Quay"><p:event id="1">
      <p:start>10:00</p:start><p:duration>PT1H30M</p:duration><p:title>Tides</p:title>
      <p:persons><p:person name="Ada"/><p:person><p:full_public_name>Bo</p:full_public_name></p:person></p:persons>
    </p:event></p:room></p:day></p:schedule>`);
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "frab-xml | Demo | zone-missing
    = 2026-05-02
    2026-05-02T10:00:00 +90 Quay | Tides | Ada, Bo"
  `);
});

test('OSEM: days from 0, empty rooms and days, no pages', async () => {
  const result = await readGood(`<schedule><conference><title>Demo</title><acronym>demo</acronym></conference>
    <day date="2026-05-02" index="0"><room name="Attic"/><room name="Quay">
      <event guid="demo-1" id="1"><date>2026-05-02T10:00:00+02:00</date><start>10:00</start><duration>00:45</duration>
        <room>Quay</room><language/><title>Tides</title></event></room></day>
    <day date="2026-05-03" index="1"><room name="Attic"/></day></schedule>`);
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "frab-xml | Demo | demo | zone-missing
    = 2026-05-02
    2026-05-02T10:00:00+02:00 +45 Quay | Tides
    = 2026-05-03"
  `);
  expect(result.schedule.rooms).toEqual(['Quay']);
});

test('xCal: several calendars, and values that name their type', async () => {
  const plain = '<uid>1</uid><dtstart>20260502T100000</dtstart><dtend>20260502T103000</dtend><summary>Tides</summary>';
  const old = `<iCalendar><vcalendar><vevent>${plain}</vevent></vcalendar><vcalendar><vevent>${plain.replace('Tides', 'Knots')}</vevent></vcalendar></iCalendar>`;
  expect(printSchedule(await readGood(old))).toMatchInlineSnapshot(`
    "xcal | zone-missing
    = 2026-05-02
    2026-05-02T10:00:00 +30 | Tides
    2026-05-02T10:00:00 +30 | Knots"
  `);
  const typed = `<icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0"><vcalendar><components><vevent><properties>
    <uid><text>1</text></uid><summary><text>Tides</text></summary><location><text>Quay</text></location>
    <dtstart><parameters><tzid><text>Europe/Berlin</text></tzid></parameters><date-time>2026-05-02T10:00:00</date-time></dtstart>
    <duration><duration>PT1H</duration></duration></properties></vevent></components></vcalendar></icalendar>`;
  expect(printSchedule(await readGood(typed))).toMatchInlineSnapshot(`
    "xcal | Europe/Berlin
    = 2026-05-02
    2026-05-02T10:00:00+02:00 +60 Quay | Tides"
  `);
});

function waferEvent(id: number, date: string, start: string): string {
  const page = `<conf_url>/talks/${id}/</conf_url><full_conf_url>https://demo.example/talks/${id}/</full_conf_url>`;
  return `<event id="${id}"><date>${date}</date><start>${start}</start><duration>00:45</duration><title>Talk ${id}</title>${page}</event>`;
}

function wafer(head: string, ...events: readonly string[]): string {
  return `<schedule><conference><title>Demo</title>${head}</conference>
    <day date="2026-08-05" index="1"><room name="Quay">${events.join('')}</room></day></schedule>`;
}

test('old wafer: the clock of the event called UTC, pages under another name, numbers as keys', async () => {
  const events = [
    waferEvent(1, '2026-08-05T10:00:00+00:00', '10:00'),
    waferEvent(2, '2026-08-05T09:15:00+00:00', '9:15'),
  ];
  const result = await readGood(wafer('', ...events), { timeZone: 'America/Montreal' });
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "frab-xml | Demo | America/Montreal
    = 2026-08-05
    2026-08-05T09:15:00-04:00 +45 Quay | Talk 2 | https://demo.example/talks/2/
    2026-08-05T10:00:00-04:00 +45 Quay | Talk 1 | https://demo.example/talks/1/"
  `);
  expect(result.schedule.days[0]?.slots.map(({ guid }) => guid)).toEqual(['2', '1']);
});

test('dates in UTC are instants where the file names its zone, or where one clock differs', async () => {
  const same = waferEvent(1, '2026-08-05T10:00:00+00:00', '10:00');
  const other = waferEvent(2, '2026-08-05T14:00:00+00:00', '10:00');
  const starts = async (text: string): Promise<unknown> =>
    (await readGood(text, { timeZone: 'America/Montreal' })).schedule.days.flatMap(({ slots }) =>
      slots.map(({ start }) => start),
    );
  expect(await starts(wafer('<time_zone_name>Europe/Berlin</time_zone_name>', same))).toEqual([
    '2026-08-05T12:00:00+02:00',
  ]);
  expect(await starts(wafer('', same, other))).toEqual(['2026-08-05T06:00:00-04:00', '2026-08-05T10:00:00-04:00']);
});
