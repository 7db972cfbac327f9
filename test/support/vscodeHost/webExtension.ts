/**
 * The extension as VS Code for the Web has it: not on the server but behind a URL, run by the web worker extension host.
 * (What is installed on a server has a remote URI, from which that host starts no workers.)
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

const mimeTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * Serves an unpacked extension to the workbench that the page is about to open, and has it built in there.
 *
 * @param origin of the workbench
 * @param folder of the unpacked extension
 */
export async function addWebExtension(page: Page, origin: string, folder: string): Promise<void> {
  const base = '/conference-notes-extension';
  await page.route(`${origin}${base}/**`, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(base.length);
    const contentType = mimeTypes[path.extname(file)] ?? 'text/plain';
    await readFile(path.join(folder, path.normalize(file))).then(
      (body) => route.fulfill({ body, contentType }),
      () => route.fulfill({ status: 404 }),
    );
  });
  const { protocol, host } = new URL(origin);
  const extension = { scheme: protocol.slice(0, -1), authority: host, path: base };
  await page.route(`${origin}/?*`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: addBuiltIn(await response.text(), extension) });
  });
}

/** Adds to the workbench's configuration, which stands as JSON in an attribute of its page. */
function addBuiltIn(html: string, extension: object): string {
  const configuration = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  if (!configuration.test(html)) throw new Error('The workbench has no configuration in its page.');
  return html.replace(configuration, (_all, start: string, settings: string) => {
    const value = JSON.parse(settings.replaceAll('&quot;', '"')) as Record<string, unknown>;
    const text = JSON.stringify({ ...value, additionalBuiltinExtensions: [extension] });
    return `${start}${text.replaceAll('"', '&quot;')}"`;
  });
}
