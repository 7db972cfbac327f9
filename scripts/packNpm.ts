/**
 * `npm run pack:npm`: the command line as an npm package, `out/conference-notes-VERSION.tgz`, from what was built. It has a
 * manifest of its own, as the root's is the extension's; everything it needs is bundled, so that it has no dependencies.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { root } from '../test/support/vscodeHost/places.ts';
import { runProgram } from '../test/support/vscodeHost/runProgram.ts';
import { createNotices } from './notices.ts';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly engines: { readonly node: string };
}

const folder = path.join(root, 'out/npm');

/** Writes the folder that the package is packed from. */
async function fillFolder(): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Manifest;
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'dist/server'), { recursive: true });
  const bundles = (await readdir(path.join(root, 'dist/server'))).filter((name) => /^(?!browser).*\.js$/.test(name));
  const languages = (await readdir(path.join(root, 'l10n'))).filter((name) => /^bundle\.l10n\.\w+\.json$/.test(name));
  const files = [
    ...languages.map((name) => `l10n/${name}`),
    ...bundles.map((name) => `dist/server/${name}`),
    'LICENSE',
    'docs/agents.md',
    'docs/cli-ci.md',
    'docs/converting.md',
    'docs/diagnostics.md',
    'docs/exports.md',
    'docs/export.schema.json',
    'docs/talks-json.md',
    'docs/talks.schema.json',
  ];
  for (const file of files) await cp(path.join(root, file), path.join(folder, file));
  const readme = await readFile(path.join(root, 'docs/cli.md'), 'utf8');
  await writeFile(path.join(folder, 'README.md'), readme.replaceAll(/\]\((?=[\w-]+\.md)/g, '](docs/'));
  await writeFile(path.join(folder, 'THIRD_PARTY_NOTICES.md'), await createNotices(root));
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(toPackage(manifest), null, 2)}\n`);
  return manifest;
}

function toPackage({ version, license, engines }: Manifest): object {
  return {
    name: 'conference-notes',
    version,
    description: 'Reads the notes you take at conferences: talks, checks, reports, and a language server.',
    license,
    engines,
    bin: { 'conference-notes': 'dist/server/node.js' },
    files: ['dist', 'docs', 'l10n', 'THIRD_PARTY_NOTICES.md'],
  };
}

/** Packs the command line. Gives the package's file. */
export async function packNpm(): Promise<string> {
  const { version } = await fillFolder();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await runProgram(npm, ['pack', '--silent', '--ignore-scripts', '--pack-destination', path.join(root, 'out')], {
    cwd: folder,
  });
  return path.join(root, `out/conference-notes-${version}.tgz`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${path.relative(process.cwd(), await packNpm())}\n`);
}
