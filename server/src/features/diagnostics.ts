/** Problems of a note as the protocol shows them: code with its documentation page, severity, related place. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Problem, ProblemSeverity } from '../core/rules/problem.js';

const severities: { readonly [severity in ProblemSeverity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic needs to know beside its problem. */
export interface DiagnosticPlace {
  /** Of the note. */
  readonly uri: string;
  /** Folder of the documentation pages; the codes lead nowhere without it. */
  readonly docsUri: string | undefined;
}

/** One problem as a diagnostic; its code leads to the code's chapter in `diagnostics.md`. */
export function toDiagnostic(problem: Problem, { uri, docsUri }: DiagnosticPlace): Diagnostic {
  const { code, message, range, related, severity } = problem;
  return {
    range,
    severity: severities[severity],
    code,
    ...(docsUri === undefined ? {} : { codeDescription: { href: `${docsUri}/diagnostics.md#${code}` } }),
    source: 'conference-notes',
    message,
    ...(related === undefined
      ? {}
      : { relatedInformation: [{ location: { uri, range: related.range }, message: related.message }] }),
  };
}
