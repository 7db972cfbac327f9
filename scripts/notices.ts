/** The third-party notice: every package that esbuild put into a bundle, with its licence. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Outputs, packageOf } from './sizes.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  /** What npm had before `license`. */
  readonly licenses?: readonly { readonly type: string }[];
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

/** Licences that a package may have to be shipped. BlueOak is that of minimatch, a part of vscode-languageclient. */
const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'MPL-2.0',
]);

/**
 * @param root the checkout, after a build
 * @returns the notice as Markdown, packages by name
 * @throws Error where a bundled package has no licence, or one that may not be shipped
 */
export async function createNotices(root: string): Promise<string> {
  const { outputs } = JSON.parse(await readFile(path.join(root, 'out/meta.json'), 'utf8')) as { outputs: Outputs };
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  // esbuild keeps the path a package was read from, so two versions of one package are two folders.
  const folders = inputs.flatMap((input) => (packageOf(input) === undefined ? [] : [folderOf(input)]));
  const sections = await Promise.all([...new Set(folders)].map((folder) => describePackage(path.join(root, folder))));
  const head = '# Third-party notices\n\nThe packages below are part of this extension, each under its own licence.\n';
  return [head, ...sections.sort()].join('\n');
}

function folderOf(input: string): string {
  return /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? input;
}

async function describePackage(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const title = `${manifest.name} ${manifest.version}`;
  const licence = manifest.license ?? manifest.licenses?.[0]?.type ?? 'not named';
  if (!allowed.has(licence)) throw new Error(`${title} is bundled, but its licence is ${licence}.`);
  const source = typeof manifest.repository === 'object' ? manifest.repository.url : manifest.repository;
  const lines = [`Licence: ${licence}`, `Source: ${source ?? manifest.homepage ?? '-'}`];
  return `## ${title}\n\n${lines.join('  \n')}\n\n${await readLicence(folder)}`;
}

async function readLicence(folder: string): Promise<string> {
  const files = existsSync(folder) ? await readdir(folder) : [];
  const file = files.find((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  if (file === undefined) return '';
  const text = await readFile(path.join(folder, file), 'utf8');
  return `\`\`\`text\n${text.replaceAll('\r\n', '\n').trim()}\n\`\`\`\n`;
}
