/** Building and packing the extension. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { root, vsixFile } from '../test/support/vscodeHost/places.ts';
import { runProgram } from '../test/support/vscodeHost/runProgram.ts';
import { createNotices } from './notices.ts';
import { packageBudget } from './sizes.ts';

/** Builds what ships, minified, with what the tests run in an extension host. */
export async function buildForRelease(): Promise<string> {
  return runProgram(process.execPath, ['esbuild.mjs', '--production', '--tests'], { cwd: root });
}

/** Where the sources of a release are: an address such as `https://HOST/OWNER/NAME`, and the tag. */
export interface Release {
  readonly repository: string;
  readonly tag: string;
}

/**
 * Packs what was built. The bytes are a function of the sources: vsce sorts the files and dates them by the given time.
 *
 * @returns the file's size in bytes
 * @throws Error where the size is above the budget, or the tag is not that of the manifest's version
 */
export async function packExtension({
  file = vsixFile,
  release,
}: { readonly file?: string; readonly release?: Release | undefined } = {}): Promise<number> {
  await writeFile(path.join(root, 'dist/THIRD_PARTY_NOTICES.md'), await createNotices(root));
  await mkdir(path.dirname(file), { recursive: true });
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  const args = ['package', '--no-dependencies', '--allow-missing-repository', ...(await linkArguments(release))];
  const env = { SOURCE_DATE_EPOCH: '1577836800' };
  await runProgram(process.execPath, [vsce, ...args, '--out', file], { cwd: root, env });
  const { size } = await stat(file);
  if (size > packageBudget) throw new Error(`The package has ${size} bytes; the budget is ${packageBudget}.`);
  return size;
}

/** The README links to files that do not ship: those of a release lead to the repository, as of its tag. */
async function linkArguments(release: Release | undefined): Promise<readonly string[]> {
  if (release === undefined) return ['--no-rewrite-relative-links'];
  const { repository, tag } = release;
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  if (tag !== `v${version}`) throw new Error(`The tag ${tag} is not that of version ${version}.`);
  return ['--baseContentUrl', `${repository}/blob/${tag}`, '--baseImagesUrl', `${repository}/raw/${tag}`];
}
