/** Edits that the server plans and VS Code applies: one undo step each, never on a text that has moved on. */
import {
  l10n,
  Range,
  Selection,
  SnippetString,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { type PlanEditParams, type PlannedEdit, planEditMethod } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import type { LineTarget } from './commandTargets.js';
import { askCurrentPlan, hasNoEffect, movedOn } from './currentAnswers.js';
import type { HeldLine } from './heldLine.js';
import { createMovedOnError } from './notesServer.js';
import { tameSnippet } from './tameSnippet.js';

/** Plans and applies; rejects with a sentence for the writer where it cannot be done. Gives whether anything changed. */
export async function applyPlannedEdit(context: ClientContext, params: PlanEditParams): Promise<boolean> {
  return applyCurrentPlan(params.uri, () => context.server.request<PlannedEdit | null>(planEditMethod, params));
}

/** The same at a line that is held; each try is made for where it is then. */
export async function applyHeldEdit(
  context: ClientContext,
  held: HeldLine,
  toParams: (target: LineTarget) => PlanEditParams,
): Promise<boolean> {
  const ask = () => context.server.request<PlannedEdit | null>(planEditMethod, toParams(held.target));
  return applyCurrentPlan(held.target.uri, ask);
}

/**
 * The same for a plan of another request, which is asked again where the text has moved on meanwhile. The document is open by
 * then, so that places that are looked up for the question are those of its text, and not of an older file.
 */
export async function applyCurrentPlan(uri: string, ask: () => Promise<PlannedEdit | null>): Promise<boolean> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const plan = await askCurrentPlan(document, ask);
  if (plan === movedOn) throw createMovedOnError();
  return plan === null || hasNoEffect(plan) ? false : applyPlan(document, plan);
}

async function applyPlan(document: TextDocument, plan: PlannedEdit): Promise<boolean> {
  const snippet = toSnippet(document, plan);
  if (snippet !== undefined) return insertSnippet(document, snippet);
  if (plan.edits.length === 0) {
    if (plan.cursor !== undefined) moveCursor(document, plan.cursor);
    return false;
  }
  const wasSaved = !document.isDirty && !isInTab(document);
  const edit = new WorkspaceEdit();
  for (const { range, newText } of plan.edits) edit.replace(document.uri, toRange(range), newText);
  await demandChange(document, () => workspace.applyEdit(edit));
  // Nobody sees a file without a tab: it must not stay behind unsaved.
  if (wasSaved) await document.save();
  if (plan.cursor !== undefined) moveCursor(document, plan.cursor);
  return true;
}

type Edit = PlannedEdit['edits'][number];

/**
 * One edit with a cursor in it is a snippet, too, where the text is in sight: so the cursor moves with the edit, and not a
 * moment later, when somebody may be typing already.
 */
function toSnippet(document: TextDocument, { edits, cursor, isSnippet }: PlannedEdit): Edit | undefined {
  const [edit] = edits;
  if (isSnippet === true) {
    return edit === undefined || workspace.isTrusted ? edit : { ...edit, newText: tameSnippet(edit.newText) };
  }
  const isShown = window.visibleTextEditors.some((visible) => visible.document === document);
  if (edit === undefined || edits.length > 1 || cursor === undefined || !isShown) return undefined;
  const { line, character } = edit.range.start;
  const breaks = [...edit.newText.matchAll(/\r\n|\r|\n/gu)].map((found) => found.index + found[0].length);
  const below = cursor.line - line;
  const offset = below === 0 ? cursor.character - character : (breaks[below - 1] ?? Number.NaN) + cursor.character;
  if (!(offset >= 0 && offset <= edit.newText.length)) return undefined;
  const escape = (text: string): string => text.replace(/[\\$}]/gu, '\\$&');
  return { ...edit, newText: `${escape(edit.newText.slice(0, offset))}$0${escape(edit.newText.slice(offset))}` };
}

/** Fields are filled in in an editor only, so one is shown. */
async function insertSnippet(document: TextDocument, edit: Edit): Promise<boolean> {
  const shown = window.visibleTextEditors.find((visible) => visible.document === document);
  const editor = shown ?? (await window.showTextDocument(document));
  await demandChange(document, () =>
    editor.insertSnippet(new SnippetString(edit.newText), toRange(edit.range), {
      undoStopBefore: true,
      undoStopAfter: true,
      keepWhitespace: true,
    }),
  );
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

/**
 * Makes a change; rejects with a sentence for the writer where the text stays as it is. VS Code says of some edits of a
 * read-only text that it took them.
 *
 * @param change gives whether VS Code took it
 */
export async function demandChange(document: TextDocument, change: () => Thenable<boolean>): Promise<void> {
  const { version } = document;
  if ((await change()) && document.version !== version) return;
  throw new Error(l10n.t('{0} could not be changed: it may be read-only.', workspace.asRelativePath(document.uri)));
}

function moveCursor(document: TextDocument, { line, character }: { line: number; character: number }): void {
  const editor = window.visibleTextEditors.find((visible) => visible.document === document);
  if (editor === undefined) return;
  editor.selection = new Selection(line, character, line, character);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

function isInTab(document: TextDocument): boolean {
  const uri = document.uri.toString();
  return window.tabGroups.all.some((group) =>
    group.tabs.some(({ input }) => {
      const shown = input as { readonly uri?: Uri } | undefined;
      return shown?.uri?.toString() === uri;
    }),
  );
}

function toRange({ start, end }: PlannedEdit['edits'][number]['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
