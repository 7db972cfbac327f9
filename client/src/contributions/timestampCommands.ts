/** Timestamps: inserting one, saying when the recording began, and linking them to it once it is there. */
import type { Disposable } from 'vscode';
import { window } from 'vscode';
import {
  type PlanEditParams,
  timestampMethod,
  type TimestampParams,
  type TimestampResult,
} from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { withHeldLine } from '../heldLine.js';
import { toClockSeconds } from '../moments.js';
import { applyHeldEdit, demandChange } from '../plannedEdits.js';

export function registerTimestampCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    insertTimestamp: () => insertTimestamp(context),
    markRecordingStart: (argument) => edit(context, argument, 'markRecording'),
    linkTimestamps: (argument) => edit(context, argument, 'linkTimestamps'),
  });
}

/** The time is that of the call, however long the answer takes. */
async function insertTimestamp(context: ClientContext): Promise<void> {
  const editor = window.activeTextEditor;
  const seconds = toClockSeconds(new Date());
  if (editor === undefined) return;
  const uri = editor.document.uri.toString();
  const params: TimestampParams = { uri, line: editor.selection.active.line, seconds };
  const text = await context.server.requestCurrent<TimestampResult>(timestampMethod, params);
  await demandChange(editor.document, () =>
    editor.edit((builder) => {
      for (const { active } of editor.selections) builder.insert(active, `${text} `);
    }),
  );
}

async function edit(
  context: ClientContext,
  argument: unknown,
  kind: Extract<PlanEditParams['kind'], 'markRecording' | 'linkTimestamps'>,
): Promise<void> {
  const seconds = toClockSeconds(new Date());
  await withHeldLine(context, argument, (held) =>
    applyHeldEdit(context, held, (target) =>
      kind === 'linkTimestamps' ? { kind, ...target } : { kind, ...target, seconds },
    ),
  );
}
