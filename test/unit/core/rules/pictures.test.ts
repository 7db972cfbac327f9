import { describe, expect, test } from 'vitest';
import { RuleRunner } from '../../../../server/src/core/rules/runRules.js';
import { createRuleInput } from '../../../support/notes.js';
import { checkProblems, findProblems } from './checkProblems.js';

const head = `# Harbour Conf

Schedule: <https://harbour.example/schedule/>

## Knots

The bowline.

## Tides

Twice a day.
`;

const codesOf = (body: string, surroundings = {}) =>
  findProblems(`${head}\n${body}\n`, surroundings).map(({ code }) => code);

describe('missing-picture', () => {
  test('marks the destination', () => {
    checkProblems(
      `${head}
![high water](pictures/tides.png)
//              ^^^^^^^^^^^^^^^^^^ missing-picture
`,
      { files: [] },
    );
  });

  test('is silent about the web, data, and folders that nobody has looked into', () => {
    expect(codesOf('![a](https://example.org/a.png) ![b](//example.org/b.png)', { files: [] })).toEqual([]);
    expect(codesOf('![c](data:image/png;base64,AA==)', { files: [] })).toEqual([]);
    expect(codesOf('![d](d.png)')).toEqual([]);
  });

  test('suggests what is called nearly the same', () => {
    const files = ['pictures/tides-2.png', 'pictures/tides.jpg', 'logo.svg'];
    const [problem] = findProblems(`${head}\n![a](pictures/tides.png)\n`, { files });
    expect(problem?.suggestions).toEqual(['pictures/tides-2.png', 'pictures/tides.jpg']);
  });
});

describe('missing-alt-text', () => {
  test('marks the picture', () => {
    checkProblems(`${head}
See ![](a.png) and ![a chart](b.png)
//    ^^^^^^^^^^ missing-alt-text
`);
  });

  test('pictures in code are none', () => {
    expect(codesOf('```\n![](a.png)\n```')).toEqual([]);
  });

  test('references are followed', () => {
    expect(codesOf('![][a]\n\n[a]: a.png')).toEqual(['missing-alt-text']);
    expect(codesOf('![a chart][a]\n\n[a]: a.png', { files: [] })).toEqual(['missing-picture']);
  });
});

test('a section whose pictures are as they should be is not read for them', () => {
  const input = createRuleInput(`${head}\n![a chart](a.png)\n`, { files: ['a.png'] });
  const inside = () => {
    throw new Error('nobody asked for the inside');
  };
  expect(new RuleRunner().run({ ...input, inside })).toEqual([]);
});
