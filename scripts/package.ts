/** `npm run package`: builds (not with `--built`) and packs the extension into `out/conference-notes.vsix`. */
import path from 'node:path';
import process from 'node:process';
import { vsixFile } from '../test/support/vscodeHost/places.ts';
import { buildForRelease, packExtension } from './packExtension.ts';

if (!process.argv.includes('--built')) process.stdout.write(await buildForRelease());
const size = await packExtension();
process.stdout.write(`${path.relative(process.cwd(), vsixFile)} ${(size / 1000).toFixed(0)} kB\n`);
