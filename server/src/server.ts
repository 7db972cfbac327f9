/**
 * The language server, on any connection: it wires documents, settings, files and features together and knows nothing
 * about notes. Adding a feature is one line in the list below.
 */
import * as l10n from '@vscode/l10n';
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { createInitializeResult } from './capabilities.js';
import type { Clock } from './clock.js';
import { lazily } from './core/lazily.js';
import { agentAnswers } from './features/agentAnswers.js';
import { codeActionResolve, codeActions } from './features/codeActions.js';
import { completion } from './features/completion.js';
import { conferences } from './features/conferences.js';
import { documentLinks } from './features/documentLinks.js';
import { documentSymbols } from './features/documentSymbols.js';
import { convertNotes } from './features/convertNotes.js';
import { exportNotes } from './features/exportNotes.js';
import type { Feature } from './features/feature.js';
import { foldingRange } from './features/foldingRange.js';
import { formatting } from './features/formatting.js';
import { hover, talkCard } from './features/hover.js';
import { inlayHints } from './features/inlayHints.js';
import { links } from './features/links.js';
import { loadedOnDemand } from './features/loadedOnDemand.js';
import { mergeNotes } from './features/mergeNotes.js';
import { newNotes, scheduleSlots } from './features/newNotes.js';
import { planEdit } from './features/planEdit.js';
import { definition, references } from './features/references.js';
import { previewMarks } from './features/previewMarks.js';
import { previewPage } from './features/previewPage.js';
import { searchNotes } from './features/searchNotes.js';
import { selectionRange } from './features/selectionRange.js';
import { semanticTokens, semanticTokensRange } from './features/semanticTokens.js';
import { slots } from './features/slots.js';
import { status } from './features/status.js';
import { talkOn } from './features/talkOn.js';
import { templates } from './features/templates.js';
import { timestamp } from './features/timestamps.js';
import { workspaceSymbols } from './features/workspaceSymbols.js';
import type { Logger } from './logger.js';
import type { InitializationOptions } from './protocol.js';
import { Session } from './session.js';
import type { CacheStorage } from './workspace/entryCache.js';
import type { Files } from './workspace/files.js';

/** What the server is given by the place it runs in. */
export interface ServerEnvironment {
  readonly clock: Clock;
  readonly logger: Logger;
  /** The machine's IANA time zone, for clients that name none. Finding it out takes longer than anything else at the start. */
  readonly getTimeZone: () => string;
  /** The disk, or the client's files where there is no disk. */
  readonly files: Files;
  /** Where what was read is kept, in the client's folder for such or the machine's; undefined for nowhere. */
  readonly createCache: (storagePath: string | undefined) => CacheStorage | undefined;
  /** Called after much work that leaves memory behind. */
  readonly giveMemoryBack?: () => void;
  /** Whether the connection writes a {@link PreparedAnswer} as the JSON it holds; others get plain data. */
  readonly writesPrepared?: boolean;
}

const features: readonly Feature[] = [
  agentAnswers,
  codeActionResolve,
  codeActions,
  completion,
  conferences,
  definition,
  documentLinks,
  documentSymbols,
  convertNotes,
  exportNotes,
  foldingRange,
  formatting,
  hover,
  inlayHints,
  links,
  ...loadedOnDemand,
  mergeNotes,
  newNotes,
  planEdit,
  previewMarks,
  previewPage,
  references,
  scheduleSlots,
  searchNotes,
  selectionRange,
  semanticTokens,
  semanticTokensRange,
  slots,
  status,
  talkCard,
  talkOn,
  templates,
  timestamp,
  workspaceSymbols,
];

/** Wires a server to a connection and starts listening. */
export function startServer(connection: Connection, environment: ServerEnvironment): void {
  connection.onInitialize((params) => initialize(connection, environment, params));
  connection.listen();
}

function initialize(
  connection: Connection,
  environment: ServerEnvironment,
  params: InitializeParams,
): InitializeResult {
  const options = readOptions(params.initializationOptions);
  if (options.l10n !== undefined) {
    l10n.config({ contents: options.l10n });
  }
  const session = new Session(
    connection,
    {
      ...environment,
      getTimeZone: lazily(() => options.timeZone ?? environment.getTimeZone()),
      docsUri: options.docsUri,
      cache: environment.createCache(options.storagePath),
    },
    params,
  );
  session.listen([...features, ...session.ownFeatures]);
  return createInitializeResult(params.capabilities);
}

/** Other editors send nothing or their own things here; what has the wrong type is as if it were not there. */
function readOptions(value: unknown): InitializationOptions {
  const options = (typeof value === 'object' && value !== null ? value : {}) as { readonly [key: string]: unknown };
  const { l10n: bundle, timeZone, docsUri, storagePath } = options;
  return {
    ...(typeof bundle === 'object' && bundle !== null
      ? { l10n: bundle as NonNullable<InitializationOptions['l10n']> }
      : {}),
    ...(typeof timeZone === 'string' ? { timeZone } : {}),
    ...(typeof docsUri === 'string' ? { docsUri } : {}),
    ...(typeof storagePath === 'string' ? { storagePath } : {}),
  };
}
