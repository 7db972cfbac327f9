/**
 * Which parts of a section a report shows at another place (header, talk link, abstract, schedule line) or was asked to
 * leave out, as spans of the section's text. A line about the talk goes only when nothing but its label is left without
 * the fact: no word of the writer's gets lost.
 */
import type { AsideSection, DaySection, GroupSection, Inside, PlacedSection, TalkSection } from '../model/note.js';
import { getFollowUps } from '../model/sections.js';
import { createRange, type Range, shiftRange } from '../text/positions.js';
import { lineText, offsetAt, type SourceText } from '../text/sourceText.js';
import type { ExportOptions, ExportSource } from './exportModel.js';
import type { Span } from './markdownTree.js';

export interface ShownInput {
  readonly source: ExportSource;
  readonly placed: PlacedSection;
  /** The section's own text. */
  readonly text: SourceText;
  readonly inside: Inside;
  readonly options: ExportOptions;
}

const underlineRow = /^\s*([=\-~^"'*+#])\1{2,}\s*$/;
/** A line of facts: at most two words before the first fact (`Talk page:`, `By`), and only joining words after it. */
const onlyFacts =
  /^[^\p{L}\p{N}\0]*(?:\p{L}+[^\p{L}\p{N}\0]+){0,2}\0(?:[^\p{L}\p{N}]|\0|\b(?:and|with|und|et|y|e|og|och|en)\b)*$/iu;

/** Spans of `text.text`, in no order; may overlap. */
export function findShownElsewhere(input: ShownInput): readonly Span[] {
  const { placed, inside, options } = input;
  const ranges = [...ownRanges(input)];
  if (inside.abstract !== undefined) ranges.push(inside.abstract.range);
  if (!options.parts.has('followUps')) ranges.push(...getFollowUps(placed.section).map(({ range }) => range));
  return ranges.map((range) => toSpan(input.text, range));
}

function ownRanges(input: ShownInput): readonly Range[] {
  const { section } = input.placed;
  switch (section.kind) {
    case 'talk':
      return talkRanges(section, input.text);
    case 'day':
      return titleLines(input.text, section.labelRange);
    case 'group':
      return titleLines(input.text, section.titleRange);
    case 'aside':
      return section.level === 0 ? [] : titleLines(input.text, section.titleRange);
    case 'head':
      return headRanges(input);
  }
}

function talkRanges({ talk }: TalkSection, text: SourceText): readonly Range[] {
  const facts = [talk.link?.range, talk.time?.range, ...talk.speakers.map(({ range }) => range)];
  const below = facts
    .filter((range) => range !== undefined)
    .filter(({ start }) => start.line > talk.headerRange.end.line);
  const marks = [...talk.offSwitches.map(({ range }) => range), talk.unscheduled].filter(
    (range) => range !== undefined,
  );
  return [talk.headerRange, ...factLines(text, below), ...marks];
}

/** The conference's title, wherever it stands, and the schedule line of the file's head. */
function headRanges({ source, placed, text }: ShownInput): readonly Range[] {
  const { conference, scheduleLink } = source.note;
  const own = (range: Range | undefined): readonly Range[] =>
    range === undefined ? [] : [shiftRange(range, -placed.line)];
  return [
    ...own(conference?.range).flatMap((range) => conferenceLines(text, range)),
    ...findTitleLines(text, conference?.text),
    ...factLines(text, own(scheduleLink?.range)),
    ...(placed.section.kind === 'head' ? placed.section.offSwitches.map(({ range }) => range) : []),
  ];
}

/** The line that names the conference; where it holds a link as well, only its heading marks go. */
function conferenceLines(text: SourceText, range: Range): readonly Range[] {
  const { line } = range.start;
  const words = lineText(text, line);
  if (!words.includes('://')) {
    return titleLines(text, range);
  }
  return [createRange(line, 0, line, /^[\s#]*/.exec(words)?.[0].length ?? 0)];
}

/** Headings that only repeat the conference's name, which front matter may have given. */
function findTitleLines(text: SourceText, name: string | undefined): readonly Range[] {
  if (name === undefined) {
    return [];
  }
  const words = (title: string): string => title.replace(/^[\s#]+|[\s#]+$/g, '').toLowerCase();
  const lines = text.text.split('\n').map((title, line) => ({ title, line }));
  return lines
    .filter(({ title }) => /^ {0,3}#/.test(title) && words(title) === words(name))
    .flatMap(({ line }) => titleLines(text, createRange(line, 0, line, 0)));
}

/** The whole line of a title, and the row of signs under it. */
function titleLines(text: SourceText, { start }: Range): readonly Range[] {
  const end = underlineRow.test(lineText(text, start.line + 1)) ? start.line + 1 : start.line;
  return [{ start: { line: start.line, character: 0 }, end: { line: end, character: lineText(text, end).length } }];
}

/** The lines that hold nothing but the given facts and a label for them. */
function factLines(text: SourceText, facts: readonly Range[]): readonly Range[] {
  const lines = new Set(facts.map(({ start }) => start.line));
  return [...lines].flatMap((line) => {
    const words = lineText(text, line);
    const here = facts.filter(({ start, end }) => start.line === line && end.line === line).toSorted(byPlace);
    const blanked = here.reduceRight(
      (rest, { start, end }) => `${rest.slice(0, start.character)}\0${rest.slice(end.character)}`,
      words,
    );
    return onlyFacts.test(blanked)
      ? titleLines(text, { start: { line, character: 0 }, end: { line, character: words.length } }).slice(0, 1)
      : [];
  });
}

function byPlace(a: Range, b: Range): number {
  return a.start.character - b.start.character;
}

/** The title of a section that has one, where it stands in the section. */
export function findTitleRange({ section }: PlacedSection): Range | undefined {
  switch (section.kind) {
    case 'talk':
      return section.talk.headerRange;
    case 'day':
      return (section satisfies DaySection).labelRange;
    case 'group':
    case 'aside':
      return (section satisfies GroupSection | AsideSection).titleRange;
    case 'head':
      return undefined;
  }
}

function toSpan(text: SourceText, { start, end }: Range): Span {
  return { start: offsetAt(text, start), end: offsetAt(text, end) };
}
