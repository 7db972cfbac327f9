/** The workflows of GitHub: what they run exists, nothing moves below them, and no job may more than it needs. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly needs?: readonly string[];
  readonly if?: string;
  readonly uses?: string;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const stages = [...readFileSync(path.join(root, 'scripts/test.ts'), 'utf8').matchAll(/name: '(\w+)',\s+command/g)].map(
  ([, name]) => name,
);
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

describe.each(workflows)('$name', ({ text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);
  const runs = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

  test('the npm scripts that it runs exist', () => {
    const named = runs.flatMap((run) =>
      [...run.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name]) => name ?? ''),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => name !== 'ci' && scripts[name] === undefined)).toEqual([]);
  });

  test('the stages of the tests that it names exist', () => {
    const named = runs.flatMap((run) => /\bnpm test -- (.+)$/.exec(run)?.[1]?.split(' ') ?? []);
    expect(stages.length).toBeGreaterThan(8);
    expect(named.filter((name) => !stages.includes(name))).toEqual([]);
  });

  test('every action is pinned to a commit, with its version beside it', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses: (?!\.\/)/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('reads alone, unless a job says what it writes', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(workflow.permissions);
    const writers = jobs.filter(([, { permissions = {} }]) => Object.values(permissions).includes('write'));
    expect(writers.map(([name, { permissions }]) => [name, permissions])).toEqual(
      text.includes('gh release create') ? [['release', { contents: 'write' }]] : [],
    );
  });

  test('the token of the checkout is not kept, and no secret stands in a command', () => {
    expect(text.match(/persist-credentials: false/g)?.length ?? 0).toBe(text.match(/actions\/checkout@/g)?.length ?? 0);
    expect(runs.filter((run) => /\$\{\{/.test(run))).toEqual([]);
  });
});

test('what is published was tested, and only from a tag', () => {
  const jobs: Workflow['jobs'] = workflows.find(({ name }) => name === 'release.yml')?.workflow.jobs ?? {};
  const publishers = Object.entries(jobs).filter(([, { steps = [] }]) => steps.some(({ env }) => env !== undefined));
  expect(publishers.map(([name]) => name)).toEqual(['marketplace', 'open-vsx', 'release']);
  for (const [name, job] of publishers) {
    expect(job.if, name).toBe("github.ref_type == 'tag'");
    expect(job.needs, name).toEqual(name === 'release' ? ['marketplace', 'open-vsx'] : ['test', 'package']);
  }
  expect(jobs['test']?.uses).toBe('./.github/workflows/ci.yml');
});
