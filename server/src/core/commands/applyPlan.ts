/** Handing an edit to the editor that called, as one step, and moving its cursor. */
import { Declined } from '../inputs/readInput.js';
import { toPlainSnippet } from '../templates/fillTemplate.js';
import type { Position } from '../text/positions.js';
import type { CommandPlan, CommandWorld } from './commandWorld.js';

export interface Applied {
  readonly applied: boolean;
  /** For editors that cannot be asked to apply it (`workspace.applyEdit`): they do so themselves. */
  readonly edit?: object;
  /** Where the cursor should be afterwards. */
  readonly cursor?: Position;
}

/** Applies a plan. Throws {@link Declined} where there is no such note, or the editor does not take the edit. */
export async function applyPlan(world: CommandWorld, plan: CommandPlan | null, label: string): Promise<Applied> {
  if (plan === null) throw new Declined('This document is no note file.');
  const { uri, cursor } = plan;
  const where = cursor === undefined ? {} : { cursor };
  if (plan.edits.length === 0) {
    await showPlace(world, uri, cursor);
    return { applied: false, ...where };
  }
  const edit = toWorkspaceEdit(world, plan);
  if (!world.editor.appliesEdits) return { applied: false, edit, ...where };
  await sendEdit(world, edit, label);
  await showPlace(world, uri, cursor);
  return { applied: true, ...where };
}

/** Asks the editor to apply an edit. Throws {@link Declined} where it does not. */
export async function sendEdit(world: CommandWorld, edit: object, label: string): Promise<void> {
  const answer = (await world.send('workspace/applyEdit', { label, edit })) as {
    readonly applied?: boolean;
    readonly failureReason?: string;
  } | null;
  if (answer?.applied !== true) {
    throw new Declined(`The editor did not take the edit${answer?.failureReason ? `: ${answer.failureReason}` : '.'}`);
  }
}

/** Shows a document, with the cursor at a place where there is one; nothing in editors that cannot be asked. */
export async function showPlace(world: CommandWorld, uri: string, cursor?: Position): Promise<void> {
  if (!world.editor.showsDocuments || cursor === undefined) return;
  await world.send('window/showDocument', { uri, takeFocus: true, selection: { start: cursor, end: cursor } });
}

function toWorkspaceEdit({ editor }: CommandWorld, { uri, version, edits, isSnippet }: CommandPlan): object {
  const written = edits.map(({ range, newText }) => {
    if (isSnippet !== true) return { range, newText };
    const value = { kind: 'snippet', value: newText };
    return editor.takesSnippets ? { range, snippet: value } : { range, newText: toPlainSnippet(newText) };
  });
  return editor.takesVersions
    ? { documentChanges: [{ textDocument: { uri, version }, edits: written }] }
    : { changes: { [uri]: written } };
}
