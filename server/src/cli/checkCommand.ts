/** `conference-notes check`: what is wrong in notes, one finding a line. */
import * as l10n from '@vscode/l10n';
import type { Conference } from '../core/index/notesIndex.js';
import type { Problem, ProblemSeverity } from '../core/rules/problem.js';
import { RuleRunner } from '../core/rules/runRules.js';
import { createSourceText } from '../core/text/sourceText.js';
import { type Command, type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { createPictureLookup } from './diskPictures.js';
import { groupByConference } from './groupByConference.js';
import { fileRows, formatHelp } from './help.js';
import { readInputFiles } from './inputFiles.js';
import { readArguments } from './readArguments.js';
import { isNoteFile, type NoteFile, readNote } from './readNote.js';

export const checkCommand: Command = { name: 'check', run, help };

/** From the gravest. */
const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly ProblemSeverity[];

const options = { json: { type: 'boolean' }, least: { type: 'string' } } as const;

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const shown = severities.slice(0, readLeast(values.least) + 1);
  const notes: NoteFile[] = [];
  const { failed } = await readInputFiles(positionals, host, async (file) => {
    if (isNoteFile(file)) notes.push(readNote(file));
  });
  const runner = new RuleRunner();
  let findings = 0;
  for (const { conference, files } of groupByConference(notes)) {
    for (const file of files) {
      const problems = checkNote(file, conference, runner).filter(({ severity }) => shown.includes(severity));
      findings += problems.length;
      await host.write(
        problems.map((problem) => `${values.json === true ? toJson(file, problem) : toLine(file, problem)}\n`).join(''),
      );
    }
  }
  if (values.json !== true) host.warn(summary(findings, notes.length));
  if (failed > 0) return exitCodes.usage;
  return findings > 0 ? exitCodes.findings : exitCodes.fine;
}

/** Index of the lightest severity to report. */
function readLeast(name: string | undefined): number {
  const index = severities.findIndex((severity) => severity === (name ?? 'hint'));
  if (index < 0) {
    throw new UsageError(l10n.t('--least knows no "{0}"; there is: {1}', name ?? '', severities.join(', ')));
  }
  return index;
}

function checkNote(file: NoteFile, { entries }: Conference, runner: RuleRunner): readonly Problem[] {
  return runner.run({
    note: file.note,
    source: createSourceText(file.text),
    inside: (placed) => file.inside(placed),
    conference: { others: entries.filter(({ uri }) => uri !== file.uri), isFirst: entries[0]?.uri === file.uri },
    schedule: undefined,
    pictures: file.name === '-' ? undefined : createPictureLookup(file.uri),
    severity: {},
  });
}

/** `notes.md:12:4: warning: There is no file a.png. (missing-picture)`: editors and terminals make such a place a link. */
function toLine({ name }: NoteFile, { range, severity, message, code }: Problem): string {
  const { line, column } = toPlace(range.start);
  return `${name}:${line}:${column}: ${severity}: ${message} (${code})`;
}

function toJson({ name }: NoteFile, { range, severity, message, code }: Problem): string {
  const { line, column } = toPlace(range.start);
  const end = toPlace(range.end);
  return JSON.stringify({
    file: name,
    line,
    column,
    endLine: end.line,
    endColumn: end.column,
    code,
    severity,
    message,
  });
}

/** People, and most programs, count from one. */
function toPlace({ line, character }: Problem['range']['start']): { readonly line: number; readonly column: number } {
  return { line: line + 1, column: character + 1 };
}

function summary(findings: number, files: number): string {
  if (files === 0) return l10n.t('No conference notes found.');
  return findings === 0
    ? l10n.t('Nothing found in {0} note files.', files)
    : l10n.t('{0} found in {1} note files.', findings, files);
}

function help(): string {
  return formatHelp({
    usage: 'conference-notes check [OPTION]... FILE...',
    about: l10n.t(
      'Reports what is wrong in notes. Exits with 0 when there is nothing, 1 with findings, 2 when something cannot be read. Files that are no conference notes are passed over.',
    ),
    rows: [
      ['--json', l10n.t('One JSON object a finding, one a line')],
      ['--least SEVERITY', l10n.t('Lightest severity to report: error, warning, information or hint (default: hint)')],
      ...fileRows(),
    ],
    examples: [
      ['conference-notes check --least warning notes/', ''],
      ['conference-notes check --json notes/pycon.md | jq .code', ''],
    ],
  });
}
