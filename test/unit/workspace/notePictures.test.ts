import { expect, test } from 'vitest';
import { readNotePicture } from '../../../server/src/workspace/notePictures.js';
import { createWorldFiles } from '../../support/world.js';

const files = createWorldFiles(
  new Map(
    ['open/a.png', 'open/a b.PNG', 'open/passwd', 'away/b.png'].map((name) => [
      `file:///${name.replace(' ', '%20')}`,
      'x',
    ]),
  ),
);

async function read(uri: string): Promise<string> {
  const answer = await readNotePicture(files, ['file:///open'], uri);
  return answer === undefined || answer === 'outside' ? String(answer) : 'bytes';
}

test.each([
  ['file:///open/a.png', 'bytes'],
  ['file:///open/a.png?raw=true#x', 'bytes'],
  ['file:///open/a%20b.PNG', 'bytes'],
  ['file:///open/gone.png', 'undefined'],
  ['file:///open/passwd', 'undefined'],
  ['a.png', 'undefined'],
  ['file:///away/b.png', 'outside'],
  ['file:///open/..%2faway/b.png', 'outside'],
  ['file://server/open/a.png', 'outside'],
  [String.raw`C:\open\a.png`, 'outside'],
])('%s is %s', async (uri, answer) => expect(await read(uri)).toBe(answer));
