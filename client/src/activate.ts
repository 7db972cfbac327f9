import type { ExtensionContext } from 'vscode';
import { registerClient, type StartClient } from './languageClient.js';

/** What both entries share: the list of contributions. */
export function activateShared(context: ExtensionContext, startClient: StartClient): void {
  context.subscriptions.push(registerClient(startClient));
}
