import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { problemCodes } from '../../../server/src/core/rules/problem.js';
import { findSchemaErrors } from '../docs/jsonSchema.js';
import { note, runCommand } from './runCommand.js';
import { sarifSchema } from './sarifSchema.js';

const root = path.resolve(import.meta.dirname, '../../..');
/** The talk with a picture that is not there, after an emoji and an umlaut: two units and one. */
const withPicture = note.replace('notes of the first', '🙂ü ![slide](gone.png)');
const files = { 'Köln 100%/a, b.md': withPicture };

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly semanticVersion: string; readonly rules: readonly SarifRule[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly [key: string]: unknown;
    }[];
  }[];
}

interface SarifRule {
  readonly id: string;
  readonly helpUri: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly defaultConfiguration: { readonly level: string };
}

async function readSarif(args: readonly string[]): Promise<{ readonly code: number; readonly run: Sarif['runs'][0] }> {
  const { code, output } = await runCommand(['check', '--format', 'sarif', ...args], { files });
  expect(findSchemaErrors(sarifSchema, JSON.parse(output) as Parameters<typeof findSchemaErrors>[1])).toEqual([]);
  const { version, runs } = JSON.parse(output) as Sarif;
  expect([version, runs.length]).toEqual(['2.1.0', 1]);
  return { code, run: runs[0]! };
}

describe('SARIF', () => {
  test('a finding has its rule, and its place relative to the working folder', async () => {
    const { code, run } = await readSarif(['.']);
    expect(run.results).toEqual([
      {
        ruleId: 'missing-picture',
        ruleIndex: problemCodes.indexOf('missing-picture'),
        level: 'warning',
        message: { text: 'There is no file gone.png.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'K%C3%B6ln%20100%25/a%2C%20b.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 7, startColumn: 14, endLine: 7, endColumn: 22 },
            },
          },
        ],
      },
    ]);
    expect([code, run.columnKind]).toEqual([1, 'utf16CodeUnits']);
  });

  test('every code is a rule with its chapter of the documentation', async () => {
    const { run } = await readSarif(['.']);
    const { rules, semanticVersion } = run.tool.driver;
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(semanticVersion).toBe(manifest.version);
    expect(rules.map(({ id }) => id)).toEqual([...problemCodes]);
    const page = pathToFileURL(path.join(root, 'docs/diagnostics.md')).href;
    for (const { id, helpUri, help, shortDescription, defaultConfiguration } of rules) {
      expect(helpUri).toBe(`${page}#${id}`);
      expect(shortDescription.text).toMatch(/^[A-Z].*[^:]$/);
      expect(help.text).toContain('Default severity');
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
    }
  });

  test('no findings are a log, too', async () => {
    const { code, run } = await readSarif(['--severity', 'missing-picture=off', '.']);
    expect([code, run.results]).toEqual([0, []]);
  });
});

test('annotations keep their signs apart', async () => {
  const { code, output, errors } = await runCommand(['check', '--format', 'github', '.'], { files });
  expect(output).toBe(
    '::warning file=Köln 100%25/a%2C b.md,line=7,endLine=7,col=14,endColumn=22,title=missing-picture::There is no file gone.png.\n',
  );
  expect([code, errors]).toEqual([1, []]);
});

test('in colours, where there are some', async () => {
  const { output } = await runCommand(['check', '.'], { files, hasColors: true });
  expect(output).toContain('\u001B[33mwarning\u001B[39m');
});

describe('the threshold', () => {
  test.each([
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'warning'], 1],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
    [['--severity', 'missing-picture=error', '--max-warnings', '1'], 1],
    [['--severity', 'missing-picture=hint', '--fail-on', 'warning'], 0],
  ])('%j', async (args, expected) => {
    const { code, output } = await runCommand(['check', ...args, '.'], { files });
    expect(output).toContain('(missing-picture)');
    expect(code).toBe(expected);
  });
});

describe('a kept schedule', () => {
  const schedule = readFileSync(path.join(root, 'samples/.conference-notes/pycon-us-2024.schedule.json'), 'utf8');
  const notes = readFileSync(path.join(root, 'samples/pycon-us-2024.txt'), 'utf8');
  const world = { '.conference-notes/pycon-us-2024.schedule.json': schedule, 'notes/2024/pycon-us-2024.txt': notes };

  test('above the notes is used', async () => {
    const { output } = await runCommand(['check', 'notes'], { files: world });
    expect(output).toContain('(missing-talk-link)');
    const without = await runCommand(['check', 'notes'], { files: { 'notes/2024/pycon-us-2024.txt': notes } });
    expect(without.output).not.toContain('(missing-talk-link)');
  });

  test('gives lists and exports what the notes leave out', async () => {
    const listed = await runCommand(['talks', 'notes'], { files: world });
    expect(listed.output).toContain('09:45  Keynote - Jay Miller, Expo Hall B');
    const { output } = await runCommand(['export', '--to', 'csv', 'notes'], { files: world });
    expect(output).toContain('Expo Hall B');
  });

  test('does not change what talks --json says of the notes', async () => {
    const { output } = await runCommand(['talks', '--json', 'notes'], { files: world });
    expect(output).not.toContain('Expo Hall B');
  });

  test('that is broken is told, and the notes are checked without it', async () => {
    const files = { ...world, '.conference-notes/pycon-us-2024.schedule.json': '{"schedule":' };
    const { code, errors } = await runCommand(['check', 'notes'], { files });
    expect(errors[0]).toMatch(/^schedule not read: .*pycon-us-2024\.schedule\.json: /);
    expect(code).toBe(1);
  });
});
