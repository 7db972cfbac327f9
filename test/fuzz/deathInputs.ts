/** Somebody types notes in a folder of others, and the server dies again and again. */
import fc from 'fast-check';
import { noteLines } from './noteInputs.js';

/** A server dies before a letter. */
export interface Death {
  /** Counted from the first letter that is typed; those behind the last never happen. */
  readonly before: number;
  /** At once, with everything under way; when all is answered; when the folder is read, and its cache may be being written. */
  readonly when: 'at once' | 'answered' | 'indexed';
  /** Whether the next one dies while it starts. */
  readonly isTwice: boolean;
}

export interface DeathInput {
  readonly head: string;
  readonly typed: string;
  readonly deaths: readonly Death[];
  /** Texts of the other notes of the folder. */
  readonly others: readonly string[];
}

const text = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...noteLines, '', ''), { maxLength: most }).map((lines) => `${lines.join('\n')}\n`);

const death: fc.Arbitrary<Death> = fc.record({
  before: fc.nat({ max: 60 }),
  when: fc.constantFrom('at once', 'at once', 'answered', 'indexed'),
  isTwice: fc.boolean(),
});

/** With it the document counts as notes, whatever comes. */
const opening = '# Harbour Conf 2026\n\n## 1145 - Tides - Ada Lund\n\n';

export const deathInputs: fc.Arbitrary<DeathInput> = fc.record({
  head: text(12).map((lines) => opening + lines),
  typed: text(4),
  deaths: fc.array(death, { minLength: 1, maxLength: 5 }),
  others: fc.array(text(20), { maxLength: 4 }),
});
