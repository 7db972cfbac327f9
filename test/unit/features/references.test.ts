import type { Location } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { provideDefinition, provideReferences } from '../../../server/src/features/references.js';
import { openConference, printRange } from '../../support/features.js';

const world = (first: string, second = ''): string => `//- /notes.day-1.md
# Conf

## Tale of concurrency by Ana Müller

<https://pretalx.com/conf/talk/WEYYJG/>

${first}

//- /notes.day-2.md
# Conf

## More on concurrency by Ana Müller

<https://pretalx.com/conf/talk/ABCDEF/>

${second}
`;

type Provide = (place: ReturnType<typeof openConference>) => Location[];

const print = (text: string, provide: Provide): string[] => {
  const place = openConference(text);
  return provide(place).map(
    ({ uri, range }) => `${uri.slice(uri.lastIndexOf('/') + 1)} ${printRange(place.textOf(uri), range)}`,
  );
};

const definition = (text: string): string[] =>
  print(text, ({ index, document, cursors }) => provideDefinition(index, document, cursors[0]!));

const references = (text: string, includeDeclaration = false): string[] =>
  print(text, ({ index, document, cursors }) =>
    provideReferences(index, document, { position: cursors[0]!, context: { includeDeclaration } }),
  );

test('from a link in the text to the talk it is about, in another file', () => {
  expect(definition(world('', 'See <https://pretalx.com/conf/talk/WEY$0YJG/>.'))).toEqual([
    'notes.day-1.md 2:3 Tale of concurrency',
  ]);
});

test('from a talk’s link to its title', () => {
  expect(definition(world('').replace('ABCDEF', 'ABC$0DEF'))).toEqual(['notes.day-2.md 2:3 More on concurrency']);
});

test('from a speaker to all their talks', () => {
  expect(definition(world('').replace('Ana Müller', 'Ana Mü$0ller'))).toEqual([
    'notes.day-1.md 2:3 Tale of concurrency',
    'notes.day-2.md 2:3 More on concurrency',
  ]);
});

test('from prose to nothing', () => {
  expect(definition(world('No$0tes.'))).toEqual([]);
  expect(references(world('No$0tes.'))).toEqual([]);
});

test('all links to a talk, those in this text too', () => {
  const text = world('', 'See <https://pretalx.com/conf/talk/WEY$0YJG/>.');
  expect(references(text)).toEqual([
    'notes.day-1.md 4:1 https://pretalx.com/conf/talk/WEYYJG/',
    'notes.day-2.md 6:5 https://pretalx.com/conf/talk/WEYYJG/',
  ]);
  expect(references(text, true)[0]).toBe('notes.day-1.md 2:3 Tale of concurrency');
});

test('all mentions of a speaker', () => {
  expect(references(world('').replace('Ana Müller', 'Ana Mü$0ller'))).toEqual([
    'notes.day-1.md 2:26 Ana Müller',
    'notes.day-2.md 2:26 Ana Müller',
  ]);
});
