import { describe, expect, test } from 'vitest';
import type { ScannedLine } from '../../../../server/src/core/parse/block.js';
import { createFollowUpPhrases, readFollowUps } from '../../../../server/src/core/parse/followUps.js';

function scan(text: string): ScannedLine {
  return { kind: 'text', text, contentStart: 0, contentEnd: text.length, level: 0, marker: '' };
}

function check(text: string, expected: string | undefined): void {
  const [found] = readFollowUps(scan(text), 0);
  expect(found === undefined ? undefined : `${found.form}${found.done ? ' done' : ''}: ${found.text}`, text).toBe(
    expected,
  );
}

describe('follow-ups', () => {
  test.each([
    ['note to self: post-talk do more research on mocks.', 'phrase: post-talk do more research on mocks'],
    ['there is a library for it (look up more details)', 'phrase: look up more details'],
    ['it runs without blocking thread.  Requires more research.', 'phrase: Requires more research'],
    ['TODO: try the new parser', 'label: try the new parser'],
    ['todo - ask Tom', 'label: ask Tom'],
    ['[ ] - Research', 'box: Research'],
    ['[] Research more', 'box: Research more'],
    ['[x] read the paper', 'box done: read the paper'],
    ['done: note to self: buy a rope', 'phrase done: buy a rope'],
    ['a library (done: look up more details)', 'phrase done: look up more details'],
    ['Check out the sea chart', 'phrase: Check out the sea chart'],
    ['check out their blog', 'phrase: check out their blog'],
    ['might be an interesting read', 'phrase: might be an interesting read'],
    ['I should look into tide tables', 'phrase: I should look into tide tables'],
    ["I'll look into tide tables", "phrase: I'll look into tide tables"],
    ['I’ll read the paper', 'phrase: I’ll read the paper'],
    ['a library (TODO compare with ours)', 'label: compare with ours'],
    ['Need to read up on Kalman filters', 'phrase: Need to read up on Kalman filters'],
    ['does it scale??', 'question: does it scale??'],
    ['Unbedingt noch ausprobieren', 'phrase: Unbedingt noch ausprobieren'],
    ['Notiz an mich: Seekarten kaufen', 'phrase: Seekarten kaufen'],
    ['À faire : lire la carte', 'label: lire la carte'],
    ['**Acción**: mirar las tablas', 'label: mirar las tablas'],
    ['Tengo que leer más', 'phrase: Tengo que leer más'],
    ['後で調べる', 'phrase: 後で調べる'],
    ['AI(Ada): ask the harbour master', 'label: ask the harbour master'],
    ['AI @ada: book the pier', 'label: book the pier'],
    ['Reminder: send the charts to Tom', 'label: send the charts to Tom'],
    ['**Next step:** try the new pump', 'label: try the new pump'],
    ['Remember - to ask about the buoys', 'label: to ask about the buoys'],
    ['Merken: Seekarten bestellen', 'label: Seekarten bestellen'],
    ['google Kalman filters', 'phrase: google Kalman filters'],
    ['Google how tides work', 'phrase: Google how tides work'],
    ['to google: knots', 'phrase: to google: knots'],
    ['look into how it is done', 'phrase: look into how it is done'],
    ['Follow up with Ada', 'phrase: Follow up with Ada'],
    ['I should talk to the pilot', 'phrase: I should talk to the pilot'],
    ['I will ask the pilot', 'phrase: I will ask the pilot'],
  ])('%s', check);
});

describe('advice and subject matter', () => {
  test.each([
    'check for existing group, see if you can join',
    'check local universities for mailing lists, etc',
    "Watch out for Goodhart's law",
    'vulnerability research',
    'what they do to do X',
    'reach out to local businesses',
    'use social media (low cost ad campaigns?)',
    'is there food?',
    '[a link](https://sea.example)',
    '[1] see below',
    'research shows that boats float',
    'Note: boats float',
    'we read about it (see slides)',
    'AI: the good parts are boring',
    'AI - still a hype, says the captain',
    'Action: dispatch(SET_SAIL) goes to the reducer',
    'action: SetSail {',
    'Next step: the pump folds constants',
    'Next steps - what comes after the harbour',
    'Remember: charts lie',
    'Reminder - the engine has one thread',
    'Merken: Karten lügen',
    'Google Cloud is used for the charts',
    'Google open-sourced it in 2014',
    'Google - 45 % of all ships',
    'google maps at sea',
    'Research more than 30 papers agree?',
    'follow up with the patient is done by nurses',
    'I will ask you to close your eyes, she said',
    'I will talk about three harbours',
    "I'll try to explain tides",
    'leer más: https://sea.example',
  ])('%s', (text) => check(text, undefined));
});

test('ranges: where `done: ` goes, and what ticking replaces', () => {
  const [bracket] = readFollowUps(scan('a library (look up more details)'), 3);
  expect(bracket?.range).toEqual({ start: { line: 3, character: 11 }, end: { line: 3, character: 31 } });
  const [box] = readFollowUps({ ...scan('- [ ] try it'), kind: 'item', contentStart: 2 }, 0);
  expect(box?.boxRange).toEqual({ start: { line: 0, character: 3 }, end: { line: 0, character: 4 } });
  const [done] = readFollowUps(scan('done: todo: rest'), 0);
  expect(done?.doneRange).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 6 } });
});

describe('phrases of the user', () => {
  const phrases = createFollowUpPhrases(['ask about', 'nochmal ansehen', 'C++?', ' ']);
  const read = (text: string) => readFollowUps(scan(text), 0, phrases).map((found) => `${found.form}: ${found.text}`);

  test('begin a line, in any case', () => {
    expect(read('Ask  about the licence.')).toEqual(['phrase: Ask  about the licence']);
    expect(read('done: nochmal ansehen')).toEqual(['phrase: nochmal ansehen']);
    expect(read('C++? is it')).toEqual(['phrase: C++? is it']);
    expect(read('They ask about the licence.')).toEqual([]);
    expect(read('ask aboutness')).toEqual([]);
  });

  test('are none where all are blank', () => {
    expect(createFollowUpPhrases(['', ' '])).toBeUndefined();
  });
});
