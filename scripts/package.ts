/**
 * `npm run package`: builds (not with `--built`) and packs the extension into `out/conference-notes.vsix`. For a release,
 * `--repository https://HOST/OWNER/NAME --tag v1.2.3` makes the README's links lead to the repository as of that tag.
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { vsixFile } from '../test/support/vscodeHost/places.ts';
import { buildForRelease, packExtension } from './packExtension.ts';

const { values } = parseArgs({
  options: { built: { type: 'boolean' }, repository: { type: 'string' }, tag: { type: 'string' } },
});
const { repository, tag } = values;
if ((repository === undefined) !== (tag === undefined)) throw new Error('A release has --repository and --tag.');
const release = repository === undefined || tag === undefined ? undefined : { repository, tag };

if (values.built !== true) process.stdout.write(await buildForRelease());
const size = await packExtension({ release });
process.stdout.write(`${path.relative(process.cwd(), vsixFile)} ${(size / 1000).toFixed(0)} kB\n`);
