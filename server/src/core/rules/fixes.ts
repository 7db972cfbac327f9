/** The ways out of a note's problems, for one at a time or for all whose right text is known. */
import { sortEdits, type TextEdit } from '../text/edits.js';
import { rangesTouch } from '../text/positions.js';
import type { Problem } from './problem.js';
import type { Fix } from './rule.js';
import { alignMatches } from './ruleFacts.js';
import { rules } from './ruleList.js';
import type { RuleInput, RuleRunner } from './runRules.js';

/** What gives the fixes of a problem, best first; the facts are read once for all of them. */
export function createFixFinder(runner: RuleRunner, input: RuleInput): (problem: Problem) => readonly Fix[] {
  const facts = runner.readFacts(input);
  const matches = alignMatches(input.note, input.schedule);
  return (problem) => {
    const placed = input.note.sections[problem.section];
    if (placed === undefined) return [];
    const context = { ...input, facts, placed, match: matches[problem.section] };
    return rules.find(({ code }) => code === problem.code)?.fix?.(problem, context) ?? [];
  };
}

/** The edits of all sure fixes. One that would overlap an edit taken before it waits for the next round. */
export function collectSureEdits(
  problems: readonly Problem[],
  findFixes: (problem: Problem) => readonly Fix[],
): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const problem of problems) {
    const fix = findFixes(problem).find(({ confidence }) => confidence === 'sure');
    const edits = fix?.edits ?? [];
    if (!edits.some((edit) => taken.some((other) => rangesTouch(edit.range, other.range)))) taken.push(...edits);
  }
  return sortEdits(taken);
}
