/** The kinds of code actions that there are, and whether a client takes them without their edits. */
import type { ClientCapabilities } from 'vscode-languageserver';

/** The kind of "fix all in file", for this extension's problems alone. */
export const fixAllKind = 'source.fixAll.conferenceNotes';

/** All kinds: fixes, refactorings, "fix all". */
export const codeActionKinds = ['quickfix', 'refactor.rewrite', fixAllKind] as const;

/** Whether the client asks for the edits of an action when it is chosen. */
export function resolvesEdits(client: ClientCapabilities): boolean {
  return client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
}
