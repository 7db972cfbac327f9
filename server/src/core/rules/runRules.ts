/**
 * Runs all rules over a note. What section rules say of a section is kept with the section's identity, so that after a
 * keystroke one section is checked again and all others cost a look-up.
 */
import type { OffSwitch, PlacedSection, Section } from '../model/note.js';
import type { Schedule } from '../model/schedule.js';
import type { TalkMatch } from '../schedule/matchTalks.js';
import { shiftRange } from '../text/positions.js';
import type { Finding, Problem, ProblemCode, ProblemSeverity } from './problem.js';
import type { RuleNote, SectionContext, SectionFinding, SectionRule } from './rule.js';
import {
  alignMatches,
  areSameFacts,
  computeFacts,
  type ConferenceContext,
  type NoteSchedule,
  type PictureLookup,
  type RuleFacts,
  type ScheduleFacts,
} from './ruleFacts.js';
import { listRewritten, NoteFindings } from './noteFindings.js';
import { noteRules, sectionRules } from './ruleList.js';
import { findEvent } from './schedulePages.js';

/** A note and all that its rules need to know beside it. */
export interface RuleInput extends RuleNote {
  readonly conference: ConferenceContext;
  readonly schedule: NoteSchedule | undefined;
  readonly pictures: PictureLookup | undefined;
  /** The user's severities by code; rules with `off` give nothing. */
  readonly severity: { readonly [code: string]: ProblemSeverity | 'off' };
}

/** Findings of all section rules for one section, and the facts and match they hold with. */
interface CheckedSection {
  readonly facts: RuleFacts;
  readonly match: TalkMatch | undefined;
  readonly findings: readonly { readonly rule: SectionRule; readonly finding: Finding }[];
}

/** What was found of the note that was looked at last, which is the one being typed in. */
interface LastRun {
  readonly input: RuleInput;
  readonly facts: RuleFacts;
  /** By section; those without findings are left out. */
  readonly found: ReadonlyMap<number, CheckedSection['findings']>;
}

/** The rules with what they remember; one for all notes of a server. */
export class RuleRunner {
  private readonly checked = new WeakMap<Section, CheckedSection>();
  private readonly schedules = new WeakMap<Schedule, ScheduleFacts>();
  private readonly noteFindings = new NoteFindings();
  private lastFacts: RuleFacts | undefined;
  private last: LastRun | undefined;

  /** All problems of the note, in the order of their places; switched-off ones are left out. */
  run(input: RuleInput): readonly Problem[] {
    const rewritten = this.last === undefined ? undefined : findRewritten(this.last.input, input);
    const facts = (rewritten && this.last?.facts) ?? this.keepFacts(this.readFacts(input));
    const matches = alignMatches(input.note, input.schedule);
    const problems: Problem[] = [];
    const add = (rule: { code: ProblemCode; severity: ProblemSeverity }, found: SectionFinding): void => {
      const placed = input.note.sections[found.section];
      const severity = input.severity[rule.code] ?? found.severity ?? rule.severity;
      if (placed === undefined || severity === 'off' || isSwitchedOff(rule.code, input, placed)) return;
      problems.push({ ...found, code: rule.code, severity, range: shiftRange(found.range, placed.line) });
    };
    const found = new Map(rewritten === undefined ? [] : this.last?.found);
    for (const section of rewritten ?? input.note.sections.keys()) {
      const placed = input.note.sections[section];
      const checked = placed && this.checkSection(placed, { facts, match: matches[section] }, input);
      if (checked === undefined || checked.length === 0) found.delete(section);
      else found.set(section, checked);
    }
    for (const [section, checked] of found) for (const { rule, finding } of checked) add(rule, { ...finding, section });
    this.last = { input, facts, found };
    this.noteFindings.prepare({ ...input, facts, matches });
    for (const rule of noteRules) {
      for (const found of this.noteFindings.find(rule)) add(rule, found);
    }
    return problems.sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    );
  }

  /** The facts that the note's problems rest on, for their fixes. */
  readFacts(input: RuleInput): RuleFacts {
    return computeFacts(input.note, { ...input, schedule: this.readSchedule(input.schedule) });
  }

  /** The very same facts as last time where they are equal, which is then seen at a glance. */
  private keepFacts(facts: RuleFacts): RuleFacts {
    if (this.lastFacts === undefined || !areSameFacts(this.lastFacts, facts)) this.lastFacts = facts;
    return this.lastFacts;
  }

  private readSchedule(noted: NoteSchedule | undefined): ScheduleFacts | undefined {
    if (noted === undefined) return undefined;
    const { schedule, index } = noted;
    const known = this.schedules.get(schedule) ?? { schedule, index, event: findEvent(schedule) };
    this.schedules.set(schedule, known);
    return known;
  }

  private checkSection(
    placed: PlacedSection,
    { facts, match }: Pick<SectionContext, 'facts' | 'match'>,
    note: RuleNote,
  ): CheckedSection['findings'] {
    const { section } = placed;
    const known = this.checked.get(section);
    if (known?.facts === facts && known.match === match) return known.findings;
    if (known !== undefined && known.match === match && areSameFacts(known.facts, facts)) return known.findings;
    const context: SectionContext = {
      facts,
      match,
      text: () => note.source.slice(placed.offset, placed.offset + section.length),
      inside: () => note.inside(placed),
    };
    const findings = sectionRules.flatMap((rule) =>
      Array.from(rule.check(section, context), (finding) => ({ rule, finding })),
    );
    this.checked.set(section, { facts, match, findings });
    return findings;
  }
}

/** The sections to check again, where nothing changed that others rest on; with a schedule any talk's match may have. */
function findRewritten(last: RuleInput, input: RuleInput): readonly number[] | undefined {
  const others = input.conference.others;
  const isSame =
    last.schedule === undefined &&
    input.schedule === undefined &&
    last.pictures === input.pictures &&
    last.note.dialect === input.note.dialect &&
    last.conference.others.length === others.length &&
    last.conference.others.every((entry, index) => entry === others[index]);
  return isSame ? listRewritten(last.note.sections, input.note.sections) : undefined;
}

/** Whether the file above its first talk switches the code off, or the talk that the problem stands in. */
function isSwitchedOff(code: ProblemCode, { note }: RuleNote, placed: PlacedSection): boolean {
  const head = note.sections[0]?.section;
  const switches: readonly OffSwitch[] = [
    ...(head?.kind === 'head' ? head.offSwitches : []),
    ...(placed.section.kind === 'talk' ? placed.section.talk.offSwitches : []),
  ];
  return switches.some((off) => off.codes.length === 0 || off.codes.includes(code));
}
