import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../server/src/core/text/edits.js';
import type { Slot } from '../../../../server/src/core/model/schedule.js';
import { alignMatches } from '../../../../server/src/core/rules/ruleFacts.js';
import { talkMoved } from '../../../../server/src/core/rules/talkMoved.js';
import { RuleRunner } from '../../../../server/src/core/rules/runRules.js';
import { withHistory } from '../../../../server/src/core/schedule/withHistory.js';
import { createRuleInput, createSchedule } from '../../../support/notes.js';

type Sketch = Partial<Slot>;

const url = 'https://pretalx.com/harbour-2026/talk';
const tides = slotAt('2026-05-02T09:00', 'AB3CDE', 'Tides for Beginners');
const knots = slotAt('2026-05-02T10:00', 'FGH7JK', 'Knots That Always Hold');
const lamps = slotAt('2026-05-03T10:00', 'LMN8PQ', 'Lighthouses After Dark');

function slotAt(start: string, code: string, title: string): Sketch {
  return { title, code, guid: code, url: `${url}/${code}/`, start: `${start}:00+01:00` };
}

const head = '# Harbour Conf 2026\n\nSchedule: <https://pretalx.com/harbour-2026/schedule/>\n\n';
const twoDays = `${head}## Day 1

### 9:00 Tides for Beginners

<${url}/AB3CDE/>

Twice.

### 10:00 Knots That Always Hold

<${url}/FGH7JK/>

The bowline.

## Day 2

### 10:00 Lighthouses After Dark

<${url}/LMN8PQ/>

Whale oil.
`;

/** The refresh from `before` to `after`, as the notes see it: the rule's messages, by code. */
function read(text: string, before: readonly Sketch[], after: readonly Sketch[]) {
  const schedule = withHistory(createSchedule({ slots: before }), createSchedule({ slots: after }));
  const input = createRuleInput(text, { schedule });
  const runner = new RuleRunner();
  const problems = runner
    .run(input)
    .filter(({ code }) => ['talk-moved', 'talk-cancelled', 'unknown-talk'].includes(code));
  const fix = () => {
    const problem = problems[0]!;
    const facts = runner.readFacts(input);
    const matches = alignMatches(input.note, input.schedule);
    const placed = input.note.sections[problem.section]!;
    return talkMoved.fix!(problem, { ...input, facts, placed, match: matches[problem.section] });
  };
  const line = (at: number): string => text.split('\n')[at] ?? '';
  return {
    messages: problems.map(({ code, message, range }) => `${code} ${line(range.start.line)}: ${message}`),
    fix,
  };
}

describe('what a refresh has moved', () => {
  test('nothing while nothing moves', () => {
    expect(read(twoDays, [tides, knots, lamps], [tides, knots, lamps]).messages).toEqual([]);
  });

  test('by ten minutes', () => {
    const found = read(
      twoDays,
      [tides, knots, lamps],
      [tides, { ...knots, start: '2026-05-02T10:10:00+01:00' }, lamps],
    );
    expect(found.messages).toEqual([
      'talk-moved ### 10:00 Knots That Always Hold: The schedule has this talk at 10:10.',
    ]);
    const [fix] = found.fix();
    expect(fix).toMatchObject({ title: 'Change the time to 10:10', confidence: 'sure' });
    expect(applyEdits(twoDays, fix!.edits)).toBe(twoDays.replace('10:00 Knots', '10:10 Knots'));
  });

  test('to another day at the same time, or another one; nothing is then sure', () => {
    const sameTime = read(
      twoDays,
      [tides, knots, lamps],
      [tides, { ...knots, start: '2026-05-03T10:00:00+01:00' }, lamps],
    );
    expect(sameTime.messages).toEqual([
      'talk-moved ### 10:00 Knots That Always Hold: The schedule has moved this talk to 2026-05-03, 10:00.',
    ]);
    expect(sameTime.fix()).toEqual([]);
    const other = read(
      twoDays,
      [tides, knots, lamps],
      [tides, { ...knots, start: '2026-05-03T14:00:00+01:00' }, lamps],
    );
    expect(other.messages).toEqual([
      'talk-moved ### 10:00 Knots That Always Hold: The schedule has moved this talk to 2026-05-03, 14:00.',
    ]);
    expect(other.fix()).toMatchObject([{ title: 'Change the time to 14:00', confidence: 'suggested' }]);
  });

  test('to another day, where the headers have no times', () => {
    const untimed = twoDays.replaceAll(/### \d+:00 /g, '### ');
    expect(
      read(untimed, [tides, knots, lamps], [tides, { ...knots, start: '2026-05-03T14:00:00+01:00' }, lamps]).messages,
    ).toEqual(['talk-moved ### Knots That Always Hold: The schedule has moved this talk to 2026-05-03, 14:00.']);
  });

  test('nothing for notes that already have the new time, nor for another room', () => {
    const after = [{ ...tides, start: '2026-05-02T09:10:00+01:00' }, { ...knots, room: 'Quay' }, lamps];
    expect(read(twoDays.replace('9:00 Tides', '9:10 Tides'), [tides, knots, lamps], after).messages).toEqual([]);
  });

  test('what is gone was cancelled; unless most is gone, as then the address has another programme', () => {
    expect(read(twoDays, [tides, knots, lamps], [tides, lamps]).messages).toEqual([
      'talk-cancelled ### 10:00 Knots That Always Hold: The schedule says that this talk was cancelled.',
    ]);
    expect(read(twoDays, [tides, knots, lamps], [tides]).messages).toEqual([
      expect.stringMatching(/^unknown-talk/),
      expect.stringMatching(/^unknown-talk/),
    ]);
  });
});
