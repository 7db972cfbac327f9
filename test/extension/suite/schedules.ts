/** Importing, refreshing and doing without the network, against a server on this machine that behaves like pretalx. */
import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, type Hover, Position, type TextDocument, workspace } from 'vscode';
import { cutOff, publish, publishPages, redirect, startScheduleServer } from '../../support/scheduleServer.ts';
import { type Suite, until } from './hostRunner.ts';
import { openNewNote, uriOf } from './notes.ts';

const exportPath = '/harbour-2026/schedule/export/schedule.json';
const keptName = '.conference-notes/harbour-2026.schedule.json';

function writeSchedule(start: string): string {
  const date = '2026-05-02';
  const event = {
    guid: '0a9c6b2e-0000-4000-8000-000000000001',
    code: 'AB3CDE',
    date: `${date}T${start}:00+01:00`,
    start,
    duration: '00:45',
    room: 'Boathouse',
    title: 'Tides for Beginners',
    abstract: 'Why the water comes back.',
    persons: [{ name: 'Ada Marsh', public_name: 'Ada Marsh' }],
  };
  const conference = {
    acronym: 'harbour-2026',
    title: 'Harbour Conf 2026',
    time_zone_name: 'Europe/London',
    days: [{ index: 1, date, rooms: { Boathouse: [event] } }],
  };
  return JSON.stringify({ schedule: { version: '1', conference } });
}

export const schedules: Suite = {
  'a schedule is imported by the address of a page, refreshed, and there when the server has gone': async () => {
    await workspace
      .getConfiguration('conferenceNotes')
      .update('schedule.network', 'always', ConfigurationTarget.Global);
    const server = await startScheduleServer({ [exportPath]: publish(writeSchedule('09:00')) });
    const { document } = await openNewNote(
      'harbour.md',
      '# Harbour Conf 2026\n\n## 0900 - Tides for Beginners - Ada Marsh\n\nmoon\n\n---\n\n## 1000 - Booth\n\nrope\n',
    );
    await commands.executeCommand('conferenceNotes.importSchedule', { url: `${server.origin}/harbour-2026/` });
    assert.match(await readKept(), /Tides for Beginners/u);
    await until(
      'a card with the schedule',
      async () => (await hoverAt(document, 2)).includes('Boathouse') || undefined,
    );
    assert.match(await hoverAt(document, 2), /09:00/u);

    server.paths.set(exportPath, publish(writeSchedule('15:30'), '"2"'));
    await commands.executeCommand('conferenceNotes.refreshSchedule');
    await until('a card with the new time', async () => (await hoverAt(document, 2)).includes('15:30') || undefined);

    const last = await readKept();
    server.paths.set(exportPath, cutOff);
    await refreshInVain();
    await server.stop();
    await refreshInVain();
    assert.equal(await readKept(), last);
    assert.match(await hoverAt(document, 2), /15:30/u);
    await workspace.fs.delete(uriOf(keptName));
  },

  'a list of the API is read to its last page, with the zone that the event names': async () => {
    const talks = ['Tides', 'Knots', 'Ropes'].map((title, index) => ({
      code: `ABCDE${7 + index}`,
      title,
      speakers: [{ code: 'SPEAK7', name: 'Ada Marsh' }],
      submission_type: null,
      slots: [{ start: `2026-05-02T0${7 + index}:00:00Z`, end: null, room: { name: { en: 'Quay' } } }],
    }));
    const api = '/api/events/harbour-2026/';
    const event = JSON.stringify({ name: { en: 'Harbour Conf 2026' }, timezone: 'Europe/London' });
    const server = await startScheduleServer({
      [`${api}submissions/`]: publishPages(talks, 2),
      [api]: redirect(`${api}event.json`),
      [`${api}event.json`]: publish(event),
    });
    await commands.executeCommand('conferenceNotes.importSchedule', { url: `${server.origin}${api}submissions/` });
    const kept = await readKept();
    assert.deepEqual(
      ['Tides', 'Knots', 'Ropes', 'Harbour Conf 2026'].filter((text) => !kept.includes(text)),
      [],
    );
    assert.match(kept, /2026-05-02T08:00:00\+01:00/u);
    await server.stop();
    await workspace.fs.delete(uriOf(keptName));
  },
};

/** Nobody closes the message that says why, and the command does not wait for that. */
async function refreshInVain(): Promise<void> {
  await commands.executeCommand('conferenceNotes.refreshSchedule');
}

async function readKept(): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uriOf(keptName)));
}

async function hoverAt(document: TextDocument, line: number): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new Position(line, 14),
  );
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n');
}
