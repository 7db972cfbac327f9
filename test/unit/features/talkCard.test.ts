import { expect, test } from 'vitest';
import { provideTalkCard } from '../../../server/src/features/hover.js';
import { createTalkCard, type TalkCardInput, toMarkdown, toPlainText } from '../../../server/src/features/talkCard.js';
import type { Slot } from '../../../server/src/core/model/schedule.js';
import { getTalks } from '../../../server/src/core/model/sections.js';
import { createNoteWorkspace } from '../../support/noteWorkspace.js';
import { openScheduled } from '../../support/keptSchedules.js';

function card(text: string, parts: Partial<TalkCardInput> = {}) {
  const { snapshot, uri } = createNoteWorkspace(text);
  const { talk } = getTalks(snapshot.findNote(uri)!.note)[0]!.section;
  return createTalkCard({
    talk,
    day: undefined,
    abstract: undefined,
    slot: undefined,
    timeZone: 'Europe/Berlin',
    ...parts,
  });
}

const slot: Slot = {
  guid: undefined,
  code: 'WEYYJG',
  title: 'The schedule’s title',
  otherTitles: [],
  subtitle: undefined,
  speakers: [{ name: 'Ana Müller', code: undefined, url: undefined }],
  start: '2022-04-08T11:45:00-07:00',
  duration: 30,
  room: 'Room A',
  track: 'Web',
  type: undefined,
  language: 'en',
  abstract: 'From the schedule.',
  description: undefined,
  url: 'https://pretalx.com/conf/talk/WEYYJG/',
  otherUrls: [],
  feedbackUrl: 'https://pretalx.com/conf/talk/WEYYJG/feedback/',
  doNotRecord: true,
  isService: false,
  isCancelled: false,
  links: [],
};

test('what the notes say', () => {
  const text =
    '## 11:45am to 12:15pm A *fine* talk by Ana Müller\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\nDid not attend, as it was full.\n';
  expect(toMarkdown(card(text, { day: 'Day 1', abstract: 'About  many\nthings.' }))).toMatchInlineSnapshot(`
    "### A fine talk

    **Ana Müller** · Day 1 · 11:45–12:15

    *did not attend (it was full)*

    > About many things.

    [Open page](<https://pretalx.com/conf/talk/WEYYJG/>) · [Feedback](<https://pretalx.com/conf/talk/WEYYJG/feedback/>)"
  `);
});

test('what the schedule adds', () => {
  const text = '## A talk\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\n- [ ] try it\n';
  expect(toMarkdown(card(text, { slot }))).toMatchInlineSnapshot(`
    "### A talk

    **Ana Müller** · 2022-04-08 · 11:45–12:15 · 20:45 your time · Room A · Web · en

    ⚠ Do not record

    *1 follow-up*

    > From the schedule.

    [Open page](<https://pretalx.com/conf/talk/WEYYJG/>) · [Feedback](<https://pretalx.com/conf/talk/WEYYJG/feedback/>)"
  `);
  expect(toPlainText(card(text, { slot }))).toMatchInlineSnapshot(`
    "A talk
    Ana Müller · 2022-04-08 · 11:45–12:15 · 20:45 your time · Room A · Web · en
    Do not record
    1 follow-up
    From the schedule.
    Open page: https://pretalx.com/conf/talk/WEYYJG/
    Feedback: https://pretalx.com/conf/talk/WEYYJG/feedback/"
  `);
});

test('the reader’s time is shown only where it differs and is known', () => {
  const facts = (start: string, timeZone: string) =>
    card('## A talk\n\nNotes.\n', { slot: { ...slot, start }, timeZone }).facts;
  expect(facts('2022-04-08T11:45:00-07:00', 'America/Los_Angeles')).not.toContainEqual(
    expect.stringContaining('your time'),
  );
  expect(facts('2022-04-08T11:45:00', 'Europe/Berlin')).not.toContainEqual(expect.stringContaining('your time'));
  expect(facts('2022-04-08T11:45:00-07:00', 'Europe/Berlin')).toContain('20:45 your time');
});

test('an abstract is cut at a word after 400 characters', () => {
  const { abstract } = card('## A talk\n\nNotes.\n', { abstract: 'word '.repeat(100) });
  expect(abstract).toMatch(/ word…$/);
  expect(abstract!.length).toBeLessThanOrEqual(400);
});

test('an abstract of one endless word is cut between characters', () => {
  const { abstract } = card('## A talk\n\nNotes.\n', { abstract: '😀'.repeat(300) });
  expect(abstract!.length).toBeLessThanOrEqual(400);
  expect(abstract!.isWellFormed()).toBe(true);
});

test('what people wrote makes no markup', () => {
  const text = '## A talk\n\nNotes.\n';
  const shown = toMarkdown({
    ...card(text),
    title: '[x](command:evil) <b>',
    abstract: '![](https://conf.org/spy.png) `a`',
  });
  expect(shown).toMatchInlineSnapshot(`
    "### \\[x\\](command:evil) \\<b>

    > !\\[\\](https://conf.org/spy.png) \\\`a\\\`"
  `);
});

test('only pages in the web can be opened', () => {
  const text = '## A talk\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\nNotes.\n';
  expect(card(text).actions.map(({ label }) => label)).toEqual(['Open page', 'Feedback']);
  expect(
    card('## A talk\n\nNotes.\n', { slot: { ...slot, url: 'command:evil', feedbackUrl: 'file:///etc/passwd' } })
      .actions,
  ).toEqual([]);
});

const withCommands = {
  experimental: { commands: { commands: ['conferenceNotes.insertAbstract', 'conferenceNotes.exportCalendar'] } },
};

test('commands that the client has are links on a place of the notes; plain text has none', () => {
  const { snapshot, document } = openScheduled(
    '# Harbour Conf 2026\n\n## Knots That Hold\n\nThe bowline.\n\n## Tides for Beginners\n\nMoon.\n',
  );
  const [knots] = getTalks(document.note);
  const labels = (client: object) =>
    provideTalkCard({ ...snapshot, client }, document, knots!).actions.map(({ label }) => label);
  expect(labels(withCommands)).toEqual(['Open page', 'Insert abstract', 'Feedback', 'Calendar']);
  expect(labels({})).toEqual(['Open page', 'Feedback']);
  const full = provideTalkCard({ ...snapshot, client: withCommands }, document, knots!);
  const place = encodeURIComponent(JSON.stringify([{ uri: document.uri, line: 2 }]));
  expect(toMarkdown(full)).toContain(`[Insert abstract](<command:conferenceNotes.insertAbstract?${place}>)`);
  expect(toPlainText(full)).not.toContain('command:');
});
