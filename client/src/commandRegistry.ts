/** Registering commands so that a failure reaches the writer as a sentence, and the log as a stack. */
import { commands, Disposable, l10n, window } from 'vscode';
import type { ClientContext } from './clientContext.js';

/**
 * Runs a command on what it was called with: a row of a view, the arguments of a link, a file of the explorer with all that
 * are selected there, or nothing.
 */
export type RunCommand = (argument: unknown, selection: unknown) => Promise<void>;

/** @param runs by the part of the command's id after `conferenceNotes.` */
export function registerCommands(context: ClientContext, runs: Readonly<Record<string, RunCommand>>): Disposable {
  const registered = Object.entries(runs).map(([name, run]) =>
    commands.registerCommand(`conferenceNotes.${name}`, async (argument: unknown, selection: unknown) => {
      try {
        await run(argument, selection);
      } catch (error) {
        await report(context, error);
      }
    }),
  );
  return Disposable.from(...registered);
}

/** An expected no: the writer reads why, and nothing is wrong that a log would help with. */
export class Notice extends Error {
  override readonly name = 'Notice';
}

async function report(context: ClientContext, error: unknown): Promise<void> {
  if (error instanceof Notice) {
    void window.showWarningMessage(error.message);
    return;
  }
  context.log.error('A command failed.', error);
  const showOutput = l10n.t('Show Output');
  const message = error instanceof Error ? error.message : String(error);
  const choice = await window.showErrorMessage(message, showOutput);
  if (choice === showOutput) context.log.show();
}
