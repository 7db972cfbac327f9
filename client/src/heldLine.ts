/**
 * The line that a command is about, held while the writer is asked something: meanwhile another window may save the same
 * notes, and the answer is meant for the talk that the question was about.
 */
import { type Disposable, type TextDocument, Uri, workspace } from 'vscode';
import type { ClientContext } from './clientContext.js';
import { findLineTarget, type LineTarget } from './commandTargets.js';
import { FollowedLine } from './followLine.js';

export class HeldLine implements Disposable {
  private readonly followed: FollowedLine;
  private readonly subscription: Disposable;

  constructor(
    private readonly document: TextDocument,
    line: number,
  ) {
    this.followed = new FollowedLine(document, line);
    this.subscription = workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) this.followed.follow(event.contentChanges);
    });
  }

  /** As it is now. */
  get target(): LineTarget {
    return { uri: this.document.uri.toString(), line: this.followed.line };
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

/** Acts on the line that the command is about; nothing happens where there is none. */
export async function withHeldLine(
  context: ClientContext,
  argument: unknown,
  act: (held: HeldLine) => Promise<unknown>,
): Promise<void> {
  const target = await findLineTarget(context, argument);
  if (target === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(target.uri, true));
  // The file that was opened may be newer than what the row was drawn from.
  const line = (await findLineTarget(context, argument))?.line;
  if (line === undefined) return;
  const held = new HeldLine(document, line);
  try {
    await act(held);
  } finally {
    held.dispose();
  }
}
