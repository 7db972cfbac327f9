import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { readInside } from '../../../../server/src/core/parse/readInside.js';
import { type RuleInput, RuleRunner } from '../../../../server/src/core/rules/runRules.js';
import { createSourceText } from '../../../../server/src/core/text/sourceText.js';
import { createPictures, createRuleInput } from '../../../support/notes.js';
import { findProblems } from './checkProblems.js';

const text = `# Harbour Conf

Schedule: <https://harbour.example/schedule/>

## Tides

![](tides.png)

## Knots

![](knots.png)

The bowline.
`;

const codesOf = (note: string, surroundings = {}) => findProblems(note, surroundings).map(({ code }) => code);

describe('off switches', () => {
  const off = '<!-- conference-notes: off missing-alt-text -->';

  test('in a talk hold for the talk', () => {
    expect(codesOf(text.replace('## Knots\n', `## Knots\n\n${off}\n`))).toEqual(['missing-alt-text']);
  });

  test('above the first talk hold for the file', () => {
    expect(codesOf(text.replace('\n## Tides', `\n${off}\n\n## Tides`))).toEqual([]);
  });

  test('without a code hold for all', () => {
    expect(codesOf(text.replace('\n## Tides', '\n<!-- conference-notes: off -->\n\n## Tides'))).toEqual([]);
  });

  test('of another code do nothing', () => {
    expect(codesOf(text.replace('\n## Tides', '\n<!-- conference-notes: off empty-talk -->\n\n## Tides'))).toHaveLength(
      2,
    );
  });
});

describe('severity', () => {
  test("is the rule's own, unless settings say otherwise", () => {
    const severities = (severity: 'error' | 'off') =>
      findProblems(text, { severity: { 'missing-alt-text': severity } }).map((problem) => problem.severity);
    expect(findProblems(text).map(({ severity }) => severity)).toEqual(['hint', 'hint']);
    expect(severities('error')).toEqual(['error', 'error']);
    expect(severities('off')).toEqual([]);
  });
});

describe('what is kept', () => {
  test('a change in one talk has only that talk checked again', () => {
    const runner = new RuleRunner();
    const asked: number[] = [];
    const run = (source: string, previous?: ReturnType<typeof parseNote>) => {
      const note = parseNote(source, previous === undefined ? {} : { previous });
      runner.run({
        ...createRuleInput(source),
        note,
        source: createSourceText(source),
        inside: (placed) => {
          asked.push(placed.line);
          return readInside(note, placed, source);
        },
      });
      return note;
    };
    // Among words, a picture takes a reading of its section.
    const shown = text.replaceAll('![', 'see ![');
    const note = run(shown);
    expect(asked.splice(0)).toEqual([4, 8]);
    run(shown.replace('bowline', 'granny knot'), note);
    expect(asked).toEqual([8]);
  });

  test('a fact that changes has all checked again', () => {
    const runner = new RuleRunner();
    const input = createRuleInput(text, { files: ['tides.png', 'knots.png'] });
    expect(runner.run(input)).toHaveLength(2);
    expect(runner.run({ ...input, pictures: createPictures([]) })).toHaveLength(4);
  });

  test('while notes are being written the problems are those found from nothing', () => {
    const talks = [
      '## 1145 - A title - Ada Okafor\n\n<https://pretalx.com/e/talk/ABCDEF/>\n\n- a note\n',
      '## 1030am to 11am - Earlier\n\n<https://pretalx.com/e/talk/ABCDEF/>\n\n![](x.png)\n',
      '## 1045am to 11am - At once\n\n',
      '## Day 2\n\n',
    ];
    const keys = ['x', '\n', '12', '## ', '- ', '!', 'Left early. ', '<!-- conference-notes: off -->\n'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...talks), { minLength: 2, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...keys)), { minLength: 1, maxLength: 5 }),
        (parts, typed) => {
          const runner = new RuleRunner();
          let source = `# Some Conf 2022\n\n${parts.join('\n')}`;
          let note = parseNote(source);
          for (const [place, key] of typed) {
            const at = place % (source.length + 1);
            source = source.slice(0, at) + key + source.slice(at);
            note = parseNote(source, { previous: note });
            const read = note;
            const inside: RuleInput['inside'] = (placed) => readInside(read, placed, source);
            const input = { ...createRuleInput(source), note, inside };
            expect(runner.run(input)).toEqual(new RuleRunner().run(input));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
