/**
 * When problems reach the user. Clients that pull ask by themselves and are told to ask again when something beside the
 * text changed; the others are sent each report once things are quiet. The talk being typed in keeps the problems it
 * had, and gets no new ones, until it is left, saved, or quiet for a while.
 */
import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Clock } from './clock.js';
import { findSectionAt } from './core/model/sections.js';
import type { Problem } from './core/rules/problem.js';
import { isSameData } from './core/sameData.js';
import { toDiagnostic } from './features/diagnostics.js';
import type { Feature } from './features/feature.js';
import type { NoteDocument, Snapshot } from './workspace/snapshot.js';

export interface DiagnosticsContext {
  readonly clock: Clock;
  /** Where the documentation pages are, if they are anywhere. */
  readonly docsUri: string | undefined;
  snapshot(): Snapshot;
  /** Sends a report to a client that does not pull; undefined where it does. */
  readonly publish: ((uri: string, version: number | undefined, items: Diagnostic[]) => void) | undefined;
  /** Asks a client that pulls to pull again. */
  refresh(): void;
  /** Called when a talk is no longer typed in. */
  onQuiet(): void;
}

/** Milliseconds without a change before a report is sent, or the client asked to pull. */
const quietBeforeReport = 250;

interface Report {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
  /** What is shown, by {@link keyOf}. */
  readonly shown: ReadonlySet<string>;
  /** Problems wait until the talk is no longer typed in. */
  readonly isHoldingBack: boolean;
}

interface Typing {
  readonly line: number;
  readonly stopTimer: () => void;
}

export class DiagnosticsScheduler {
  private readonly reports = new Map<string, Report>();
  private readonly typing = new Map<string, Typing>();
  private readonly waiting = new Map<string, () => void>();
  private stopRefresh: (() => void) | undefined;
  private lastResultId = 0;

  constructor(private readonly context: DiagnosticsContext) {}

  /** Answers a client that pulls. */
  readonly pull: Feature<DocumentDiagnosticParams, DocumentDiagnosticReport> = {
    method: 'textDocument/diagnostic',
    handle: (snapshot, { textDocument: { uri }, previousResultId }) => {
      const { resultId, items } = this.report(snapshot, uri);
      return resultId === previousResultId
        ? { kind: 'unchanged', resultId }
        : { kind: 'full', resultId, items: [...items] };
    },
  };

  /** The document was edited; `line` is where the edit ended. */
  edited(uri: string, line: number, quietSeconds: number): void {
    this.typing.get(uri)?.stopTimer();
    this.typing.delete(uri);
    if (quietSeconds > 0) {
      const stopTimer = this.context.clock.after(quietSeconds * 1000, () => this.stoppedTyping(uri));
      this.typing.set(uri, { line, stopTimer });
    }
    this.changed(uri);
  }

  /** The talk that was typed in is finished for now: it was saved, or left. */
  stoppedTyping(uri: string): void {
    this.typing.get(uri)?.stopTimer();
    if (this.typing.delete(uri)) this.context.onQuiet();
    if (this.reports.get(uri)?.isHoldingBack === true) {
      this.changed(uri);
      this.refreshSoon();
    }
  }

  /** Where the document is being typed in (zero-based); undefined once it was saved, left, or quiet for a while. */
  findTypedLine(uri: string): number | undefined {
    return this.typing.get(uri)?.line;
  }

  /** The cursor is at a line; in another section or document than the one typed in, that one has been left. */
  movedCursor(uri: string, line: number): void {
    for (const left of [...this.typing.keys()].filter((each) => each !== uri)) this.stoppedTyping(left);
    const typing = this.typing.get(uri);
    const note = typing && this.context.snapshot().findNote(uri)?.note;
    if (typing !== undefined && note !== undefined && findSectionAt(note, line) !== findSectionAt(note, typing.line)) {
      this.stoppedTyping(uri);
    }
  }

  /** The document, or something that its problems depend on, changed: for clients that do not pull. */
  changed(uri: string): void {
    const { publish, clock } = this.context;
    if (publish !== undefined) {
      this.waiting.get(uri)?.();
      this.waiting.set(
        uri,
        clock.after(quietBeforeReport, () => this.publishNow(uri, publish)),
      );
    }
  }

  /** Settings, files or another note changed: any open document may have other problems now. */
  surroundingsChanged(openUris: readonly string[]): void {
    for (const uri of openUris) {
      this.changed(uri);
    }
    this.refreshSoon();
  }

  /** Takes back what was published, as nobody shows problems of a closed document. */
  closed(uri: string): void {
    this.typing.get(uri)?.stopTimer();
    this.waiting.get(uri)?.();
    this.typing.delete(uri);
    this.waiting.delete(uri);
    const report = this.reports.get(uri);
    this.reports.delete(uri);
    if (report !== undefined && report.items.length > 0) {
      this.context.publish?.(uri, undefined, []);
    }
  }

  /** Stops all timers. */
  stop(): void {
    this.stopRefresh?.();
    for (const { stopTimer } of this.typing.values()) {
      stopTimer();
    }
    for (const stopWaiting of this.waiting.values()) {
      stopWaiting();
    }
  }

  private refreshSoon(): void {
    this.stopRefresh?.();
    this.stopRefresh = this.context.clock.after(quietBeforeReport, () => this.context.refresh());
  }

  private publishNow(uri: string, publish: NonNullable<DiagnosticsContext['publish']>): void {
    this.waiting.delete(uri);
    const before = this.reports.get(uri);
    const snapshot = this.context.snapshot();
    const report = this.report(snapshot, uri);
    if (report.resultId !== before?.resultId && (before !== undefined || report.items.length > 0)) {
      publish(uri, snapshot.findNote(uri)?.version ?? undefined, [...report.items]);
    }
  }

  /** The present report; the same result id as before where nothing changed. */
  private report(snapshot: Snapshot, uri: string): Report {
    const { diagnostics } = snapshot.getSettings(uri);
    const document = diagnostics.enabled ? snapshot.findNote(uri) : undefined;
    const before = this.reports.get(uri);
    const problems = document === undefined ? [] : snapshot.rules.run(snapshot.getRuleInput(document));
    const visible = document === undefined ? [] : this.withoutNew(document, problems, before);
    const items = visible.map((problem) => toDiagnostic(problem, { uri, docsUri: this.context.docsUri }));
    const isSame = before !== undefined && isSameData(before.items, items);
    const report: Report = {
      resultId: isSame ? before.resultId : this.nextResultId(),
      items: isSame ? before.items : items,
      shown: new Set(document === undefined ? [] : visible.map((problem) => keyOf(document, problem))),
      isHoldingBack: visible.length < problems.length,
    };
    this.reports.set(uri, report);
    return report;
  }

  /** Leaves out what the talk being typed in did not have before. */
  private withoutNew(
    document: NoteDocument,
    problems: readonly Problem[],
    before: Report | undefined,
  ): readonly Problem[] {
    const typing = this.typing.get(document.uri);
    const quiet = typing && findSectionAt(document.note, typing.line);
    return quiet === undefined
      ? problems
      : problems.filter(
          (problem) =>
            document.note.sections[problem.section] !== quiet || before?.shown.has(keyOf(document, problem)) === true,
        );
  }

  private nextResultId(): string {
    this.lastResultId += 1;
    return String(this.lastResultId);
  }
}

/** Tells problems apart by the talk's title: sections are numbered anew when a talk is put in above. */
function keyOf({ note }: NoteDocument, { section, code, message }: Problem): string {
  const found = note.sections[section]?.section;
  return [found?.kind === 'talk' ? found.talk.title : '', code, message].join('\n');
}
