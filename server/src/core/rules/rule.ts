/**
 * What a rule is. There are two scopes, for speed: a section rule sees one section and a few facts, so its answer holds
 * until one of them changes and a keystroke costs one section; a note rule compares sections and runs over the whole
 * note each time, so it must be cheap: header facts only, no inside, text only of the few sections it suspects.
 */
import type { Inside, Note, PlacedSection, Section } from '../model/note.js';
import type { TalkMatch } from '../schedule/matchTalks.js';
import type { TextEdit } from '../text/edits.js';
import type { SourceText } from '../text/sourceText.js';
import type { Finding, Problem, ProblemCode, ProblemSeverity } from './problem.js';
import type { ConferenceContext, RuleFacts } from './ruleFacts.js';

/** A note with all that reading it can give. */
export interface RuleNote {
  readonly note: Note;
  readonly source: SourceText;
  readonly inside: (placed: PlacedSection) => Inside;
}

/** What a section rule may look at; its findings are kept while section and facts stay the same. */
export interface SectionContext {
  readonly facts: RuleFacts;
  /** Which slot of the imported schedule the section is; undefined for what is no talk, and without a schedule. */
  readonly match: TalkMatch | undefined;
  /** The section's text, line ends included. */
  text(): string;
  /** The inside of the section: costs a reading of it, so ask only where {@link text} gives reason to. */
  inside(): Inside;
}

/** What a note rule may look at. */
export interface NoteContext extends RuleNote {
  readonly facts: RuleFacts;
  readonly conference: ConferenceContext;
  /** One for each section, as in {@link SectionContext.match}; none without a schedule. */
  readonly matches: readonly (TalkMatch | undefined)[];
}

/** A note rule's finding: its range is relative to the section with this index in `Note.sections`. */
export interface SectionFinding extends Finding {
  readonly section: number;
}

/** What a fix may look at: the note as it is when the fix is asked for. */
export interface FixContext extends RuleNote {
  readonly facts: RuleFacts;
  /** The section the problem stands in. */
  readonly placed: PlacedSection;
  /** Of that section. */
  readonly match: TalkMatch | undefined;
}

/** One way out of a problem. */
export interface Fix {
  /** For the user, in the UI's language. */
  readonly title: string;
  /** Absolute, for the text that the context holds; empty where the fix is to open something. */
  readonly edits: readonly TextEdit[];
  /** `sure` where the right text is known: such a fix is preferred, and the only sort that "fix all" applies. */
  readonly confidence: 'sure' | 'suggested';
  /** What the editor shall open instead of an edit: the schedule's page, or its slots to choose the talk's from. */
  readonly opens?: 'schedule' | 'slots';
}

interface RuleBase {
  readonly code: ProblemCode;
  /** Unless settings or a finding say otherwise. */
  readonly severity: ProblemSeverity;
  /** The ways out, best first; absent where only the writer knows. */
  readonly fix?: (problem: Problem, context: FixContext) => readonly Fix[];
}

export interface SectionRule extends RuleBase {
  readonly scope: 'section';
  check(section: Section, context: SectionContext): Iterable<Finding>;
}

export interface NoteRule extends RuleBase {
  readonly scope: 'note';
  /**
   * What the findings depend on beside days, facts and matches: `headers` on what the talks' headers say, so that they
   * are kept while notes are written; `text` on anything else too.
   */
  readonly looksAt: 'headers' | 'text';
  check(context: NoteContext): Iterable<SectionFinding>;
}

export type Rule = SectionRule | NoteRule;
