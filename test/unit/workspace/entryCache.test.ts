import { expect, test } from 'vitest';
import { openPackedNote, packNote } from '../../../server/src/core/index/packedNote.js';
import { type CacheStorage, EntryCache } from '../../../server/src/workspace/entryCache.js';
import { createMemoryCache } from '../../support/memoryCache.js';
import { createNoteEntry, createTalkEntry } from '../../support/noteEntries.js';

const folder = 'file:///world';
const found = { uri: `${folder}/a.md`, size: 5, mtime: 1000 };
const bytes = new TextEncoder().encode('notes');
const entry = openPackedNote(packNote(createNoteEntry('/a.md', { talks: [createTalkEntry('Café ☕ 東京')] })));

/** Keeps one entry, as a server does before it ends. */
async function keep(storage: CacheStorage): Promise<void> {
  const cache = new EntryCache(storage);
  cache.put({ ...found, bytes }, { entry, wishes: '' });
  await cache.save(folder, [found]);
}

async function load(storage: CacheStorage): Promise<EntryCache> {
  const cache = new EntryCache(storage);
  await cache.load(folder);
  return cache;
}

test('an entry comes back with its talks', async () => {
  const { storage } = createMemoryCache();
  await keep(storage);
  const known = (await load(storage)).find(found, '');
  expect(known?.entry?.talks.map(({ title }) => title)).toEqual(['Café ☕ 東京']);
});

test.each([
  ['of another time', { ...found, mtime: 1001 }, ''],
  ['of another size', { ...found, size: 6 }, ''],
  ['that another setting decides about', found, 'included'],
  ['of another name', { ...found, uri: `${folder}/b.md` }, ''],
])('a file %s is not known', async (_, file, wishes) => {
  const { storage } = createMemoryCache();
  await keep(storage);
  expect((await load(storage)).find(file, wishes)).toBeUndefined();
});

test('the same content at another time is known, other content of the same size is not', async () => {
  const { storage } = createMemoryCache();
  await keep(storage);
  const cache = await load(storage);
  expect(cache.findContent({ ...found, mtime: 5, bytes }, '')?.entry?.talks).toHaveLength(1);
  const other = new TextEncoder().encode('stone');
  expect(cache.findContent({ ...found, mtime: 5, bytes: other }, '')).toBeUndefined();
});

test('a file without a sure time is read again', async () => {
  const { storage } = createMemoryCache();
  const cache = new EntryCache(storage);
  cache.put({ ...found, mtime: null, bytes }, { entry, wishes: '' });
  await cache.save(folder, [found]);
  expect((await load(storage)).find(found, '')).toBeUndefined();
});

test('that a file is none of notes is kept too', async () => {
  const { storage } = createMemoryCache();
  const cache = new EntryCache(storage);
  cache.put({ ...found, bytes }, { entry: undefined, wishes: '' });
  await cache.save(folder, [found]);
  expect((await load(storage)).find(found, '')).toMatchObject({ size: 5, entry: undefined });
});

test('another version of the reading starts from nothing', async () => {
  const { storage } = createMemoryCache();
  await keep(storage);
  expect((await load({ ...storage, version: 'other' })).find(found, '')).toBeUndefined();
});

test.each(['', 'not a cache', '\n', '["1",99]\n[]', '["1",2]\n{}'])(
  'a cache of %j is as if it were not there',
  async (text) => {
    const { storage, kept } = createMemoryCache();
    kept.set(folder, new TextEncoder().encode(text));
    expect((await load(storage)).find(found, '')).toBeUndefined();
  },
);

test('what did not change is not written again, and files that are gone are forgotten', async () => {
  const { storage, kept, writes } = createMemoryCache();
  await keep(storage);
  expect(writes()).toBe(1);
  await (await load(storage)).save(folder, [found]);
  expect(writes()).toBe(1);
  await (await load(storage)).save(folder, []);
  expect(writes()).toBe(2);
  expect(new TextDecoder().decode(kept.get(folder))).not.toContain('a.md');
});
