/** Commands about the server itself. */
import { commands, Disposable } from 'vscode';
import type { ClientContext } from '../clientContext.js';

export function registerServerCommands(context: ClientContext): Disposable {
  return Disposable.from(
    commands.registerCommand('conferenceNotes.restartServer', () => context.server.restart()),
    commands.registerCommand('conferenceNotes.showOutput', () => context.log.show()),
    commands.registerCommand('conferenceNotes.checkNotes', async () => {
      await context.server.start();
      await commands.executeCommand('workbench.actions.view.problems');
    }),
  );
}
