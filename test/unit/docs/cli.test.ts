/** `docs/cli.md` lists what the commands take, and `docs/cli-ci.md` calls them rightly. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../server/src/cli/commandLine.js';
import { exportTargetNames } from '../../../server/src/cli/exportOptions.js';
import { readArguments } from '../../../server/src/cli/readArguments.js';
import { exportTargets } from '../../../server/src/core/export/index.js';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (name: string): string => readFileSync(path.join(root, 'docs', name), 'utf8');
const pages = ['cli.md', 'cli-ci.md', 'exports.md', 'talks-json.md', 'diagnostics.md'];

function getChapter(name: string): string {
  const [, chapter = ''] = read('cli.md').split(new RegExp(`^## ${name}$`, 'm'));
  return chapter.split(/^## /m)[0] ?? '';
}

/** All calls of the program in a page's samples, as words. */
function findCalls(page: string): readonly (readonly string[])[] {
  const blocks = [...page.matchAll(/^```(?:sh|yaml)\n([^]*?)^```$/gm)].map(([, block = '']) => block);
  return blocks.flatMap((block) =>
    [...block.matchAll(/conference-notes(?:\.tgz)? ([a-z-]+(?: [^|>#\n]+)?)/g)].map(([, call = '']) =>
      (call.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll(/^["']|["']$/g, '')),
    ),
  );
}

test('every command has its chapter, in the order of --help', () => {
  const chapters = [...read('cli.md').matchAll(/^## ([a-z]+)$/gm)].map(([, name]) => name);
  expect(chapters).toEqual(commands.map(({ name }) => name));
});

describe.each(commands)('$name', (command) => {
  const { name, options, words = [] } = command;
  const rows = [...getChapter(name).matchAll(/^\| (?:`(-\w)`, )?`--([a-z-]+)(?: ([^`]+))?` \|/gm)];

  test('its options are those that are read', () => {
    expect(rows.map(([, short, long, value]) => [short, long, value])).toEqual(
      Object.entries(options).map(([long, { short, value }]) => [
        short === undefined ? undefined : `-${short}`,
        long,
        value,
      ]),
    );
  });

  test('its choices and words are named', () => {
    const choices = Object.values(options).flatMap((option) => option.choices ?? []);
    for (const word of [...choices, ...words]) expect(getChapter(name)).toContain(`\`${word}\``);
  });

  test('its help begins with its name and says what each option does', () => {
    const { usage, summary, about } = command.help();
    expect(usage).toMatch(new RegExp(`^conference-notes ${name}\\b`));
    expect([summary, about, ...Object.values(options).map((option) => option.about())]).not.toContain('');
    expect(summary.length).toBeLessThan(80);
  });

  test('its own examples are calls that it takes', () => {
    for (const [example] of command.help().examples) {
      const [call] = findCalls(`\`\`\`sh\n${example}\n\`\`\`\n`);
      expect(call, example).toBeDefined();
    }
  });
});

test.each(pages)('the calls in %s are taken', (page) => {
  for (const [name, ...args] of findCalls(read(page))) {
    const command = commands.find((each) => each.name === name);
    expect(command, name).toBeDefined();
    expect(() => readArguments(args, command?.options ?? {})).not.toThrow();
  }
});

test('the targets of export are those that there are', () => {
  expect(exportTargetNames).toEqual(exportTargets.map(({ id }) => id));
});

test('exports.md has a row for each target, and the README counts them', () => {
  const rows = [...read('exports.md').matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
  );
  expect(new Set(rows)).toEqual(new Set(exportTargetNames));
  const [, count] = /^\| Export \| (\w+) kinds /m.exec(read('../README.md')) ?? [];
  const numbers = ['Ten', 'Eleven', 'Twelve', 'Thirteen', 'Fourteen', 'Fifteen', 'Sixteen'];
  expect(numbers.indexOf(count ?? '') + 10).toBe(exportTargetNames.length);
});
