/** Beginning a talk's takeaways, from its row or at the cursor. */
import { type Disposable, l10n, Range, Uri, window } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { Notice, registerCommands } from '../commandRegistry.js';
import { findTalkTarget } from '../commandTargets.js';
import { withHeldLine } from '../heldLine.js';
import { applyHeldEdit } from '../plannedEdits.js';

export function registerTakeawayCommands(context: ClientContext): Disposable {
  return registerCommands(context, { addTakeaways: (argument) => addTakeaways(context, argument) });
}

/** The notes come into sight first, as the writer goes on in them. */
async function addTakeaways(context: ClientContext, argument: unknown): Promise<void> {
  const talk = (await findTalkTarget(context, argument))?.talk;
  if (talk === undefined) throw new Notice(l10n.t('Put the cursor into a talk first.'));
  await withHeldLine(context, { talk }, async (held) => {
    const { uri, line } = held.target;
    const isInSight = window.activeTextEditor?.document.uri.toString() === uri;
    if (!isInSight) await window.showTextDocument(Uri.parse(uri, true), { selection: new Range(line, 0, line, 0) });
    await applyHeldEdit(context, held, (target) => ({ kind: 'addTakeaways', ...target }));
  });
}
