/** With every string in brackets, a text without them was forgotten: it can not be translated. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../../server/src/cli/commandLine.js';
import { toOptionRows } from '../../../server/src/cli/commandOptions.js';

const file = path.resolve(import.meta.dirname, '../../../l10n/bundle.l10n.json');
const strings = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object);

beforeAll(() => l10n.config({ contents: Object.fromEntries(strings.map((each) => [each, `⟦${each}⟧`])) }));
afterAll(() => l10n.config({ contents: {} }));

/** Words outside of all brackets, which may stand within each other. */
function bareWords(text: string): readonly string[] {
  const brackets = /⟦[^⟦⟧]*⟧/u;
  let rest = text;
  while (brackets.test(rest)) rest = rest.replace(brackets, '');
  return rest.match(/\p{L}{2,}/gu) ?? [];
}

test.each(commands.map((command) => ({ name: command.name, command })))('help of $name', ({ command }) => {
  const help = command.help();
  const texts = [
    help.summary,
    help.about,
    ...(help.rows ?? []).map(([, does]) => does),
    ...toOptionRows(command.options).map(([, does]) => does),
    ...(help.more ?? []).flatMap(({ title, rows }) => [title, ...rows.map(([, does]) => does)]),
    ...help.examples.map(([, does]) => does),
  ];
  expect(texts.flatMap(bareWords).filter((word) => !['bash', 'zsh', 'fish'].includes(word))).toEqual([]);
});
