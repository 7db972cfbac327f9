import { type Disposable, type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** Makes the client of the platform: over IPC on the desktop, over a Worker in the web. */
export type StartClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the server and stops it with the extension. */
export function registerClient(startClient: StartClient): Disposable {
  const outputChannel: LogOutputChannel = window.createOutputChannel('Conference Notes', { log: true });
  const client = startClient({
    documentSelector: [{ language: 'markdown' }, { language: 'plaintext' }],
    outputChannel,
  });
  void client.start();
  return {
    dispose: () => {
      void client.stop();
    },
  };
}
