import { describe, expect, test } from 'vitest';
import { neverCancelled } from '../../../server/src/core/cancelSignal.js';
import { applyEdits } from '../../../server/src/core/text/edits.js';
import { completion } from '../../../server/src/features/completion.js';
import {
  assignPhotos,
  insertPictures,
  namePictures,
  photoTimes,
  unusedPictures,
  willRenameFiles,
  writePictures,
} from '../../../server/src/features/pictures.js';
import type { Snapshot } from '../../../server/src/workspace/snapshot.js';
import { createPhoto } from '../../support/exifPhoto.js';
import { openConference } from '../../support/features.js';
import { openScheduled } from '../../support/keptSchedules.js';

const notes = `//- /notes.md
# Conf

## A talk

One.$0

\`\`\`
code
\`\`\`

## B talk

![tide](pictures/tide.png)

//- /notes.txt
1100 - A talk - Ana Müller

pictures/tide.png

//- /pictures/tide.png
//- /pictures/old.png
//- /pictures/readme.md
`;

describe('a picture at a place', () => {
  const write = async (line: number, pictures: Parameters<typeof writePictures.handle>[1]['pictures']) => {
    const { snapshot, uri } = openConference(notes);
    const params = { uri, position: { line, character: 0 }, pictures, taken: ['a-talk-01.png'] };
    return writePictures.handle(snapshot, params, neverCancelled);
  };

  test('is named after the talk', async () => {
    expect(await write(4, [{ extension: '.png' }, { extension: '.jpg' }])).toEqual({
      names: ['a-talk-02.png', 'a-talk-03.jpg'],
      snippet: '![${1:A talk}](pictures/a-talk-02.png)\n\n![${2:A talk}](pictures/a-talk-03.jpg)',
    });
  });

  test('stays where it is', async () => {
    expect(await write(10, [{ file: 'file:///world/phone/IMG%201.jpg' }])).toEqual({
      names: [],
      snippet: '![${1:B talk}](phone/IMG%201.jpg)',
    });
  });

  test('in plain text with a label begins a line', async () => {
    const text = '//- /notes.txt\n1100 - A talk - Ana Müller\n\nphoto: x.png\n\nOne.$0\n';
    const { snapshot, uri, cursors } = openConference(text);
    const params = { uri, position: cursors[0]!, pictures: [{ extension: '.png' }], taken: [] };
    expect((await writePictures.handle(snapshot, params, neverCancelled))?.snippet).toBe(
      '\nphoto: pictures/a-talk-01.png',
    );
  });

  test('takes no name that the notes show, though its file be missing', async () => {
    const text = '//- /notes.md\n## 11:00 - A talk\n\n![tide](pictures/a-talk-01.png)\n\nOne.$0\n';
    const { snapshot, uri, cursors } = openConference(text);
    const params = { uri, position: cursors[0]!, pictures: [{ extension: '.png' }], taken: [] };
    expect((await writePictures.handle(snapshot, params, neverCancelled))?.names).toEqual(['a-talk-02.png']);
  });

  test('is none in code', async () => {
    expect(await write(7, [{ extension: '.png' }])).toBeNull();
  });
});

describe('photos', () => {
  const assign = async (snapshot: Snapshot, uri: string, photo: { taken: string; offset?: string }) => {
    const base64 = btoa(String.fromCharCode(...createPhoto(photo)));
    const times = await photoTimes.handle(snapshot, { name: 'x.jpg', base64 }, neverCancelled);
    const [answer] = await assignPhotos.handle(snapshot, { photos: [times], uri }, neverCancelled);
    return answer?.talk?.replace(/^.*#/, '');
  };

  test('find their talk by the times of the notes', async () => {
    const text =
      '//- /notes.md\n# Conf\n\nDate: 2024-05-18\n\n## 10:00 - A talk\n\nOne.$0\n\n## 11:00 - B talk\n\nTwo.\n';
    const { snapshot, uri } = openConference(text);
    expect(await assign(snapshot, uri, { taken: '2024:05:18 10:20:00' })).toBe('a-talk');
    expect(await assign(snapshot, uri, { taken: '2024:05:18 11:20:00' })).toBe('b-talk');
    expect(await assign(snapshot, uri, { taken: '2024:05:19 11:20:00' })).toBeUndefined();
  });

  test('or by those of the schedule', async () => {
    const text =
      '# Harbour Conf 2026\n\nSchedule: <https://pretalx.com/harbour-2026/schedule/>\n\n## Knots That Hold\n\nOne.\n\n## Lamps\n\nTwo.\n';
    const { snapshot, uri } = openScheduled(text);
    expect(await assign(snapshot, uri, { taken: '2026:05:02 10:20:00' })).toBe('knots-that-hold');
    expect(await assign(snapshot, uri, { taken: '2026:05:02 11:20:00' })).toBe('lamps');
  });

  test('are named and written, but not a second time', async () => {
    const { snapshot, uri, textOf } = openConference(notes);
    const pictures = [{ line: 2, extension: '.JPG' }];
    expect(await namePictures.handle(snapshot, { uri, pictures, taken: [] }, neverCancelled)).toEqual([
      'a-talk-01.jpg',
    ]);
    const files = ['file:///world/pictures/tide.png', 'file:///world/x.png'].map((file) => ({ line: 10, file }));
    const plan = await insertPictures.handle(snapshot, { uri, pictures: files }, neverCancelled);
    expect(applyEdits(textOf(uri), plan?.edits ?? [])).toContain('![tide](pictures/tide.png)\n\n![B talk](x.png)\n');
  });
});

test('pictures that no note names', async () => {
  const { snapshot } = openConference(notes);
  expect(await unusedPictures.handle(snapshot, {}, neverCancelled)).toEqual(['file:///world/pictures/old.png']);
});

test('all notes follow a folder that moves', async () => {
  const { snapshot, textOf } = openConference(notes);
  const files = [{ oldUri: 'file:///world/pictures', newUri: 'file:///world/the%20slides' }];
  const edit = await willRenameFiles.handle(snapshot, { files }, neverCancelled);
  const texts = Object.entries(edit?.changes ?? {}).map(([uri, edits]) => applyEdits(textOf(uri), edits));
  expect(texts).toEqual([
    expect.stringContaining('![tide](the%20slides/tide.png)'),
    expect.stringContaining('\nthe slides/tide.png\n'),
  ]);
});

describe('paths', () => {
  const complete = async (text: string) => {
    const { snapshot, uri, cursors } = openConference(`${text}\n//- /pictures/tide%201.png\n//- /pictures/a.md\n`);
    const params = { textDocument: { uri }, position: cursors[0]! };
    const { items } = await completion.handle(snapshot, params, neverCancelled);
    return items.map(({ textEdit }) => textEdit?.newText);
  };

  test('are completed in plain text', async () => {
    expect(await complete('//- /notes.txt\n1100 - A talk - Ana Müller\n\npictures/$0\n')).toEqual(['tide 1.png']);
    expect(await complete('//- /notes.txt\n1100 - A talk - Ana Müller\n\n![x](pictures/t$0\n')).toEqual([
      'tide%201.png',
    ]);
  });

  test.each(['and/$0', 'https://a.org/$0', 'either/or $0'])('are none in %s', async (prose) => {
    expect(await complete(`//- /notes.txt\n1100 - A talk - Ana Müller\n\n${prose}\n`)).toEqual([]);
  });

  test('are left to a Markdown editor', async () => {
    expect(await complete('//- /notes.md\n# Conf\n\n## A talk\n\n![x](pictures/$0\n')).toEqual([]);
  });
});
