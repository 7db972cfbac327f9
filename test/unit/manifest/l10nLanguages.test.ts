/** Every language has every string, with the same placeholders, links and codes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Strings {
  readonly [key: string]: string;
}

const root = path.resolve(import.meta.dirname, '../../..');
const languages = ['de', 'fr', 'es', 'ja'];

/** English text by key, and the translations beside it. */
const files = languages.flatMap((language) => [
  { name: `package.nls.${language}.json`, source: 'package.nls.json' },
  { name: `l10n/bundle.l10n.${language}.json`, source: 'l10n/bundle.l10n.json' },
]);

function read(name: string): Strings {
  return JSON.parse(readFileSync(path.join(root, name), 'utf8')) as Strings;
}

/** What has to be the same in every language: placeholders, and the commands of links. */
function fixedParts(text: string): readonly string[] {
  return (text.match(/\{\d+\}|\(command:[\w.]+\)/gu) ?? []).toSorted();
}

test.each(files)('$name has all strings, and no others', ({ name, source }) => {
  expect(Object.keys(read(name)).toSorted()).toEqual(Object.keys(read(source)).toSorted());
});

test.each(files)('$name keeps placeholders and command links', ({ name, source }) => {
  const [translated, english] = [read(name), read(source)];
  const changed = Object.entries(translated).filter(
    ([key, text]) => fixedParts(text).join() !== fixedParts(english[key] ?? '').join(),
  );
  expect(changed).toEqual([]);
});

test.each(files)('$name leaves no sentence in English', ({ name, source }) => {
  const english = read(source);
  const untouched = Object.entries(read(name)).filter(
    ([key, text]) => text === english[key] && text.split(/\s+/u).length > 3,
  );
  expect(untouched).toEqual([]);
});

/** VS Code shows `step.nls.de.md` in place of `step.md`. The commands that a page names have the names of the palette. */
const namedCommands: Readonly<Record<string, readonly string[]>> = {
  sample: [],
  talks: ['view.talks', 'view.followUps'],
  live: ['command.startNextTalk', 'command.jot'],
  own: ['command.newNotes'],
  report: ['command.export'],
};

test.each(languages)('the walkthrough speaks %s', (language) => {
  const titles = read(`package.nls.${language}.json`);
  for (const [step, commands] of Object.entries(namedCommands)) {
    const page = readFileSync(path.join(root, `walkthrough/steps/${step}.nls.${language}.md`), 'utf8');
    for (const command of commands) expect(page, step).toContain(`**${titles[command]}**`);
  }
});
