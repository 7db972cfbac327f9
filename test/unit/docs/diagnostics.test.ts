import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createFileSwitch, createTalkSwitch } from '../../../server/src/core/edit/offSwitch.js';
import type { Dialect } from '../../../server/src/core/model/note.js';
import { isTalk } from '../../../server/src/core/model/sections.js';
import { type Problem, type ProblemCode, problemCodes } from '../../../server/src/core/rules/problem.js';
import { alignMatches } from '../../../server/src/core/rules/ruleFacts.js';
import { rules } from '../../../server/src/core/rules/ruleList.js';
import { RuleRunner } from '../../../server/src/core/rules/runRules.js';
import { applyEdits, type TextEdit } from '../../../server/src/core/text/edits.js';
import { createRuleInput, createSchedule, type Surroundings } from '../../support/notes.js';

const page = readFileSync('docs/diagnostics.md', 'utf8');

interface Sample {
  readonly text: string;
  readonly surroundings: Surroundings;
}

/** The samples have headings too. */
const headings = [...page.matchAll(/^```.+\n[^]*?^```$|^## (.+)$/gm)].filter(([, code]) => code !== undefined);

/** Everything below a code's heading. */
function getChapter(code: ProblemCode): string {
  const at = headings.findIndex((heading) => heading[1] === code);
  return page.slice(headings[at]?.index, headings[at + 1]?.index);
}

function findBlock(chapter: string, info: RegExp): { info: string; text: string } | undefined {
  const found = [...chapter.matchAll(/^```(.+)\n([^]*?)^```$/gm)].find((block) => info.test(block[1]!));
  return found && { info: found[1]!, text: found[2]! };
}

function getSample(code: ProblemCode, which: 'bad' | 'good'): Sample {
  const chapter = getChapter(code);
  const block = findBlock(chapter, new RegExp(` ${which}$`))!;
  const dialect: Dialect = block.info.startsWith('markdown') ? 'markdown' : 'plaintext';
  const schedule = findBlock(chapter, /^json schedule$/)?.text;
  const files = findBlock(chapter, /^text files$/)
    ?.text.trim()
    .split('\n');
  return {
    text: block.text,
    surroundings: {
      dialect,
      ...(schedule === undefined ? {} : { schedule: createSchedule(JSON.parse(schedule)) }),
      ...(files === undefined ? {} : { files }),
    },
  };
}

function findProblems({ text, surroundings }: Sample): readonly Problem[] {
  return new RuleRunner().run(createRuleInput(text, surroundings));
}

function findCodes(sample: Sample): readonly string[] {
  return findProblems(sample).map(({ code }) => code);
}

function getFixes({ text, surroundings }: Sample, problem: Problem) {
  const input = createRuleInput(text, surroundings);
  const facts = new RuleRunner().readFacts(input);
  const rule = rules.find(({ code }) => code === problem.code)!;
  const match = alignMatches(input.note, input.schedule)[problem.section];
  return rule.fix?.(problem, { ...input, facts, match, placed: input.note.sections[problem.section]! }) ?? [];
}

test('every problem has its chapter, in one order', () => {
  expect(headings.map(([, code]) => code)).toEqual([...problemCodes]);
  expect(rules.map(({ code }) => code).toSorted()).toEqual(problemCodes.toSorted());
});

describe.each(rules)('$code', ({ code, severity, fix }) => {
  const bad = getSample(code, 'bad');

  test('the bad sample gives exactly this problem', () => {
    expect(findCodes(bad)).toEqual([code]);
  });

  test('the good sample gives nothing', () => {
    expect(findCodes(getSample(code, 'good'))).toEqual([]);
  });

  test('severity, fix and switch are told', () => {
    expect(getChapter(code)).toContain(`- Default severity: ${severity}`);
    expect(getChapter(code).includes('- Fix:')).toBe(fix !== undefined);
    expect(getChapter(code)).toContain(`\`conference-notes: off ${code}\``);
  });

  test('the switch for the file silences it', () => {
    const { note, source } = createRuleInput(bad.text, bad.surroundings);
    expect(findCodes(switchOff(bad, createFileSwitch(note, source, code)))).toEqual([]);
  });

  test('the switch for the talk silences it', () => {
    const { note, source } = createRuleInput(bad.text, bad.surroundings);
    const placed = note.sections[findProblems(bad)[0]!.section]!;
    if (isTalk(placed)) expect(findCodes(switchOff(bad, createTalkSwitch({ note, source, placed }, code)))).toEqual([]);
  });
});

test.each(rules.filter(({ fix }) => fix !== undefined).map(({ code }) => code))(
  'fixes of %s leave nothing of it',
  (code) => {
    const bad = getSample(code, 'bad');
    const [problem] = findProblems(bad);
    const fixes = getFixes(bad, problem!);
    expect(fixes.length).toBeGreaterThan(0);
    for (const { edits, opens } of fixes) {
      if (opens === undefined) expect(findCodes({ ...bad, text: applyEdits(bad.text, edits) })).not.toContain(code);
    }
  },
);

function switchOff(sample: Sample, edit: TextEdit): Sample {
  return { ...sample, text: applyEdits(sample.text, [edit]) };
}
