/** What a release does with the package, without the network: links of the README, and publishing to a registry of our own. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packExtension } from '../../scripts/packExtension.ts';
import { root, vsixFile } from '../support/vscodeHost/places.ts';
import { runProgram } from '../support/vscodeHost/runProgram.ts';

const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
};
const repository = 'https://host.example/owner/notes';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-release-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the README leads to the repository as of the tag', async () => {
  const tag = `v${manifest.version}`;
  const file = path.join(folder, 'release.vsix');
  await packExtension({ file, release: { repository, tag } });
  const readme = strFromU8(unzipSync(await readFile(file))['extension/readme.md'] ?? new Uint8Array());
  const links = [...readme.matchAll(/(!?)\[[^\]]*\]\(([^)\s]+)/g)].map(([, mark = '', address = '']) => mark + address);
  expect(links).toContain(`!${repository}/raw/${tag}/docs/images/talks.png`);
  expect(links).toContain(`${repository}/blob/${tag}/docs/diagnostics.md`);
  expect(links.filter((link) => !/^!?https:\/\//.test(link))).toEqual([]);
});

test('a tag that is not the version is refused', async () => {
  const file = path.join(folder, 'wrong.vsix');
  await expect(packExtension({ file, release: { repository, tag: 'v99.0.0' } })).rejects.toThrow('The tag v99.0.0');
});

test('Open VSX gets the file as it is, with the token', async () => {
  const requests: { readonly url: string; readonly authorization: string | undefined; readonly body: Buffer }[] = [];
  const registry = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = request.url ?? '';
      requests.push({ url, authorization: request.headers.authorization, body: Buffer.concat(chunks) });
      const { publisher: namespace, name, version } = manifest;
      const published = { namespace, name, version, targetPlatform: 'universal' };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(url.startsWith('/api/-/publish') ? published : { version: '1.3.0' }));
    });
  });
  await new Promise<void>((resolve) => void registry.listen(0, '127.0.0.1', resolve));
  const { port } = registry.address() as AddressInfo;
  const ovsx = path.join(root, 'node_modules/ovsx/bin/ovsx');
  const env = { OVSX_REGISTRY_URL: `http://127.0.0.1:${port}`, OVSX_PAT: 'a-token' };
  const said = await runProgram(process.execPath, [ovsx, 'publish', vsixFile], { cwd: folder, env });
  await new Promise((resolve) => void registry.close(resolve));
  expect(said).toContain(`Published ${manifest.publisher}.${manifest.name} v${manifest.version}`);
  const publishing = requests.find(({ url }) => url.startsWith('/api/-/publish'));
  expect(`${publishing?.url} ${publishing?.authorization}`).toContain('a-token');
  expect(publishing?.body.equals(await readFile(vsixFile))).toBe(true);
});
