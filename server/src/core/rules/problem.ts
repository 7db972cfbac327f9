/** What the rules say about a note, as plain data. */
import type { Range } from '../text/positions.js';

/** Every code a note's problems can have; they stand in settings, off switches and `docs/diagnostics.md`. */
export const problemCodes = [
  'missing-schedule-link',
  'missing-talk-link',
  'unknown-talk',
  'malformed-talk-code',
  'other-conference-link',
  'title-differs',
  'talk-moved',
  'talk-cancelled',
  'duplicate-talk',
  'time-order',
  'overlapping-talks',
  'invalid-time',
  'missing-picture',
  'missing-alt-text',
  'empty-talk',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export type ProblemSeverity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule finds, before it knows where its section stands. */
export interface Finding {
  /** For the user, in the UI's language. */
  readonly message: string;
  /** Relative to the section's first line. */
  readonly range: Range;
  /** Where the place or what is known makes it graver or lighter than the rule's own severity. */
  readonly severity?: ProblemSeverity;
  /** What the text could be instead, best first: a code, title, URL, file name, whichever the rule is about. */
  readonly suggestions?: readonly string[];
  /** It is about the whole file, whichever section its place is in. */
  readonly isAboutFile?: true;
  /** Another place that has to do with it, absolute in the same file. */
  readonly related?: { readonly message: string; readonly range: Range };
}

/** A finding where it stands now. */
export interface Problem extends Finding {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  /** Absolute in the file. */
  readonly range: Range;
  /** Index into `Note.sections` of the section it stands in. */
  readonly section: number;
}
