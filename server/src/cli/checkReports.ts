/** Findings in the forms that `check --format` offers. Lines and columns count from one, columns in UTF-16 units. */
import * as l10n from '@vscode/l10n';
import type { Problem, ProblemSeverity } from '../core/rules/problem.js';
import type { CommandHost } from './commandHost.js';
import { toPlace, toRelativePath } from './place.js';
import type { NoteFile } from './readNote.js';
import { formatSarif } from './sarif.js';
import { createStyle, type Style } from './style.js';

/** A note file and what was found in it, in the order of the places. */
export interface CheckedFile {
  readonly file: Pick<NoteFile, 'name' | 'uri'>;
  readonly problems: readonly Problem[];
}

/** The whole output for all files; `text` and `github` are empty where nothing was found. */
export async function formatFindings(
  format: 'text' | 'json' | 'sarif' | 'github',
  checked: readonly CheckedFile[],
  host: Pick<CommandHost, 'folder' | 'packageFolder' | 'hasColors'>,
): Promise<string> {
  switch (format) {
    case 'text': {
      const style = createStyle(host);
      return toLines(checked, (file, problem) => toTextLine(file, problem, style));
    }
    case 'json':
      return toLines(checked, toJson);
    case 'github':
      return toLines(checked, (file, problem) => toAnnotation(file, problem, host.folder));
    case 'sarif':
      return formatSarif(checked, host);
  }
}

function toLines(
  checked: readonly CheckedFile[],
  write: (file: CheckedFile['file'], problem: Problem) => string,
): string {
  return checked.flatMap(({ file, problems }) => problems.map((problem) => `${write(file, problem)}\n`)).join('');
}

/** `notes.md:12:4: warning: There is no file a.png. (missing-picture)`: editors and terminals make such a place a link. */
function toTextLine({ name }: CheckedFile['file'], { range, severity, message, code }: Problem, style: Style): string {
  const { line, column } = toPlace(range.start);
  return `${style.bold(`${name}:${line}:${column}:`)} ${paint(severity, style)}: ${message} ${style.dim(`(${code})`)}`;
}

/** For people: formats for programs have the English words. */
function paint(severity: ProblemSeverity, style: Style): string {
  switch (severity) {
    case 'error':
      return style.red(l10n.t('error'));
    case 'warning':
      return style.yellow(l10n.t('warning'));
    case 'information':
      return style.cyan(l10n.t('information'));
    case 'hint':
      return style.cyan(l10n.t('hint'));
  }
}

function toJson({ name }: CheckedFile['file'], { range, severity, message, code }: Problem): string {
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

/** An annotation as a GitHub workflow reads it from a step's output. */
function toAnnotation(
  { name, uri }: CheckedFile['file'],
  { range, severity, message, code }: Problem,
  folder: string,
): string {
  const start = toPlace(range.start);
  const end = toPlace(range.end);
  const level = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' }[severity];
  const properties = {
    file: toRelativePath(uri, folder) ?? name,
    line: start.line,
    endLine: end.line,
    // Columns over several lines are refused.
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
    title: code,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${level} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
