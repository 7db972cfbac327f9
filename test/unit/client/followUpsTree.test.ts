import { expect, test } from 'vitest';
import { createFollowUpsTree, type FollowUpsRow, listFollowUps } from '../../../client/src/followUpsTree.js';
import { conferenceOf } from './conferenceWorld.js';

const notesConf = conferenceOf(
  'NotesConf',
  `
  1100 Mocks
  ! read the paper
  x ask Ada
  1145 Ruff
  1200 Flask
  x try it`,
);
const silent = conferenceOf('SilentConf', '1100 Mocks');

function texts(rows: readonly FollowUpsRow[]): string[] {
  return rows.flatMap((row) => (row.kind === 'followUp' ? [row.followUp.text] : texts(row.children)));
}

test('only what has follow-ups is shown', () => {
  const rows = createFollowUpsTree([notesConf, silent], 'all');
  expect(texts(rows)).toEqual(['read the paper', 'ask Ada', 'try it']);
  expect(rows.map((row) => row.children.length)).toEqual([2]);
});

test('without the done ones, a talk whose follow-ups are all done goes too', () => {
  const rows = createFollowUpsTree([notesConf], 'open');
  expect(texts(rows)).toEqual(['read the paper']);
  expect(rows[0]?.children.length).toBe(1);
});

test('all follow-ups are listed, done or not', () => {
  expect(listFollowUps([notesConf, silent]).length).toBe(3);
});

test('a filter looks at follow-up, talk and conference', () => {
  expect(texts(createFollowUpsTree([notesConf, silent], 'all', 'paper'))).toEqual(['read the paper']);
  expect(texts(createFollowUpsTree([notesConf, silent], 'all', 'FLASK notesconf'))).toEqual(['try it']);
  expect(createFollowUpsTree([notesConf], 'open', 'flask')).toEqual([]);
});
