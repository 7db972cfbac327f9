/** Problems of a note as the protocol shows them: code with its documentation page, severity, related place. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Problem, ProblemSeverity } from '../core/rules/problem.js';

const severities: { readonly [severity in ProblemSeverity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** One problem of the document `uri`. */
export function toDiagnostic({ code, message, range, related, severity }: Problem, uri: string): Diagnostic {
  return {
    range,
    severity: severities[severity],
    code,
    source: 'conference-notes',
    message,
    ...(related === undefined
      ? {}
      : { relatedInformation: [{ location: { uri, range: related.range }, message: related.message }] }),
  };
}
