/**
 * Code actions: fixes of problems, refactorings at the cursor, and "fix all". A client that asks for edits later gets the
 * titles first; an action is then found again by its title, for the version it was offered for.
 */
import * as l10n from '@vscode/l10n';
import { type ClientCapabilities, type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { hasCommand } from './clientCommands.js';
import { offerConversions } from './conversionActions.js';
import { fixAllKind, resolvesEdits } from './codeActionKinds.js';
import { type Feature, Refusal } from './feature.js';
import type { OfferedAction } from './offeredAction.js';
import { offerFixAll, offerFixes } from './quickFixes.js';
import { offerRefactorings } from './refactorings.js';

/** What is kept in an action to find it again. */
interface ActionData {
  readonly params: CodeActionParams;
  readonly version: number | null;
}

/** The actions at a place, of the kinds that were asked for. */
export async function provideCodeActions(
  snapshot: Snapshot,
  document: NoteDocument,
  params: CodeActionParams,
): Promise<readonly OfferedAction[]> {
  const { only } = params.context;
  const isWanted = (kind: string): boolean => only === undefined || only.some((wanted) => isKindOf(kind, wanted));
  const actions = [
    ...(isWanted(CodeActionKind.QuickFix) ? offerFixes(snapshot, document, params) : []),
    ...(isWanted(CodeActionKind.RefactorRewrite)
      ? [
          ...offerRefactorings(snapshot, document, params),
          ...(await offerConversions(snapshot, document, params.range)),
        ]
      : []),
    // Asked for by name only: on save, or from the menu of source actions.
    ...(only !== undefined && isWanted(fixAllKind) ? offerFixAll(snapshot, document) : []),
  ];
  return actions.filter(({ command }) => command === undefined || hasCommand(snapshot.client, command));
}

export const codeActions: Feature<CodeActionParams, CodeAction[]> = {
  method: 'textDocument/codeAction',
  // A client that takes commands only would be given nothing it can run.
  async handle(snapshot, params) {
    const document = snapshot.findNote(params.textDocument.uri);
    if (document === undefined) return [];
    const { client } = snapshot;
    const isLazy = resolvesEdits(client);
    const actions = await provideCodeActions(snapshot, document, params);
    return actions.map((action) => {
      const data: ActionData = { params, version: document.version };
      return isLazy && action.edits !== undefined
        ? { ...toCodeAction(document, action), data }
        : addEdit(toCodeAction(document, action), document, { client, action });
    });
  },
};

export const codeActionResolve: Feature<CodeAction, CodeAction> = {
  method: 'codeAction/resolve',
  async handle(snapshot, codeAction) {
    const { params, version } = codeAction.data as ActionData;
    const document = snapshot.findNote(params.textDocument.uri);
    const offered = document === undefined ? [] : await provideCodeActions(snapshot, document, params);
    const action = offered.find(({ title, kind }) => title === codeAction.title && kind === codeAction.kind);
    if (document === undefined || document.version !== version || action === undefined) {
      throw new Refusal(l10n.t('The notes have changed meanwhile. Please try again.'));
    }
    return addEdit(codeAction, document, { client: snapshot.client, action });
  },
};

function toCodeAction(
  { uri }: NoteDocument,
  { title, kind, diagnostics, isPreferred, command, line = 0 }: OfferedAction,
): CodeAction {
  return {
    title,
    kind,
    ...(diagnostics === undefined ? {} : { diagnostics: [...diagnostics] }),
    ...(isPreferred === true ? { isPreferred } : {}),
    ...(command === undefined ? {} : { command: { title, command, arguments: [{ uri, line }] } }),
  };
}

/** The edit names the version it is for, where the client understands that. */
function addEdit(codeAction: CodeAction, { uri, version }: NoteDocument, place: EditPlace): CodeAction {
  if (place.action.edits === undefined) return codeAction;
  const edits = [...place.action.edits()];
  const edit =
    place.client.workspace?.workspaceEdit?.documentChanges === true
      ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
      : { changes: { [uri]: edits } };
  return { ...codeAction, edit };
}

interface EditPlace {
  readonly client: ClientCapabilities;
  readonly action: OfferedAction;
}

/** Kinds are dotted: `source` asks for `source.fixAll` too. */
function isKindOf(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '';
}
