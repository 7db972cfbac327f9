/**
 * Findings of note rules, kept from one keystroke to the next: what compares headers finds the same while notes are
 * written below them.
 */
import type { PlacedSection, Section } from '../model/note.js';
import { isSameData } from '../sameData.js';
import type { NoteContext, NoteRule, SectionFinding } from './rule.js';
import { areSameFacts } from './ruleFacts.js';

/** Of the note that was looked at last, which is the one being typed in. */
export class NoteFindings {
  private context: NoteContext | undefined;
  private readonly found = new Map<NoteRule, readonly SectionFinding[]>();

  /** Says which note is looked at now; forgets what does not hold for it. */
  prepare(context: NoteContext): void {
    if (this.context === undefined || !haveSameHeaders(this.context, context)) this.found.clear();
    this.context = context;
  }

  /** What the rule finds in the note. */
  find(rule: NoteRule): readonly SectionFinding[] {
    const known = rule.looksAt === 'headers' ? this.found.get(rule) : undefined;
    if (known !== undefined || this.context === undefined) return known ?? [];
    const found = [...rule.check(this.context)];
    this.found.set(rule, found);
    return found;
  }
}

/** Whether all that rules of headers look at is the same, and where it was. */
function haveSameHeaders(a: NoteContext, b: NoteContext): boolean {
  return (
    areSameFacts(a.facts, b.facts) &&
    a.note.date === b.note.date &&
    isSameData(a.note.days, b.note.days) &&
    isSameList(a.matches, b.matches, (match, other) => match === other) &&
    isSameList(a.note.sections, b.note.sections, isSameHeader)
  );
}

function isSameList<Item>(
  a: readonly Item[],
  b: readonly Item[],
  isSame: (item: Item, other: Item) => boolean,
): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    // Both lists are as long, so an item may be undefined, but never absent.
    if (!isSame(a[index] as Item, b[index] as Item)) return false;
  }
  return true;
}

/** More sections than this are not changed by a key. */
const mostChanged = 8;

/**
 * The sections that are others than in the last version of the note, as indexes, where nothing but their notes changed:
 * headers say the same. Undefined where more changed.
 */
export function listRewritten(
  before: readonly PlacedSection[],
  after: readonly PlacedSection[],
): readonly number[] | undefined {
  if (before.length !== after.length) return undefined;
  const rewritten: number[] = [];
  for (let index = 0; index < after.length; index += 1) {
    const old = before[index]?.section;
    const now = after[index]?.section;
    if (old === now) continue;
    const isSame = old !== undefined && now !== undefined && isSameData(headerOf(old), headerOf(now));
    if (!isSame || rewritten.length === mostChanged) return undefined;
    rewritten.push(index);
  }
  return rewritten;
}

function isSameHeader(a: PlacedSection, b: PlacedSection): boolean {
  return (
    a.line === b.line &&
    a.day === b.day &&
    (a.section === b.section || isSameData(headerOf(a.section), headerOf(b.section)))
  );
}

/** A section without what its notes say. */
function headerOf(section: Section): object {
  const bare = { ...section, contentEndLine: 0, lineCount: 0, length: 0, followUps: undefined };
  return section.kind === 'talk'
    ? { ...bare, talk: { ...section.talk, followUps: undefined, parts: undefined } }
    : bare;
}
