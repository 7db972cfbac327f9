/** The rules over one note file of the command line. */
import type { Problem, ProblemSeverity } from '../core/rules/problem.js';
import { type RuleInput, RuleRunner } from '../core/rules/runRules.js';
import { createSourceText } from '../core/text/sourceText.js';
import { severities, type Severities, type Threshold } from './checkOptions.js';
import { createPictureLookup } from './diskPictures.js';
import type { ScheduledFiles } from './groupByConference.js';
import type { NoteFile } from './readNote.js';

/** A note file, what was found in it, and what fixing it takes. */
export interface CheckedNote {
  readonly file: NoteFile;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  readonly runner: RuleRunner;
  readonly input: RuleInput;
}

export type Checker = (file: NoteFile, group: ScheduledFiles) => CheckedNote;

/** Checks notes for what the user wants to hear of. */
export function createChecker({ severity, least }: Threshold): Checker {
  const runner = new RuleRunner();
  return (file, group) => {
    const input = toRuleInput(file, group, severity);
    const problems = runner.run(input).filter((problem) => isAtLeast(problem.severity, least));
    return { file, problems, runner, input };
  };
}

/** Whether a severity is as grave as another, or graver. */
export function isAtLeast(severity: ProblemSeverity, least: ProblemSeverity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

function toRuleInput(
  file: NoteFile,
  { conference: { entries }, schedule }: ScheduledFiles,
  severity: Severities,
): RuleInput {
  const { note, uri, name, text } = file;
  return {
    note,
    source: createSourceText(text),
    inside: (placed) => file.inside(placed),
    conference: { others: entries.filter((entry) => entry.uri !== uri), isFirst: entries[0]?.uri === uri },
    schedule: schedule && {
      schedule: schedule.kept.schedule,
      index: schedule.kept.index,
      matches: schedule.matches.get(uri) ?? [],
    },
    pictures: name === '-' ? undefined : createPictureLookup(uri),
    severity,
  };
}
