/** Findings as SARIF 2.1.0, which code review and editors read. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Problem, type ProblemCode, problemCodes, type ProblemSeverity } from '../core/rules/problem.js';
import { rules } from '../core/rules/ruleList.js';
import type { CheckedFile } from './checkReports.js';
import type { CommandHost } from './commandHost.js';
import { readVersion } from './packageFolder.js';
import { toPlace, toRelativePath } from './place.js';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  ProblemSeverity,
  string
>;

/** The whole log with one run. Files are named relative to the working folder; help is in the package's own pages. */
export async function formatSarif(
  checked: readonly CheckedFile[],
  { folder, packageFolder }: Pick<CommandHost, 'folder' | 'packageFolder'>,
): Promise<string> {
  const docsFile = path.join(packageFolder, 'docs/diagnostics.md');
  const docsUri = pathToFileURL(docsFile).href;
  const chapters = await readChapters(docsFile);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'conference-notes',
            semanticVersion: readVersion(packageFolder),
            rules: problemCodes.map((code) => toRule(code, `${docsUri}#${code}`, chapters.get(code))),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: checked.flatMap(({ file, problems }) =>
          problems.map((problem) => toResult(problem, toArtifact(file, folder))),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toRule(code: ProblemCode, helpUri: string, chapter: string | undefined): object {
  const severity = rules.find((rule) => rule.code === code)?.severity ?? 'information';
  const [summary] = chapter?.split('\n\n') ?? [];
  return {
    id: code,
    shortDescription: { text: summary?.replaceAll('\n', ' ') ?? code.replaceAll('-', ' ') },
    helpUri,
    ...(chapter === undefined ? {} : { help: { text: chapter, markdown: chapter } }),
    defaultConfiguration: { level: levels[severity] },
  };
}

function toResult({ code, severity, message, range, related }: Problem, artifactLocation: object): object {
  const toLocation = (where: Problem['range']): { readonly physicalLocation: object } => ({
    physicalLocation: { artifactLocation, region: toRegion(where) },
  });
  return {
    ruleId: code,
    ruleIndex: problemCodes.indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [toLocation(range)],
    ...(related === undefined
      ? {}
      : { relatedLocations: [{ ...toLocation(related.range), message: { text: related.message } }] }),
  };
}

/** The end is the column after the last. */
function toRegion({ start, end }: Problem['range']): object {
  const first = toPlace(start);
  const last = toPlace(end);
  return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column };
}

/** Relative to the root of the sources, which whoever reads the log knows; a file outside of the folder has no other name. */
function toArtifact({ uri, name }: CheckedFile['file'], folder: string): object {
  if (name === '-') return { uri: 'stdin' };
  const relative = toRelativePath(uri, folder);
  return relative === undefined
    ? { uri }
    : { uri: relative.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

/** What the documentation says of each code. Without it, the codes speak for themselves. */
async function readChapters(docsFile: string): Promise<ReadonlyMap<string, string>> {
  const page = await readFile(docsFile, 'utf8').catch(() => '');
  // Headings inside of samples are none of the page's own.
  const parts = page.replaceAll(/^```.*\n[^]*?^```$\n*/gm, '').split(/^## /m);
  return new Map(
    parts.slice(1).map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return [
        title.trim(),
        lines
          .join('\n')
          .replaceAll(/\n{3,}/g, '\n\n')
          .trim(),
      ];
    }),
  );
}
