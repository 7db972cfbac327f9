/** `conference-notes check`: what is wrong in notes, for people, for programs and for code review. */
import * as l10n from '@vscode/l10n';
import { type ProblemSeverity, problemCodes } from '../core/rules/problem.js';
import { checkArguments, checkFormats, readThreshold, type Threshold } from './checkOptions.js';
import { canFix, fixNote, writeFixed } from './checkFixes.js';
import { type CheckedNote, createChecker, isAtLeast } from './checkNote.js';
import { formatFindings } from './checkReports.js';
import { type Command, type CommandHost, type ExitCode, exitCodes } from './commandHost.js';
import { countFindings, countNoteFiles } from './countWords.js';
import { readConferences } from './groupByConference.js';
import { fileRow, type Help } from './help.js';
import { readArguments } from './readArguments.js';
import { readNotes } from './readNote.js';

export const checkCommand: Command = { name: 'check', options: checkArguments, run, help };

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, checkArguments);
  const threshold = readThreshold(values);
  const format = values.json === true ? 'json' : (checkFormats.find((each) => each === values.format) ?? 'text');
  const { notes, failed } = await readNotes(positionals, host);
  const check = createChecker(threshold);
  const checked: CheckedNote[] = [];
  for (const group of await readConferences(notes, host)) {
    for (const file of group.files) {
      host.progress(l10n.t('Checking {0}', file.name));
      checked.push(values.fix === true && canFix(file, host) ? fixNote(file, group, check) : check(file, group));
    }
  }
  if (values.fix === true) await writeFixed(checked, notes, host);
  await host.write(await formatFindings(format, checked, host));
  const found = checked.flatMap(({ problems }) => problems.map(({ severity }) => severity));
  if (format === 'text') host.warn(summary(found.length, notes.length));
  if (failed > 0) return exitCodes.usage;
  return isTooMuch(found, threshold) ? exitCodes.findings : exitCodes.fine;
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
      ['conference-notes check --fix notes/', l10n.t('as "Fix all problems" in the editor')],
      ['conference-notes check --format sarif notes/ > notes.sarif', l10n.t('for code review')],
      ['conference-notes check --json notes/pycon.md | jq .code', ''],
    ],
  };
}
