import { expect } from 'vitest';
import type { Problem } from '../../../../server/src/core/rules/problem.js';
import { RuleRunner } from '../../../../server/src/core/rules/runRules.js';
import { createRuleInput, type Surroundings } from '../../../support/notes.js';

/**
 * Checks a note against the problems that are drawn under its lines: `//` and then, two columns further right than the
 * text they belong to, carets and the code. Lines above all carets of the note are the note.
 */
export function checkProblems(marked: string, surroundings: Surroundings = {}): void {
  const text = marked
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n');
  expect(markProblems(text, findProblems(text, surroundings))).toBe(marked);
}

export function findProblems(text: string, surroundings: Surroundings = {}): readonly Problem[] {
  return new RuleRunner().run(createRuleInput(text, surroundings));
}

function markProblems(text: string, problems: readonly Problem[]): string {
  return text
    .split('\n')
    .flatMap((line, at) => [
      line,
      ...problems
        .filter(({ range }) => range.start.line === at)
        .map(({ range: { start, end }, code }) => {
          const last = end.line === at ? end.character : line.length;
          return `//${' '.repeat(start.character)}${'^'.repeat(Math.max(1, last - start.character))} ${code}`;
        }),
    ])
    .join('\n');
}
