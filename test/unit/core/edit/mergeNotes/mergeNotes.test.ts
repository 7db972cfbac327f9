import { describe, expect, test } from 'vitest';
import { getTalks } from '../../../../../server/src/core/model/sections.js';
import { parseNote } from '../../../../../server/src/core/parse/parseNote.js';
import { mergeWhole } from './nothingLost.js';

function merge(...texts: readonly string[]) {
  const people = ['Ana', 'Ben', 'Cleo'];
  return mergeWhole(texts.map((text, index) => ({ uri: `file:///${index}.md`, text, person: people[index] ?? '' })));
}

function check(texts: readonly string[], expected: string): void {
  expect(merge(...texts).text).toBe(expected);
}

describe('a talk of both', () => {
  test('has the fuller header, and the notes of each under the name', () => {
    check(
      [
        '# Harbour Days\n\n## 0900 - Tides\n\n- twice a day\n',
        '# Harbour Days\n\n## 0900 - Tides - Ada Marsh\n\n<https://pretalx.com/harbour/talk/AB3CDE/>\n\n- moon\n',
      ],
      "# Harbour Days\n\n## 0900 - Tides - Ada Marsh\n\n<https://pretalx.com/harbour/talk/AB3CDE/>\n\n### Ana's notes\n\n- twice a day\n\n### Ben's notes\n\n- moon\n",
    );
  });

  test('is found by its code, whatever it is called, and keeps the other title', () => {
    const link = '<https://pretalx.com/harbour/talk/AB3CDE/>';
    const { text, talks, dropped } = merge(
      `# Harbour Days\n\n## 0900 - Tides - Ada Marsh\n\n${link}\n\n- twice a day\n`,
      `# Harbour Days\n\n## Why the sea moves\n\n${link}\n\n- moon\n`,
    );
    expect(talks).toEqual([{ title: 'Why the sea moves', inputs: [0, 1] }]);
    expect(text).toContain("### Ben's notes\n\n- Why the sea moves\n\n- moon\n");
    expect(dropped.map(({ as, text: lost }) => `${as}: ${lost}`)).toEqual(['header: # Harbour Days', `link: ${link}`]);
  });

  test('has the abstract and equal links once', () => {
    const intro = '\n\n<https://pretalx.com/harbour/talk/AB3CDE/>\n\n> Why the sea\n> moves.\n\n';
    const { text, dropped } = merge(
      `# Harbour Days\n\n## Tides${intro}Slides: <https://speakerdeck.com/tides>\n\n- a\n`,
      `# Harbour Days\n\n## Tides${intro}- b\n\nSlides: <https://speakerdeck.com/tides>\n`,
    );
    expect(text.match(/Why the sea/g)).toHaveLength(1);
    expect(text.match(/speakerdeck/g)).toHaveLength(1);
    expect(dropped.map(({ as }) => as)).toEqual(['header', 'header', 'link', 'abstract', 'abstract', 'link']);
  });

  test('makes room for the headings of the notes', () => {
    const { text } = merge(
      '# Harbour Days\n\n## 0900 - Tides\n\n### Moon\n\npulls\n\n#### Sun\n\ntoo\n',
      '# Harbour Days\n\n## 0900 - Tides\n\nb\n',
    );
    expect(text).toContain("### Ana's notes\n\n#### Moon\n\npulls\n\n##### Sun\n\ntoo\n\n### Ben's notes\n");
  });

  test('keeps equal words of both', () => {
    const { text } = merge(
      '## 0900 - Tides\n\nNice.\n\n## 1000 - Knots\n',
      '## 0900 - Tides\n\nNice.\n\n## 1000 - Knots\n',
    );
    expect(text.match(/Nice\./g)).toHaveLength(2);
  });
});

describe('what one alone has', () => {
  const ana =
    '# Harbour Days\n\n## Day 1\n\n### 0900 - Tides\n\na1\n\n### 1100 - Sails\n\na2\n\n## Day 2\n\n### 0900 - Charts\n\na3\n';

  test('stands at its time on its day', () => {
    const { text } = merge(
      ana,
      '# Harbour Days\n\n## Day 1\n\n### 1000 - Knots\n\nb1\n\n## Day 2\n\n### 1000 - Lights\n\nb2\n\n## Day 3\n\n### 0900 - Home\n\nb3\n',
    );
    expect(text.match(/^##+ (?!.*'s notes).*$/gm)).toEqual([
      '## Day 1',
      '### 0900 - Tides',
      '### 1000 - Knots',
      '### 1100 - Sails',
      '## Day 2',
      '### 0900 - Charts',
      '### 1000 - Lights',
      '## Day 3',
      '### 0900 - Home',
    ]);
  });

  test('the same title on another day is another talk', () => {
    const { talks } = merge(
      '## Day 1\n\n### Lightning Talks\n\na\n\n## Day 2\n\n### 0900 - Charts\n\nc\n',
      '## Day 1\n\n### 0900 - Tides\n\nb\n\n## Day 2\n\n### Lightning Talks\n\nb\n',
    );
    expect(talks.map(({ title, inputs }) => `${title} ${inputs.join()}`)).toEqual([
      'Tides 1',
      'Lightning Talks 0',
      'Lightning Talks 1',
      'Charts 0',
    ]);
  });

  test('asides and heads are kept', () => {
    const { text } = merge(
      ana,
      '# Harbour Days 2022\n\nSchedule: https://harbour.example/schedule\n\n## Links\n\n- https://example.org\n\n## 1000 - Knots - Ada Marsh\n\nb\n',
    );
    expect(text).toContain("**Ben's notes:**\n\n- Harbour Days 2022\n\nSchedule: https://harbour.example/schedule\n");
    expect(text).toContain('### Links\n\n- https://example.org\n');
  });
});

test('plain notes become Markdown beside Markdown', () => {
  const { text, dialect, converted } = merge(
    '# Harbour Days\n\n## 0900 - Tides\n\n- a\n\n## 1000 - Knots\n\n- a\n',
    'Harbour Days\n\n=====\n\n0900 - Tides\n\n* b *\n\n=====\n\n1100 - Sails\n\nred_sails_\n',
  );
  expect(dialect).toBe('markdown');
  expect(converted).toEqual([{ input: 1, losses: 0 }]);
  expect(getTalks(parseNote(text)).map(({ section }) => section.talk.title)).toEqual(['Tides', 'Knots', 'Sails']);
});

test('plain notes stay plain among themselves', () => {
  check(
    [
      'Harbour Days\n\n=====\n\n0900 - Tides\n\n- a\n\n=====\n\n1000 - Knots\n\n- a\n',
      'Harbour Days\n\n=====\n\n0900 - Tides\n\n- b\n\n=====\n\n0930 - Sails\n\n- b\n',
    ],
    "Harbour Days\n\n=====\n\n0900 - Tides\n\nAna's notes:\n\n- a\n\nBen's notes:\n\n- b\n\n=====\n\n0930 - Sails\n\nBen's notes:\n\n- b\n\n=====\n\n1000 - Knots\n\nAna's notes:\n\n- a\n",
  );
});

test('labels of links mean what they meant', () => {
  const { text } = merge(
    '# Harbour Days\n\n## 0900 - Tides\n\nsee [moon][1] and [^a]\n\n[1]: https://a.example\n\n[^a]: one\n',
    '# Harbour Days\n\n## 0900 - Tides\n\nsee [sun][1], [1] and [^a]\n\n[1]: https://b.example\n\n[^a]: two\n',
  );
  expect(text).toContain('see [sun][1-2], [1][1-2] and [^a-2]\n\n[1-2]: https://b.example\n\n[^a-2]: two');
});

test('what nobody closed ends with the notes it is in', () => {
  const { text, talks } = merge(
    '# Harbour Days\n\n## 0900 - Tides\n\na\n\n## 1100 - Sails\n\na\n',
    '# Harbour Days\n\n## 0900 - Tides\n\n~~~~js\nlet b;\n',
  );
  expect(text).toContain('~~~~js\nlet b;\n~~~~\n');
  expect(talks).toHaveLength(2);
  expect(getTalks(parseNote(text))).toHaveLength(2);
});

test('front matter of others is code', () => {
  const { text } = merge(
    '---\ntitle: Harbour Days\n---\n\n## 0900 - Tides\n\na\n\n## 1000 - Knots\n\na\n',
    '---\ntitle: Days\nauthor: Ben\n---\n\n## 0900 - Tides\n\nb\n\n## 1000 - Knots\n\nb\n',
  );
  expect(text.startsWith('---\ntitle: Harbour Days\n---\n')).toBe(true);
  expect(text).toContain('```yaml\ntitle: Days\nauthor: Ben\n```');
});

test('three people', () => {
  const { talks, text } = merge('## 0900 - Tides\n\na\n', '## 0900 - Tides\n\nb\n', '## 0900 - Tides\n\nc\n');
  expect(talks).toEqual([{ title: 'Tides', inputs: [0, 1, 2] }]);
  expect(text.match(/\w+'s notes/g)).toEqual([`Ana's notes`, `Ben's notes`, `Cleo's notes`]);
});

test.each([[['', '']], [['', '## 0900 - Tides\n\nb\n']], [['plain words', '\uFEFF# X\r\n\r\n## 0900 - Tides\r\n']]])(
  'nothing is lost of %j',
  (texts) => {
    expect(() => merge(...texts)).not.toThrow();
  },
);
