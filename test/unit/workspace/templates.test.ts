import { expect, test } from 'vitest';
import type { Files } from '../../../server/src/workspace/files.js';
import { readTemplates } from '../../../server/src/workspace/templates.js';

test('templates are asked for within the folder of the notes, and one that leads out of it is none', async () => {
  const asked: unknown[] = [];
  const files: Files = {
    find: () => Promise.resolve([]),
    list: () => Promise.resolve(['talk.md', 'away.md', '../up.md', 'a/b.md', '.hidden.md', 'x.txt']),
    read: (uri, _maxBytes, within) => {
      asked.push([uri, within]);
      return Promise.resolve(
        uri.includes('away') ? { kind: 'outside' } : { kind: 'bytes', bytes: new TextEncoder().encode('## ') },
      );
    },
  };
  const folder = { files, folders: ['file:///w', 'file:///other'] };
  expect(await readTemplates(folder, 'file:///w/notes/a.md', 'markdown')).toEqual([{ name: 'talk', text: '## ' }]);
  expect(asked).toEqual([
    ['file:///w/.conference-notes/templates/away.md', ['file:///w']],
    ['file:///w/.conference-notes/templates/talk.md', ['file:///w']],
  ]);
  expect(await readTemplates(folder, 'file:///elsewhere/a.md', 'markdown')).toEqual([]);
});
