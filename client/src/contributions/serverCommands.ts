/** Commands about the server and its findings. */
import { commands, type Disposable, Uri, workspace } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { findConferenceTarget } from '../commandTargets.js';

export function registerServerCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    checkNotes: (argument) => checkNotes(context, argument),
    restartServer: () => context.server.restart(),
    showOutput: async () => context.log.show(),
  });
}

/** Notes are checked while they are open: those of the conference at hand, else all, are opened behind the scenes. */
async function checkNotes(context: ClientContext, argument: unknown): Promise<void> {
  const conference = await findConferenceTarget(context, argument);
  const { conferences } = await context.notes.getNewest();
  const uris = conference === undefined ? conferences.flatMap((each) => each.uris) : conference.uris;
  await Promise.all(uris.map((uri) => workspace.openTextDocument(Uri.parse(uri, true))));
  await commands.executeCommand('workbench.actions.view.problems');
}
