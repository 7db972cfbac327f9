/** Commands about the server itself. */
import { commands, type Disposable } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';

export function registerServerCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    restartServer: () => context.server.restart(),
    showOutput: async () => context.log.show(),
    checkNotes: async () => {
      await context.server.start();
      await commands.executeCommand('workbench.actions.view.problems');
    },
  });
}
