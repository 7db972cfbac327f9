/** What speaks MCP, as the command loads it: what the program has already is handed in, so that it is here only once. */
import path from 'node:path';
import { createSystemClock } from '../../clock.js';
import type { AgentTool } from '../../core/agents/index.js';
import type { answerAgent } from '../../features/agentAnswers.js';
import { describeError, type Logger } from '../../logger.js';
import { getCacheFolder } from '../../node/cacheFolder.js';
import type { createDiskCache } from '../../node/diskCache.js';
import type { Files } from '../../workspace/files.js';
import type { Workspace, WorkspaceContext } from '../../workspace/workspace.js';
import type { CommandHost } from '../commandHost.js';
import { readVersion } from '../packageFolder.js';
import { DiskWorkspace } from './diskWorkspace.js';
import { type McpOffer, serveMcp } from './serve.js';

export interface ServingParts {
  readonly host: CommandHost;
  /** Whether what was read is kept on the disk for the next start. */
  readonly isCached: boolean;
  readonly Workspace: new (context: WorkspaceContext) => Workspace;
  readonly createDiskFiles: () => Files;
  readonly createDiskCache: typeof createDiskCache;
  readonly answerAgent: typeof answerAgent;
  readonly agentTools: readonly AgentTool[];
}

/** Serves the notes of folders (URIs) until the client goes away. */
export async function serveFolders(folders: readonly string[], parts: ServingParts): Promise<void> {
  const { host, answerAgent: ask, agentTools: tools } = parts;
  const files = parts.createDiskFiles();
  const notes = new DiskWorkspace(openWorkspace(folders, files, parts), files, folders);
  const answer: McpOffer['answer'] = async (question, signal) => {
    try {
      return await ask(await notes.snapshot(), question, signal);
    } catch (error) {
      if (error instanceof Error && error.name === 'Refusal') return error.message;
      host.warn(describeError(error));
      return 'Conference Notes could not answer; its standard error says why.';
    }
  };
  await serveMcp({ version: readVersion(host.packageFolder), tools, answer, warn: (line) => host.warn(line) });
}

/** As the language server has it, with default settings: no client says what they are. */
function openWorkspace(folders: readonly string[], files: Files, parts: ServingParts): Workspace {
  const { host, isCached } = parts;
  const warn = (line: string): void => host.warn(line);
  const logger: Logger = { error: warn, warn, info: () => undefined, trace: () => undefined };
  return new parts.Workspace({
    client: {},
    files,
    clock: createSystemClock(() => new Promise((resolve) => void setImmediate(resolve))),
    getTimeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    cache: isCached ? parts.createDiskCache(path.join(getCacheFolder(), 'index')) : undefined,
    logger,
    pullSettings: undefined,
    folders,
    onSurroundingsChange: () => undefined,
    onSchedulesChange: () => undefined,
  });
}
