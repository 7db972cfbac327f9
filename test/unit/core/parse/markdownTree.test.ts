/** What the parser never saw stands in the tree as if it had. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parseMarkdownTree } from '../../../../server/src/core/parse/inside/markdownTree.js';
import { readPlainBlocks } from '../../../../server/src/core/parse/inside/plainBlocks.js';
import { shortenProse } from '../../../../server/src/core/parse/inside/shortProse.js';
import { nastyText } from '../../../support/nastyText.js';
import { listStandardExamples } from '../../../support/standardExamples.js';

const standard = unified().use(remarkParse).use(remarkGfm);

function check(text: string): void {
  const tree = parseMarkdownTree(text);
  visit(tree, (node) => {
    // Where labels and destinations stand is ours.
    if (node.data !== undefined) delete node.data;
  });
  const [ours, expected] = [tree, standard.parse(text)].map((each) => JSON.parse(JSON.stringify(each)) as unknown);
  if (!isDeepStrictEqual(ours, expected)) expect(ours).toEqual(expected);
}

const prose = 'they moved everything to Postgres';
const plain = [
  `## 0900 - ${prose}\n${prose}`,
  `> ${prose}\n> ${prose}`,
  `${prose}\n${prose}:\n- ${prose}\n- [ ] ${prose}`,
  prose,
  `- [x] a\n- ${prose}\n# "${prose}"\n\n`,
  '<https://pretalx.com/harbour/talk/AB3CDE/>',
  '---',
  `### ${prose}\n+ 12 ${prose}`,
  prose,
].join('\n\n');

test.each([
  ['a paragraph', prose, '\uE000'],
  ['lines of one', `${prose}\n${prose}`, '\uE000\n\uE000'],
  ['an item', `- ${prose}`, '- \uE000'],
  ['a task', `  * [x] ${prose}`, '  * [x] \uE000'],
  ['a number', `12) ${prose}\r\n`, '12) \uE000\r\n'],
  ['a heading', `### ${prose}`, '### \uE000'],
  ['quotations', `> > ${prose}`, '> > \uE000'],
  ['between marks', `a *b\n${prose}\nc* d`, 'a *b\n\uE000\nc* d'],
])('%s is shortened', (_name, text, short) => {
  expect(shortenProse(text)?.text).toBe(short);
  check(text);
});

test.each([
  ['emphasis', `${prose} *now*`],
  ['an address', `${prose} on www.example.org now`],
  ['a mailbox', `${prose} by me@example.org`],
  ['a hard break', `${prose}  \nx`],
  ['a closed heading', `## ${prose} ##`],
  ['code', `\`\`\`\n${prose}\n\`\`\``],
  ['indented code', `    ${prose}`],
  ['raw HTML', `<div>\n${prose}\n</div>`],
  ['a table', `| a |\n| - |\n${prose}`],
  ['a title of a definition', `[a]: /x "t\n${prose}"`],
  ['few words', 'few words'],
  ['a byte order mark', `\uFEFF${prose}`],
  ['the sign itself', `\uE000\n${prose}`],
])('%s is not', (_name, text) => {
  expect(shortenProse(text)).toBeUndefined();
  check(text);
});

test.each([
  ['code in an item', `- a\n\n      b\n\n  ${prose}\n\n      ${prose}`],
  ['code over lines', `\`a\n${prose}\n\``],
  ['a title over lines', `[a](/x "t\n${prose}\nz")`],
  ['alternative text over lines', `![a\n${prose}\nz](/x)`],
  ['a tag over lines', `a <b\n${prose}\nc="d">`],
  ['an underlined heading', `${prose}\n${prose}\n---`],
  ['a table of one column', `${prose}\n:-\n${prose}\n\n${prose}`],
  ['an address beside it', `${prose}\nwww.example.org ${prose}\n${prose}`],
  ['footnotes', `a[^1]\n\n[^1]: ${prose}\n    ${prose}\n\n${prose}`],
  ['a lazy line', `> ${prose}\n${prose}\n\n1. ${prose}\n${prose}`],
  ['tabs', `-\t${prose}\n\t${prose}`],
])('%s is read as it is written', (_name, text) => check(text));

const examples = listStandardExamples();

describe.each(examples)('%s of the standard, with prose around and inside', (_section, all) => {
  test('gives the same tree', () => {
    for (const text of all) {
      check(`${plain}\n\n${text}\n${prose}\n\n- ${prose}\n\n  ${text.replaceAll('\n', '\n  ')}\n> ${prose}`);
      check(
        text
          .split('\n')
          .join(`\n${prose}\n`)
          .replaceAll(/\bfoo\b/g, prose),
      );
    }
  }, 120_000);
});

const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(prose, `${prose} twice`, `(${prose})`) },
  fc.constantFrom(
    '',
    '```',
    '~~~',
    '<div>',
    '<!--',
    '-->',
    '</div>',
    '---',
    '===',
    '| - | - |',
    ':-',
    '[a]: /x',
    '[^1]: x',
    '*',
    '**',
    '`',
    '[',
    '](/x "',
    '")',
    '![',
    '<https://a.example/b>',
    '***',
    '<a b="',
    '">',
  ),
);
const start = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '> ',
  '1. ',
  '2) ',
  '## ',
  '    ',
  '  ',
  '\t',
  '- [ ] ',
  '[^1]: ',
  '> - ',
);

test('any text gives the same tree', () => {
  const text = fc.array(fc.tuple(start, line, fc.constantFrom('\n', '\n', '\n\n', '\r\n')), { maxLength: 14 });
  const around = fc.constantFrom('', `${plain}\n\n`, `\n- ${prose}\n\n`);
  fc.assert(
    fc.property(around, text, around, text, (first, some, second, more) => {
      const lines = (all: typeof some): string => all.map((parts) => parts.join('')).join('');
      check(first + lines(some) + second + lines(more));
    }),
    { numRuns: 150, seed: 7 },
  );
  fc.assert(fc.property(nastyText, check), { numRuns: 80, seed: 7 });
});

/** The runs that the parser gets for a text; all of it where nothing is plain. */
function listRuns(text: string): readonly string[] {
  const runs: string[] = [];
  const parse = (run: string): ReturnType<typeof standard.parse> => {
    runs.push(run);
    return standard.parse(run);
  };
  check(text);
  return readPlainBlocks(text, parse) === undefined ? [text] : runs;
}

test.each([
  ['headings, paragraphs, quotations and lists', plain, []],
  ['what is between them', `${plain}\n\na *b*\n\n${prose}\n\n\`c\`\n\n${plain}`, [`a *b*\n\n${prose}\n\n\`c\``]],
  ['a list that may go on', `# ${prose}\n\n- ${prose}\n\n- *b*`, [`- ${prose}\n\n- *b*`]],
  ['a list that was begun', `${prose}\n\n* *b*\n\n- ${prose}\n\n${prose}`, [`* *b*\n\n- ${prose}`]],
  ['an item that goes on', `${prose}\n\n- ${prose}\n\n  ${prose}`, [`- ${prose}\n\n  ${prose}`]],
  ['a lazy line', `${prose}\n\n- ${prose}\n${prose}`, [`- ${prose}\n${prose}`]],
  ['an underline', `${prose}\n\n${prose}\n---`, [`${prose}\n---`]],
  ['an address', `${prose}\n\n<https://a.example/_b-c?d=e#f%20g>\n`, []],
  ['rulers', `***\n\n${prose}\n\n---\n\n_____`, []],
  ['a ruler that underlines', `${prose}\n\n${prose}\n***\n`, [`${prose}\n***`]],
  ['an address with more', `${prose}\n\n<https://a.example/&amp;>\n`, ['<https://a.example/&amp;>']],
  ['all where definitions reach everywhere', `${prose}\n\n[a]: /b\n`, [`${prose}\n\n[a]: /b\n`]],
  ['all of a fence over blank lines', `~~~\n\n${prose}`, [`~~~\n\n${prose}`]],
])('%s: the parser gets no more', (_name, text, runs) => expect(listRuns(text)).toEqual(runs));
