/** File systems that write directly into the file, and fail halfway. */
import { expect, test } from 'vitest';
import type { Uri } from 'vscode';
import { writeOrPutBack } from '../../../client/src/writeOrPutBack.js';

const file = { path: '/report.csv' } as Uri;

/** A disk with one file or none, which takes half of the first writing. */
function createDisk(before: string | undefined, { code = 'FileNotFound', half = 0.5 } = {}) {
  let content = before;
  let writes = 0;
  return {
    content: () => content,
    writes: () => writes,
    fs: {
      async readFile() {
        if (content === undefined || code !== 'FileNotFound') throw Object.assign(new Error(code), { code });
        return new TextEncoder().encode(content);
      },
      async writeFile(_file: Uri, bytes: Uint8Array) {
        writes += 1;
        if (writes > 1) {
          content = new TextDecoder().decode(bytes);
        } else {
          if (half > 0) content = new TextDecoder().decode(bytes.subarray(0, bytes.length * half));
          throw new Error('ENOSPC');
        }
      },
      async delete() {
        content = undefined;
      },
    },
  };
}

async function check(disk: ReturnType<typeof createDisk>, after: string | undefined, writes: number): Promise<void> {
  await expect(writeOrPutBack(disk.fs, file, new TextEncoder().encode('brand new'))).rejects.toThrow('ENOSPC');
  expect([disk.content(), disk.writes()]).toEqual([after, writes]);
}

test('half of a new file is taken away', () => check(createDisk(undefined), undefined, 1));

test('what half of a file has replaced is put back', () => check(createDisk('old'), 'old', 2));

test('a file that was left alone is not written', () => check(createDisk('old', { half: 0 }), 'old', 1));

test('a file that cannot be read is not taken away', () =>
  check(createDisk('old', { code: 'Unavailable', half: 0 }), 'old', 1));
