import { expect, test } from 'vitest';
import { PictureFolders } from '../../../server/src/workspace/pictureFolders.js';

const note = 'file:///world/notes.md';

function createFolders(folders: { [uri: string]: readonly string[] }) {
  const listed: string[] = [];
  let changes = 0;
  const pictures = new PictureFolders({
    list: (folder) => {
      listed.push(folder);
      return Promise.resolve(folders[folder]);
    },
    onChange: () => (changes += 1),
  });
  return { pictures, listed, changes: () => changes };
}

/** Lets the lists that were asked for arrive. */
const settle = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
};

test('nobody knows until the folder has been listed, once', async () => {
  const { pictures, listed, changes } = createFolders({ 'file:///world/pictures': ['a.png'] });
  const before = pictures.lookup(note);
  expect([before.exists('pictures/a.png'), before.exists('pictures/b.png')]).toEqual([undefined, undefined]);
  await settle();
  const after = pictures.lookup(note);
  expect(after).not.toBe(before);
  expect([after.exists('pictures/a.png'), after.exists('pictures/b.png')]).toEqual([true, false]);
  expect(listed).toEqual(['file:///world/pictures']);
  expect(changes()).toBe(1);
});

test('names are compared decoded, without query and fragment', async () => {
  const { pictures } = createFolders({ 'file:///world': ['my slide.png'] });
  pictures.lookup(note).exists('my%20slide.png');
  await settle();
  expect(pictures.lookup(note).exists('my%20slide.png?raw=1')).toBe(true);
  expect(pictures.lookup(note).exists('./my slide.png')).toBe(true);
});

test('in a folder that is not there, nothing is', async () => {
  const { pictures } = createFolders({});
  pictures.lookup(note).exists('gone/a.png');
  await settle();
  expect(pictures.lookup(note).exists('gone/a.png')).toBe(false);
});

test.each(['https://example.org/a.png', 'data:image/png;base64,AA', '#a', 'a%zz.png'])(
  '%s is not looked for',
  (url) => {
    const { pictures, listed } = createFolders({});
    expect(pictures.lookup(note).exists(url)).toBeUndefined();
    expect(listed).toEqual([]);
  },
);

test('a new picture is seen after its folder was forgotten', async () => {
  const folders = { 'file:///world': ['a.png'] };
  const { pictures } = createFolders(folders);
  pictures.lookup(note).exists('b.png');
  await settle();
  folders['file:///world'] = ['a.png', 'b.png'];
  pictures.forget(new Set(['file:///world']));
  expect(pictures.lookup(note).exists('b.png')).toBeUndefined();
  await settle();
  expect(pictures.lookup(note).exists('b.png')).toBe(true);
});

test('suggestions are the pictures of the named folder and the note’s own, as destinations', async () => {
  const { pictures } = createFolders({
    'file:///world': ['top.png', 'notes.md'],
    'file:///world/pictures': ['my slide.png', 'list.txt'],
  });
  pictures.lookup(note).findNear('pictures/missing.png');
  await settle();
  expect(pictures.lookup(note).findNear('pictures/missing.png')).toEqual(['pictures/my%20slide.png', 'top.png']);
});

test('a folder whose name needs encoding is forgotten under the name that the client has for it', async () => {
  const folder = 'file:///world/slides%20%281%29';
  const folders: { [uri: string]: readonly string[] } = {};
  const { pictures } = createFolders(folders);
  const exists = (): boolean | undefined => pictures.lookup(note).exists('slides (1)/a.jpg');
  exists();
  await settle();
  expect(exists()).toBe(false);
  folders[folder] = ['a.jpg'];
  pictures.forget(new Set([folder]));
  exists();
  await settle();
  expect(exists()).toBe(true);
});
