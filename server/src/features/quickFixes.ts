/** Problems' fixes as code actions, such as "Use "Tests as Classifiers" as alternative text" on a picture without one. */
import * as l10n from '@vscode/l10n';
import { CodeActionKind, type CodeActionContext, type Diagnostic, type Range } from 'vscode-languageserver';
import { createFileSwitch, createTalkSwitch } from '../core/edit/offSwitch.js';
import { isTalk } from '../core/model/sections.js';
import { collectSureEdits, createFixFinder } from '../core/rules/fixes.js';
import type { Problem } from '../core/rules/problem.js';
import type { Fix } from '../core/rules/rule.js';
import { rangesTouch } from '../core/text/positions.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { fixAllKind } from './codeActionKinds.js';
import type { OfferedAction } from './offeredAction.js';

/** All ways out of the problems that the client shows and that touch a range. */
export function offerFixes(
  snapshot: Snapshot,
  document: NoteDocument,
  request: { range: Range; context: CodeActionContext },
): readonly OfferedAction[] {
  const findFixes = createFixFinder(snapshot.rules, snapshot.getRuleInput(document));
  const shown = new Set(request.context.diagnostics.map(({ code }) => code));
  return findProblems(snapshot, document)
    .filter((problem) => shown.has(problem.code) && rangesTouch(problem.range, request.range))
    .flatMap((problem) =>
      [...findFixes(problem).map((fix) => toAction(fix, problem)), ...offerSwitches(document, problem)].map(
        (action) => ({
          ...action,
          diagnostics: request.context.diagnostics.filter((diagnostic) => shows(diagnostic, problem)),
        }),
      ),
    );
}

/** One action that applies every fix whose right text is known; none where there is nothing to do. */
export function offerFixAll(snapshot: Snapshot, document: NoteDocument): readonly OfferedAction[] {
  const findFixes = createFixFinder(snapshot.rules, snapshot.getRuleInput(document));
  const edits = collectSureEdits(findProblems(snapshot, document), findFixes);
  const title = l10n.t('Fix all problems of the notes');
  return edits.length === 0 ? [] : [{ title, kind: fixAllKind, edits: () => edits }];
}

function findProblems(snapshot: Snapshot, document: NoteDocument): readonly Problem[] {
  const isEnabled = snapshot.getSettings(document.uri).diagnostics.enabled;
  return isEnabled ? snapshot.rules.run(snapshot.getRuleInput(document)) : [];
}

/** What the client does where a fix opens something. */
const openingCommands = { schedule: 'conferenceNotes.openSchedule', slots: 'conferenceNotes.pickTalkLink' } as const;

function toAction(fix: Fix, { range }: Problem): OfferedAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.confidence === 'sure',
    ...(fix.opens === undefined
      ? { edits: () => fix.edits }
      : { command: openingCommands[fix.opens], line: range.start.line }),
  };
}

/** The off switches, last of all: for the talk, and for the file. */
function offerSwitches({ note, source }: NoteDocument, problem: Problem): readonly OfferedAction[] {
  const placed = note.sections[problem.section];
  const kind = CodeActionKind.QuickFix;
  const forFile: OfferedAction = {
    kind,
    title: l10n.t('Switch off {0} in this file', problem.code),
    edits: () => [createFileSwitch(note, source, problem.code)],
  };
  if (placed === undefined || !isTalk(placed) || problem.isAboutFile === true) return [forFile];
  const forTalk: OfferedAction = {
    kind,
    title: l10n.t('Switch off {0} for this talk', problem.code),
    edits: () => [createTalkSwitch({ note, source, placed }, problem.code)],
  };
  return [forTalk, forFile];
}

/** Whether a diagnostic of the client is the problem; texts may have moved on since it was sent. */
function shows(diagnostic: Diagnostic, problem: Problem): boolean {
  return diagnostic.code === problem.code && rangesTouch(diagnostic.range, problem.range);
}
