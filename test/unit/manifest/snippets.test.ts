import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getTalks } from '../../../server/src/core/model/sections.js';
import { parseNote } from '../../../server/src/core/parse/parseNote.js';
import { toPlainSnippet } from '../../../server/src/core/templates/fillTemplate.js';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

function read(name: string): readonly Snippet[] {
  const text = readFileSync(new URL(`../../../snippets/${name}.json`, import.meta.url), 'utf8');
  return Object.values(JSON.parse(text) as Readonly<Record<string, Snippet>>);
}

/** The kind that notes with the snippet say after what it is called. */
const kinds: Readonly<Record<string, string>> = {
  'conf-talk': 'talk',
  'conf-now': 'talk',
  'conf-keynote': 'keynote',
  'conf-lightning': 'lightning',
  'conf-panel': 'panel',
  'conf-workshop': 'workshop',
  'conf-tutorial': 'workshop',
  'conf-ama': 'ama',
  'conf-demo': 'demo',
  'conf-booth': 'booth',
  'conf-social': 'social',
  'conf-welcome': 'welcome',
  'conf-closing': 'closing',
  'conf-skipped': 'talk',
};

const before = {
  markdown: '# Conf\n\n## 09:00 - Tides - Ada Marsh\n\nTwice.\n\n---\n\n',
  plaintext: 'Conf\n\n=======================\n\n0800 - Tides - Ada Marsh\n\nTwice.\n\n',
};

describe.each(['markdown', 'plaintext'] as const)('in %s', (dialect) => {
  const snippets = read(dialect);

  test('both dialects have the same', () => {
    expect(snippets.map(({ prefix }) => prefix).toSorted()).toEqual(
      [...Object.keys(kinds), 'conf-conference', 'conf-day'].toSorted(),
    );
  });

  test.each(Object.entries(kinds))('%s is read as %s', (prefix, kind) => {
    const body = snippets.find((snippet) => snippet.prefix === prefix)?.body.join('\n') ?? '';
    const clock = dialect === 'markdown' ? '10:00' : '1000';
    const text = body.replace(/\$CURRENT_HOUR:?\$CURRENT_MINUTE/, clock);
    const note = parseNote(`${before[dialect]}${toPlainSnippet(text)}\n`, { dialect });
    expect(getTalks(note)[1]?.section.talk.kind).toBe(kind);
  });

  test('a skipped talk is skipped', () => {
    const body = snippets.find(({ prefix }) => prefix === 'conf-skipped')?.body.join('\n') ?? '';
    const note = parseNote(`${before[dialect]}${toPlainSnippet(body)}\n`, { dialect });
    expect(getTalks(note)[1]?.section.talk.attendance).toMatchObject({ state: 'skipped', reason: 'it was full' });
  });
});
