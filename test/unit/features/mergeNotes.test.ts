import { expect, test } from 'vitest';
import { neverCancelled } from '../../../server/src/core/cancelSignal.js';
import { mergeNotes } from '../../../server/src/features/mergeNotes.js';
import type { MergeNotesResult } from '../../../server/src/protocol.js';
import { createNoteWorkspace } from '../../support/noteWorkspace.js';

const world = (first: string, second: string): string =>
  `//- /${first}
# Harbour Days

## 0900 - Tides - Ada Marsh

<https://pretalx.com/harbour/talk/AB3CDE/>

a

//- /${second}
# Harbour Days

## 0900 - Tides - Ada Marsh

<https://pretalx.com/harbour/talk/AB3CDE/>

b
`;

async function merge(text: string, people?: readonly string[]): Promise<MergeNotesResult> {
  const { snapshot, files } = createNoteWorkspace(text);
  const uris = [...files.keys()];
  const names = people && { people: Object.fromEntries(uris.map((uri, index) => [uri, people[index] ?? ''])) };
  return mergeNotes.handle(snapshot, { uris, ...names }, neverCancelled);
}

test('what is joined is told with the text', async () => {
  const result = await merge(world('harbour-ana.md', 'harbour-ben.md'));
  expect(result).toMatchObject({
    kind: 'merged',
    dialect: 'markdown',
    people: [{ name: 'Ana' }, { name: 'Ben' }],
    talks: [{ title: 'Tides', people: [0, 1] }],
    converted: [],
  });
  expect(result.kind === 'merged' && result.text).toContain("### Ana's notes\n\na\n\n### Ben's notes\n\nb\n");
});

test('names that nothing tells are asked for', async () => {
  const text = world('notes.1.md', 'notes.2.md');
  expect(await merge(text)).toMatchObject({ kind: 'unknown', uris: [expect.any(String), expect.any(String)] });
  expect(await merge(text, ['Ana', 'Ben'])).toMatchObject({
    kind: 'merged',
    people: [{ name: 'Ana' }, { name: 'Ben' }],
  });
});

test('a file that is gone is named', async () => {
  const { snapshot } = createNoteWorkspace(world('notes.1.md', 'notes.2.md'));
  const asked = mergeNotes.handle(snapshot, { uris: ['file:///gone.md'] }, neverCancelled);
  await expect(asked).rejects.toThrow('file:///gone.md holds no conference notes any more.');
});
