/** `conference-notes check`: what is wrong in notes, for people, for programs and for code review. */
import * as l10n from '@vscode/l10n';
import { type ProblemSeverity, problemCodes } from '../core/rules/problem.js';
import { RuleRunner } from '../core/rules/runRules.js';
import { createSourceText } from '../core/text/sourceText.js';
import {
  checkArguments,
  checkFormats,
  readThreshold,
  severities,
  type Severities,
  type Threshold,
} from './checkOptions.js';
import { type CheckedFile, formatFindings } from './checkReports.js';
import { type Command, type CommandHost, type ExitCode, exitCodes } from './commandHost.js';
import { countFindings, countNoteFiles } from './countWords.js';
import { createPictureLookup } from './diskPictures.js';
import { readConferences, type ScheduledFiles } from './groupByConference.js';
import { fileRow, type Help } from './help.js';
import { readArguments } from './readArguments.js';
import { type NoteFile, readNotes } from './readNote.js';

export const checkCommand: Command = { name: 'check', options: checkArguments, run, help };

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, checkArguments);
  const threshold = readThreshold(values);
  const format = values.json === true ? 'json' : (checkFormats.find((each) => each === values.format) ?? 'text');
  const { notes, failed } = await readNotes(positionals, host);
  const runner = new RuleRunner();
  const checked: CheckedFile[] = [];
  for (const group of await readConferences(notes, host)) {
    for (const file of group.files) {
      host.progress(l10n.t('Checking {0}', file.name));
      const problems = runner
        .run(toRuleInput(file, group, threshold.severity))
        .filter(({ severity }) => isAtLeast(severity, threshold.least));
      checked.push({ file, problems });
    }
  }
  await host.write(await formatFindings(format, checked, host));
  const found = checked.flatMap(({ problems }) => problems.map(({ severity }) => severity));
  if (format === 'text') host.warn(summary(found.length, notes.length));
  if (failed > 0) return exitCodes.usage;
  return isTooMuch(found, threshold) ? exitCodes.findings : exitCodes.fine;
}

function toRuleInput(
  file: NoteFile,
  { conference: { entries }, schedule }: ScheduledFiles,
  severity: Severities,
): Parameters<RuleRunner['run']>[0] {
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

function isAtLeast(severity: ProblemSeverity, least: ProblemSeverity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}

function isTooMuch(found: readonly ProblemSeverity[], { failOn, maxWarnings }: Threshold): boolean {
  const warnings = found.filter((severity) => severity === 'warning').length;
  if (maxWarnings !== undefined && warnings > maxWarnings) return true;
  return failOn !== 'never' && found.some((severity) => isAtLeast(severity, failOn));
}

function summary(findings: number, files: number): string {
  if (files === 0) return l10n.t('No conference notes found.');
  return findings === 0
    ? l10n.t('Nothing found in {0}.', countNoteFiles(files))
    : l10n.t('{0} in {1}.', countFindings(findings), countNoteFiles(files));
}

function help(): Help {
  return {
    usage: 'conference-notes check [OPTION]... FILE...',
    summary: l10n.t('Report what is wrong in notes: missing links, pictures, impossible times'),
    about: l10n.t(
      'Reports what is wrong in notes. Exits with 0 when there is nothing, 1 with findings, 2 when something cannot be read. Files that are no conference notes are passed over. A schedule that is kept in .conference-notes beside the notes or above is used, as in the editor.',
    ),
    rows: [fileRow()],
    more: [
      { title: l10n.t('CODE is one of (docs/diagnostics.md explains them):'), rows: [[problemCodes.join(', '), '']] },
    ],
    examples: [
      ['conference-notes check --least warning notes/', ''],
      [
        'conference-notes check --fail-on warning --severity empty-talk=off notes/',
        l10n.t('hints show, and do not fail'),
      ],
      ['conference-notes check --format sarif notes/ > notes.sarif', l10n.t('for code review')],
      ['conference-notes check --json notes/pycon.md | jq .code', ''],
    ],
  };
}
