/** The options of `conference-notes check`: how it reports, and from which severity a finding counts. */
import * as l10n from '@vscode/l10n';
import { type ProblemCode, problemCodes, type ProblemSeverity } from '../core/rules/problem.js';
import { UsageError } from './commandHost.js';
import { findNearest } from './nearest.js';
import { type Arguments, splitValues } from './readArguments.js';

/** From the gravest. */
export const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly ProblemSeverity[];

export const checkFormats = ['text', 'json', 'sarif', 'github'] as const;

export const checkArguments = {
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: checkFormats,
    about: () =>
      l10n.t('text (default), json (one object a finding), sarif (2.1.0), github (annotations of workflow runs)'),
  },
  json: { type: 'boolean', about: () => l10n.t('The same as --format json') },
  least: {
    type: 'string',
    value: 'SEVERITY',
    choices: severities,
    about: () => l10n.t('Lightest severity to report: {0} (default: hint)', severities.join(', ')),
  },
  'fail-on': {
    type: 'string',
    value: 'SEVERITY',
    choices: [...severities, 'never'],
    about: () => l10n.t('Lightest severity to exit with 1 for, or never (default: hint, so whatever is reported)'),
  },
  'max-warnings': {
    type: 'string',
    value: 'NUMBER',
    about: () => l10n.t('Exit with 1 only for errors or for more warnings than this'),
  },
  severity: {
    type: 'string',
    multiple: true,
    value: 'CODE=SEVERITY,...',
    about: () => l10n.t('Another severity for a code, or off; may be repeated'),
  },
  fix: { type: 'boolean', about: () => l10n.t('Write into the notes what is surely right, and report what is left') },
} as const;

type CheckValues = Arguments<typeof checkArguments>['values'];

/** By code, as the setting `conferenceNotes.diagnostics.severity` has it. */
export type Severities = Readonly<Partial<Record<ProblemCode, ProblemSeverity | 'off'>>>;

/** What is reported, and what makes the command fail. */
export interface Threshold {
  readonly least: ProblemSeverity;
  readonly failOn: ProblemSeverity | 'never';
  readonly maxWarnings: number | undefined;
  readonly severity: Severities;
}

/** Throws {@link UsageError} for what is no number and no code. */
export function readThreshold(values: CheckValues): Threshold {
  const maxWarnings = readCount(values['max-warnings']);
  const failOn = [...severities, 'never' as const].find((each) => each === values['fail-on']);
  return {
    least: severities.find((each) => each === values.least) ?? 'hint',
    failOn: failOn ?? (maxWarnings === undefined ? 'hint' : 'error'),
    maxWarnings,
    severity: Object.fromEntries(splitValues(values.severity).map(readSeverity)),
  };
}

function readCount(text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d+$/.test(text)) {
    throw new UsageError(l10n.t('--max-warnings needs a number, not "{0}".', text));
  }
  return text === undefined ? undefined : Number(text);
}

function readSeverity(pair: string): readonly [ProblemCode, ProblemSeverity | 'off'] {
  const [name = '', level] = pair.split('=');
  const severity = [...severities, 'off' as const].find((each) => each === level);
  const code = problemCodes.find((each) => each === name);
  if (code === undefined) {
    const near = findNearest(name, problemCodes);
    throw new UsageError(
      near === undefined
        ? l10n.t('--severity knows no code "{0}"; check --help lists all.', name)
        : l10n.t('--severity knows no code "{0}". Do you mean "{1}"?', name, near),
    );
  }
  if (severity === undefined) {
    throw new UsageError(l10n.t('--severity needs {0}=SEVERITY, one of: {1}, off', code, severities.join(', ')));
  }
  return [code, severity];
}
