/** What holds however often the server dies: the last one answers as one does that has never died and keeps no cache. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DeathInput } from './deathInputs.js';
import { mustEqual } from './fuzzTarget.js';
import { type PipedServer, startPipedServer } from './pipedServer.js';

/** Types the text letter by letter, as an editor sends it, with a server that is killed where the input says so. */
export async function checkDeaths(input: DeathInput): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-deaths-'));
  try {
    for (const [index, text] of input.others.entries()) await writeFile(path.join(folder, `other${index}.md`), text);
    const editor = new Editor(folder, input.head);
    await editor.type(input);
    const survivor = await editor.answers();
    const fresh = new Editor(folder, editor.text, ['--no-cache']);
    mustEqual(survivor, await fresh.answers(), 'what the last server says');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** An editor with one document open, which starts a server anew when it has died. */
class Editor {
  private server: PipedServer;
  private version = 1;
  private readonly uri: string;

  private readonly folder: string;
  private readonly options: readonly string[];
  text: string;

  constructor(folder: string, text: string, options: readonly string[] = []) {
    this.folder = folder;
    this.text = text;
    this.options = options;
    this.uri = pathToFileURL(path.join(folder, 'typed.md')).href;
    this.server = this.start();
  }

  async type({ typed, deaths }: DeathInput): Promise<void> {
    for (const [at, letter] of [...typed].entries()) {
      for (const death of deaths.filter(({ before }) => before === at)) {
        if (death.when === 'answered') await this.server.answered();
        if (death.when === 'indexed') await this.conferences();
        await this.server.kill();
        this.server = this.start();
        if (!death.isTwice) continue;
        await this.server.kill();
        this.server = this.start();
      }
      this.insert(letter);
    }
  }

  /** What views, outline and problems show, once all is read; the server ends. */
  async answers(): Promise<object> {
    const textDocument = { uri: this.uri };
    // Where somebody types, problems wait for that.
    this.server.send({ method: 'textDocument/didSave', params: { textDocument } });
    const answers = {
      conferences: await this.conferences(),
      outline: await this.server.request('textDocument/documentSymbol', { textDocument }),
      problems: Reflect.get(Object(await this.server.request('textDocument/diagnostic', { textDocument })), 'items'),
    };
    await this.server.request('shutdown', undefined);
    this.server.send({ method: 'exit' });
    await this.server.end();
    return answers;
  }

  private insert(letter: string): void {
    const lines = this.text.split('\n');
    const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    this.text += letter;
    this.version += 1;
    const textDocument = { uri: this.uri, version: this.version };
    const contentChanges = [{ range: { start: end, end }, text: letter }];
    this.server.send({ method: 'textDocument/didChange', params: { textDocument, contentChanges } });
    this.server.send({ id: this.version, method: 'textDocument/documentSymbol', params: { textDocument } });
  }

  private async conferences(): Promise<unknown> {
    for (;;) {
      const result = Object(await this.server.request('conferenceNotes/conferences', {})) as Record<string, unknown>;
      if (result['indexing'] === false) return result['conferences'];
    }
  }

  private start(): PipedServer {
    const server = startPipedServer(() => ({ result: null }), this.options);
    const folder = pathToFileURL(this.folder).href;
    const params = {
      processId: null,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'notes' }],
      capabilities: {
        textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
      },
      initializationOptions: { storagePath: path.join(this.folder, '.storage') },
    };
    server.send({ id: 'first', method: 'initialize', params });
    server.send({ method: 'initialized', params: {} });
    const textDocument = { uri: this.uri, languageId: 'markdown', version: this.version, text: this.text };
    server.send({ method: 'textDocument/didOpen', params: { textDocument } });
    return server;
  }
}
