/** `conference-notes mcp`: the notes of some folders for agents, over the Model Context Protocol. Nothing is written. */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import type { McpOffer, McpSession } from '../core/mcp/index.js';
import { answerAgent } from '../features/agentAnswers.js';
import { Refusal } from '../features/feature.js';
import { describeError } from '../logger.js';
import { canonicalUri } from '../workspace/canonicalUris.js';
import { type Command, type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { openDiskWorkspace } from './diskWorkspace.js';
import type { Help } from './help.js';
import { readVersion } from './packageFolder.js';
import { readArguments } from './readArguments.js';

const options = {
  'no-cache': { type: 'boolean', about: () => l10n.t('Keep nothing on the disk for a faster start') },
} as const;

export const mcpCommand: Command = { name: 'mcp', options, run, help };

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const folders = await findFolders(positionals.length === 0 ? ['.'] : positionals, host);
  const [{ createMcpSession }, { agentTools: tools }] = await Promise.all([
    import('../core/mcp/index.js'),
    import('../core/agents/index.js'),
  ]);
  const notes = openDiskWorkspace(folders, { host, isCached: values['no-cache'] !== true });
  const answer: McpOffer['answer'] = async (question, signal) => {
    try {
      return await answerAgent(await notes.snapshot(), question, signal);
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      host.warn(describeError(error));
      return 'Conference Notes could not answer; its standard error says why.';
    }
  };
  await serve(createMcpSession({ version: readVersion(host.packageFolder), tools, answer }), host);
  return exitCodes.fine;
}

/** Until the client goes away; what it asked before that is answered. */
async function serve(session: McpSession, host: CommandHost): Promise<void> {
  const answering = new Set<Promise<void>>();
  const answer = async (line: string): Promise<void> => {
    const said = await session.receive(line);
    if (said !== undefined) await host.write(`${said}\n`);
  };
  for await (const line of host.readLines()) {
    const one = answer(line).finally(() => answering.delete(one));
    answering.add(one);
  }
  await Promise.all(answering);
}

/** URIs of the folders. Throws {@link UsageError} for what is none. */
async function findFolders(names: readonly string[], host: CommandHost): Promise<readonly string[]> {
  const found = names.map(async (name) => {
    const folder = path.resolve(host.folder, name);
    const stats = await fs.stat(folder).catch(() => undefined);
    if (stats?.isDirectory() !== true) {
      throw new UsageError(l10n.t('{0} is no folder. mcp takes folders of notes.', name));
    }
    return canonicalUri(pathToFileURL(folder).href);
  });
  return [...new Set(await Promise.all(found))];
}

function help(): Help {
  return {
    usage: 'conference-notes mcp [OPTION]... [FOLDER]...',
    summary: l10n.t('Let agents read your notes, by the Model Context Protocol'),
    about: l10n.t(
      'Agents start this, and speak with it over standard input and output. They can search talks, read one, list follow-ups and conferences, and ask what is on now, in the folders or else the working folder. Nothing is written, and private lines are never given.',
    ),
    examples: [['conference-notes mcp ~/notes', '']],
  };
}
