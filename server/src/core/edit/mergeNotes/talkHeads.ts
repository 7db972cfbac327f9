/** What stands at a talk's head in somebody's notes: header, speakers, link, time and abstract, as lines. */
import type { Abstract, TalkSection } from '../../model/note.js';
import type { MergeLine, MergePiece } from './mergeSource.js';

export interface TalkHead {
  readonly piece: MergePiece<TalkSection>;
  /** The header, without its underline. */
  readonly header: MergeLine | undefined;
  readonly underline: MergeLine | undefined;
  /** What follows it directly and is no note: speakers, link, time, abstract. */
  readonly below: readonly MergeLine[];
  /** Everything after that. */
  readonly notes: readonly MergeLine[];
  readonly abstract: Abstract | undefined;
  /** How much the head says. */
  readonly weight: number;
}

export function readTalkHead(piece: MergePiece<TalkSection>): TalkHead {
  const { source, placed, lines } = piece;
  const { talk } = placed.section;
  const { abstract } = source.inside(placed);
  const at = (line: MergeLine): number => line.line - placed.line;
  const { start, end } = talk.headerRange;
  // A title of the front matter is no line of the notes.
  const isHeader = (line: MergeLine): boolean => start.line <= at(line) && at(line) <= end.line;
  const headerAt = lines.findIndex(isHeader);
  const header = lines[headerAt];
  // An underlined paragraph of several lines is a heading too: its first line is the title.
  const underlineAt = headerAt + end.line - start.line;
  const underline = headerAt >= 0 && underlineAt > headerAt ? lines[underlineAt] : undefined;
  const between = underline === undefined ? [] : lines.slice(headerAt + 1, underlineAt);
  const ranges = [
    talk.link?.range,
    talk.time?.range,
    talk.unscheduled,
    abstract?.range,
    ...talk.speakers.map(({ range }) => range),
  ];
  const isHead = (line: MergeLine): boolean =>
    ranges.some((range) => range !== undefined && range.start.line <= at(line) && at(line) <= range.end.line);
  const first = underline === undefined ? headerAt + 1 : underlineAt + 1;
  let next = headerAt < 0 ? 0 : first;
  for (let line = next; line < lines.length; line += 1) {
    const one = lines[line];
    if (one === undefined || (one.text.trim() !== '' && !isHead(one))) break;
    if (one.text.trim() !== '') next = line + 1;
  }
  const above = headerAt < 0 ? [] : lines.slice(0, headerAt);
  return {
    piece,
    header,
    underline,
    below: headerAt < 0 ? [] : lines.slice(first, next),
    // Lines above the header (`talk by @name`) are its writer's.
    notes: [...above, ...between, ...lines.slice(headerAt < 0 ? 0 : next)],
    abstract,
    weight: weigh(piece, header !== undefined, abstract !== undefined),
  };
}

function weigh({ placed }: MergePiece<TalkSection>, hasHeader: boolean, hasAbstract: boolean): number {
  const { time, speakers, link, room, title } = placed.section.talk;
  if (!hasHeader) return 0;
  const facts = [time?.start, time?.end, link, link, room, hasAbstract || undefined].filter(
    (fact) => fact !== undefined,
  );
  return 1 + facts.length + 2 * speakers.length + Math.min(0.9, title.length / 200);
}

/** The words of lines, to tell whether one says anything that others do not. */
export function wordsOf(lines: readonly (MergeLine | undefined)[]): ReadonlySet<string> {
  const text = lines.map((line) => line?.text ?? '').join('\n');
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
