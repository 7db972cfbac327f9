/** What the server announces: the features' own capabilities and how documents are kept in step. */
import { type ClientCapabilities, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Feature } from './features/feature.js';

/** The capability object for a client. */
export function createCapabilities(features: readonly Feature[], client: ClientCapabilities): ServerCapabilities {
  const common: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  const offered = features.map((feature) => feature.capability?.(client) ?? {});
  const workspace = Object.assign({}, ...[common, ...offered].map((one) => one.workspace)) as unknown;
  return Object.assign(common, ...offered, { workspace }) as ServerCapabilities;
}
