import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isTalk } from '../../../../server/src/core/model/sections.js';
import { rules } from '../../../../server/src/core/rules/ruleList.js';
import { alignMatches } from '../../../../server/src/core/rules/ruleFacts.js';
import { RuleRunner } from '../../../../server/src/core/rules/runRules.js';
import { readKeptSchedule } from '../../../../server/src/core/schedule/keptSchedules.js';
import { createRuleInput, createSchedule, type ScheduleSketch } from '../../../support/notes.js';
import { findProblems } from './checkProblems.js';

const head = 'Harbour Conf 2026\n\nSchedule: https://harbour.example/programme/\n\n';

function slotAt(clock: string, title: string): ScheduleSketch['slots'][number] {
  return { title, start: `2026-05-02T${clock}:00+01:00` };
}

const schedule = createSchedule({
  slots: [
    slotAt('09:00', 'Tides for Beginners'),
    slotAt('10:00', 'Knots That Always Hold'),
    slotAt('14:00', 'Lighthouses After Dark'),
  ],
});

function findMoved(...headers: readonly string[]): readonly string[] {
  const text = head + headers.map((header) => `=====\n\n${header}\n\nsome notes\n\n`).join('');
  const { source } = createRuleInput(text);
  return findProblems(text, { schedule, dialect: 'plaintext' })
    .filter(({ code }) => code === 'talk-moved')
    .map(({ range }) => source.text.split('\n')[range.start.line] ?? '');
}

describe('talk-moved', () => {
  const [tides, knots] = ['0900 - Tides for Beginners', '1010 - Knots That Always Hold'];

  test('another time, where most headers agree with the schedule', () => {
    expect(findMoved(tides, knots, '1130 - Lighthouses After Dark')).toEqual(['1130 - Lighthouses After Dark']);
  });

  test('nothing for notes in the own time zone of their writer', () => {
    expect(findMoved('0800 - Tides for Beginners', '0900 - Knots That Always Hold')).toEqual([]);
  });

  test('nothing for hours of the afternoon without am and pm, and for talks that are not in the schedule', () => {
    expect(findMoved(tides, knots, '2:00 - Lighthouses After Dark', '1130 - Oars')).toEqual([]);
  });
});

test('missing-talk-link offers what may be meant, and is sure of nothing', () => {
  const lamps = createSchedule({
    slots: [
      { title: 'Lamps and Their Oil', url: 'https://harbour.example/1' },
      { title: 'Lamps and Their Oil', url: 'https://harbour.example/2', speakers: [] },
    ],
  });
  const text = '# Harbour Conf\n\nSchedule: <https://harbour.example/programme/>\n\n## Lamps and their oil\n\nWhale.\n';
  const input = createRuleInput(text, { schedule: lamps });
  const runner = new RuleRunner();
  const problem = runner.run(input).find(({ code }) => code === 'missing-talk-link')!;
  const fixes = rules.find(({ code }) => code === 'missing-talk-link')!.fix!(problem, {
    ...input,
    facts: runner.readFacts(input),
    placed: input.note.sections[problem.section]!,
    match: alignMatches(input.note, input.schedule)[problem.section],
  });
  expect(fixes.map(({ title, confidence }) => [title, confidence])).toEqual([
    ['Link to "Lamps and Their Oil"', 'suggested'],
    ['Link to "Lamps and Their Oil"', 'suggested'],
    ['Link to another talk of the schedule...', 'suggested'],
    ['Mark as not in the schedule', 'suggested'],
  ]);
});

/** `title: how it was matched` of each talk of a sample with its sample schedule. */
async function matchSample(file: string, name: string): Promise<readonly string[]> {
  const kept = await readKeptSchedule('', readFileSync(`samples/.conference-notes/${name}.schedule.json`));
  if (kept.kind === 'refused') throw new Error(kept.message);
  const input = createRuleInput(readFileSync(`samples/${file}`, 'utf8'), { schedule: kept.schedule });
  return alignMatches(input.note, input.schedule).flatMap((match, index) => {
    const placed = input.note.sections[index]!;
    const found = match?.kind === 'sure' ? `${match.by} ${match.slot.start?.slice(0, 16)}` : match?.kind;
    return isTalk(placed) ? [`${placed.section.talk.title.slice(0, 24).trim()}: ${found}`] : [];
  });
}

describe('the samples with their schedules', () => {
  test('Markdown: eleven talks by their links, and no other', async () => {
    const found = await matchSample('pycascades-2022.md', 'pycascades-2022');
    expect(found.filter((line) => /: (?:link|code) /.test(line))).toHaveLength(11);
    expect(found.filter((line) => !/: (?:link|code) /.test(line))).toMatchInlineSnapshot(`
      [
        "AMA with Brett Cannon: none",
        "Intellicode Demo: none",
        "MS Booth: What's New in: none",
      ]
    `);
  });

  test('plain text: titles, lightning talks by their time, and nothing for the talk that is not there', async () => {
    expect(await matchSample('pycon-us-2024.txt', 'pycon-us-2024')).toMatchInlineSnapshot(`
      [
        "Keynote: title 2024-05-17T09:45",
        "Mock It Till You Make It: title 2024-05-17T11:00",
        "Flask-Con: Building Sing: none",
        "Ruff: An Extremely Fast: title 2024-05-17T12:30",
        "Continuous Deployment an: title 2024-05-17T14:00",
        "Pydantic Power-up: Perfo: title 2024-05-17T14:45",
        "Procedurally Generated M: title 2024-05-17T15:30",
        "Interactive Software Doc: title 2024-05-17T16:30",
        "Lightning Talks: title 2024-05-17T18:00",
      ]
    `);
  });
});
