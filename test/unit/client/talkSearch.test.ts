import { expect, test } from 'vitest';
import type { FoundTalk } from '../../../client/src/conferenceLookups.js';
import { createTalkSearch } from '../../../client/src/talkSearch.js';
import type { ConferenceNode, TalkNode } from '../../../server/src/protocol.js';

/** `conference | title | speaker | code` */
const rows = [
  'PyCascades | Building Elegant API Contracts | Ana Müller | WEYYJG',
  'PyCascades | Rebuilding trust | Carla Okafor | ABCDEF',
  'PyCascades | Why we build | Bob Stone | GHJKLM',
  'PyCon US | Elegant builders | Ana Stone | WEYYJH',
  'PyCon US | Ruff: an extremely fast linter | Charlie Marsh | QRSTUV',
  'PyCon US | Python | Weyy Lee | 123456',
];

function createTalk(row: string): FoundTalk {
  const [conference = '', title = '', speaker = '', code = ''] = row.split(' | ');
  return {
    conference: { id: conference, name: conference } as ConferenceNode,
    day: undefined,
    talk: { id: title, title, speakers: [speaker], code } as unknown as TalkNode,
  };
}

/** What is found, the best first. */
function find(typed: string, here = 'PyCon US', limit = 10): readonly string[] {
  const search = createTalkSearch(rows.map(createTalk), here);
  return search.find(typed, limit).map(({ talk }) => talk.title);
}

test('with nothing typed, the talks of the conference here come first, each in its order', () => {
  expect(find('', 'PyCon US', 4)).toEqual([
    'Elegant builders',
    'Ruff: an extremely fast linter',
    'Python',
    'Building Elegant API Contracts',
  ]);
});

test('the start of a title comes before the start of a word, and that before the inside of one', () => {
  expect(find('build', 'elsewhere')).toEqual([
    'Building Elegant API Contracts',
    'Why we build',
    'Elegant builders',
    'Rebuilding trust',
  ]);
});

test('of talks that fit alike, those of the conference here come first', () => {
  expect(find('stone')).toEqual(['Elegant builders', 'Why we build']);
  expect(find('stone', 'PyCascades')).toEqual(['Why we build', 'Elegant builders']);
});

test('a whole talk code comes before all else', () => {
  expect(find('weyyjh')[0]).toBe('Elegant builders');
  expect(find('weyy', 'elsewhere')[0]).toBe('Python');
});

test.each([
  ['speakers, with or without accents', 'muller', ['Building Elegant API Contracts']],
  ['conferences', 'cascades trust', ['Rebuilding trust']],
  ['words in any order', 'linter ruff', ['Ruff: an extremely fast linter']],
  ['letters in their order', 'bldel', ['Building Elegant API Contracts']],
  ['words with a slip', 'extermely', ['Ruff: an extremely fast linter']],
  ['words with a letter too few', 'elgant', ['Elegant builders', 'Building Elegant API Contracts']],
  ['words with a wrong letter', 'ruffian', []],
])('finds %s', (_, typed, expected) => {
  expect(find(typed)).toEqual(expected);
});

test('gives no more than asked for', () => {
  expect(find('e', 'PyCon US', 2)).toHaveLength(2);
});

test('signs of no meaning are no error', () => {
  expect(find('.*+?^${}()|[]\\')).toEqual([]);
});
