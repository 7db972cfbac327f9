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
