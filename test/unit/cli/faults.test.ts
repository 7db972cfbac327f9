/** Disks that fail while files are written: what was there stays, nothing half written stays, and one sentence says why. */
import { promises as fs, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFolder, runCommand } from './runCommand.js';

const files = {
  'notes.md': '# DevConf Notes\n\n## 10:00 - Morning - Ada Lovelace\n\nCoffee.\n',
  'report.html': 'old',
};

afterEach(() => vi.restoreAllMocks());

/** From now on the disk takes half of every file and then fails. */
function failWith(code: string): void {
  const write = fs.writeFile.bind(fs);
  vi.spyOn(fs, 'writeFile').mockImplementation(async (file, content, options) => {
    await write(file, Buffer.from(content as string).subarray(0, 20), options);
    throw Object.assign(new Error(code), { code });
  });
}

describe.each(['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'ENOENT'])('%s', (code) => {
  test('leaves the report that was there', async () => {
    const folder = createFolder(files);
    failWith(code);
    const args = ['export', '--to', 'html', '--out', 'report.html', '--force', 'notes.md'];
    const { code: exit, errors } = await runCommand(args, { folder });
    expect(exit).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`cannot be written (${code})`);
    expect(readFileSync(path.join(folder, 'report.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['notes.md', 'report.html']);
  });

  test('leaves no folder of a new export', async () => {
    const folder = createFolder(files);
    failWith(code);
    const { code: exit } = await runCommand(['export', '--to', 'talk-files', '--out', 'talks', 'notes.md'], { folder });
    expect(exit).toBe(2);
    expect(readdirSync(folder)).toEqual(['notes.md', 'report.html']);
  });
});
