/**
 * The floor: a language server without dependencies that scans lines for headings and does nothing else, close to what
 * the process, the pipe and JSON cost by themselves. Plain JavaScript, as stripping types would count as its start.
 *
 * Symbols: one for each heading. Findings: headings with the time 2560. Workspace symbols: headings of all Markdown
 * files, kept in a file named by FLOOR_CACHE by size and time of change.
 */
import { promises as fs, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const documents = new Map();
let folder;
let indexed;

const handlers = {
  initialize({ workspaceFolders }) {
    folder = workspaceFolders?.[0] === undefined ? undefined : fileURLToPath(workspaceFolders[0].uri);
    return {
      capabilities: {
        textDocumentSync: 2,
        documentSymbolProvider: true,
        diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
        hoverProvider: true,
        foldingRangeProvider: true,
        completionProvider: {},
        workspaceSymbolProvider: true,
      },
    };
  },
  initialized() {
    if (folder !== undefined) indexed = indexFolder(folder);
  },
  'textDocument/didOpen'({ textDocument }) {
    documents.set(textDocument.uri, createDocument(textDocument.text));
  },
  'textDocument/didChange'({ textDocument, contentChanges }) {
    const document = documents.get(textDocument.uri);
    for (const { range, text } of contentChanges) replaceLines(document, range, text);
  },
  'textDocument/documentSymbol'({ textDocument }) {
    return listHeadings(documents.get(textDocument.uri).lines).map(({ line, text }) => toSymbol(line, text));
  },
  'textDocument/diagnostic'({ textDocument }) {
    const { lines } = documents.get(textDocument.uri);
    const items = [];
    for (let line = 0; line < lines.length; line += 1) {
      if (lines[line].startsWith('### 2560'))
        items.push({ range: rangeOf(line, lines[line]), message: 'no time of day' });
    }
    return { kind: 'full', items };
  },
  'textDocument/hover'({ textDocument, position }) {
    return { contents: documents.get(textDocument.uri).lines[position.line] };
  },
  'textDocument/foldingRange'({ textDocument }) {
    const { lines } = documents.get(textDocument.uri);
    const headings = listHeadings(lines);
    return headings.map(({ line }, index) => ({
      startLine: line,
      endLine: (headings[index + 1]?.line ?? lines.length) - 1,
    }));
  },
  'textDocument/completion'() {
    return { isIncomplete: false, items: [{ label: 'Talk' }] };
  },
  async 'workspace/symbol'({ query }) {
    const wanted = query.toLowerCase();
    const found = [];
    for (const { uri, headings } of await indexed) {
      for (const { line, text } of headings) {
        if (text.toLowerCase().includes(wanted)) {
          found.push({ name: text, kind: 15, location: { uri, range: rangeOf(line, text) } });
        }
      }
    }
    return found;
  },
  shutdown: () => null,
  exit: () => process.exit(0),
};

function createDocument(text) {
  return { lines: text.split('\n') };
}

function replaceLines({ lines }, { start, end }, text) {
  const joined = lines[start.line].slice(0, start.character) + text + lines[end.line].slice(end.character);
  lines.splice(start.line, end.line - start.line + 1, ...joined.split('\n'));
}

function listHeadings(lines) {
  const headings = [];
  for (let line = 0; line < lines.length; line += 1) {
    if (lines[line].charCodeAt(0) === 35 && /^#{1,6} /.test(lines[line])) headings.push({ line, text: lines[line] });
  }
  return headings;
}

function toSymbol(line, text) {
  const range = rangeOf(line, text);
  return { name: text, kind: 15, range, selectionRange: range };
}

function rangeOf(line, text) {
  return { start: { line, character: 0 }, end: { line, character: text.length } };
}

async function indexFolder(root) {
  const cacheFile = process.env.FLOOR_CACHE;
  const known = new Map(readCache(cacheFile).map((file) => [file.uri, file]));
  const names = await fs.readdir(root, { recursive: true });
  const files = await Promise.all(
    names.filter((name) => name.endsWith('.md')).map((name) => readHeadings(path.join(root, name), known)),
  );
  if (cacheFile) writeFileSync(cacheFile, JSON.stringify(files));
  return files;
}

function readCache(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

async function readHeadings(file, known) {
  const uri = pathToFileURL(file).href;
  const { size, mtimeMs } = await fs.stat(file);
  const before = known.get(uri);
  if (before?.size === size && before.mtimeMs === mtimeMs) return before;
  return { uri, size, mtimeMs, headings: listHeadings((await fs.readFile(file, 'utf8')).split('\n')) };
}

let buffer = Buffer.alloc(0);
process.stdin.on('data', (chunk) => {
  buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
  for (let message = readMessage(); message !== undefined; message = readMessage()) void answer(message);
});

function readMessage() {
  const end = buffer.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const length = Number(/content-length: *(\d+)/i.exec(buffer.toString('latin1', 0, end))?.[1]);
  if (buffer.length < end + 4 + length) return undefined;
  const message = JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length));
  buffer = buffer.subarray(end + 4 + length);
  return message;
}

async function answer({ id, method, params }) {
  const result = await handlers[method]?.(params);
  if (id === undefined) return;
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, result: result ?? null }));
  process.stdout.write(`Content-Length: ${body.length}\r\n\r\n`);
  process.stdout.write(body);
}
