/**
 * The requests that VS Code's Markdown server has of its client, answered as VS Code's extension does: tokens of its
 * parser (kept for a document's version), files, and the list of Markdown files.
 */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import MarkdownIt from 'markdown-it';
import type { ClientHandler } from './lspProcess.ts';

/** The text of an open document and its version. */
export interface ShownDocument {
  readonly version: number;
  readonly text: string;
}

interface UriParams {
  readonly uri: string;
  readonly text?: string;
}

/**
 * The handlers.
 *
 * @param folder where Markdown files are looked for, a path
 * @param shown the open documents by URI
 */
export function createMarkdownHandlers(
  folder: string | undefined,
  shown: ReadonlyMap<string, ShownDocument>,
): { readonly [method: string]: ClientHandler } {
  const parser = new MarkdownIt({ html: true });
  const parsed = new Map<string, { readonly version: number; readonly tokens: unknown }>();
  const parse = async ({ uri, text }: UriParams): Promise<unknown> => {
    if (text !== undefined) return parser.parse(text, {});
    const open = shown.get(uri);
    if (open === undefined) return parser.parse(await fs.readFile(fileURLToPath(uri), 'utf8'), {});
    const known = parsed.get(uri);
    if (known?.version === open.version) return known.tokens;
    const tokens = parser.parse(open.text, {});
    parsed.set(uri, { version: open.version, tokens });
    return tokens;
  };
  return {
    'markdown/parse': parse,
    'markdown/fs/readFile': async ({ uri }: UriParams) => Array.from(await fs.readFile(fileURLToPath(uri))),
    'markdown/fs/stat': async ({ uri }: UriParams) => {
      const status = await fs.stat(fileURLToPath(uri)).catch(() => undefined);
      return status && { isDirectory: status.isDirectory() };
    },
    'markdown/fs/readDirectory': async ({ uri }: UriParams) => {
      const entries = await fs.readdir(fileURLToPath(uri), { withFileTypes: true });
      return entries.map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]);
    },
    'markdown/findMarkdownFilesInWorkspace': () => (folder === undefined ? [] : listMarkdownFiles(folder)),
    'markdown/fs/watcher/create': () => null,
    'markdown/fs/watcher/delete': () => null,
  };
}

async function listMarkdownFiles(folder: string): Promise<readonly string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => pathToFileURL(path.join(entry.parentPath, entry.name)).href);
}

/** VS Code's settings for Markdown with the checks of links turned on, as whoever looks for findings has them. */
export const markdownSettings = {
  markdown: {
    validate: {
      enabled: true,
      referenceLinks: { enabled: 'warning' },
      fragmentLinks: { enabled: 'warning' },
      fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
      unusedLinkDefinitions: { enabled: 'hint' },
      duplicateLinkDefinitions: { enabled: 'warning' },
      ignoredLinks: [],
    },
    suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
    occurrencesHighlight: { enabled: false },
    preferredMdPathExtensionStyle: 'auto',
    server: { log: 'off' },
  },
};
