/** A head, day mark, group or aside as several people have it: its lines once, what others add under their names. */
import type { Section } from '../../model/note.js';
import type { OtherMember } from './mergeOrder.js';
import type { MergeLine } from './mergeSource.js';
import {
  type DroppedLine,
  type MergedPart,
  type MergeStyle,
  joinBlocks,
  normalize,
  sayWhose,
  toHeadingText,
} from './mergeTalk.js';

/** Writes a section that is no talk. Every line of every member is in the result or among the dropped. */
export function mergeOther(members: readonly OtherMember[], style: MergeStyle): MergedPart {
  const [first, ...others] = members;
  if (first === undefined) return { lines: [], dropped: [] };
  const dropped: DroppedLine[] = [];
  const isFirstFile = first.piece.source.index === 0;
  const lines = [
    ...first.piece.lines.map((line) => (isFirstFile ? line.text : toOwnLevel(line, first, style))),
    ...(first.loose.length > 0 ? ['', ...first.loose] : []),
  ];
  const seen = new Set(lines.map((line) => normalize(toHeadingText(line))));
  for (const member of others) {
    const own = joinBlocks([member.loose, keepLines(member, seen, dropped)]);
    if (own.length > 0) lines.push('', writePlainName(member, style), '', ...own);
  }
  return { lines, dropped };
}

/** A heading here would begin a section of its own. */
function writePlainName({ piece }: OtherMember, { dialect }: MergeStyle): string {
  const words = `${sayWhose(piece.source.person)}:`;
  return dialect === 'markdown' ? `**${words}**` : words;
}

/** Only titles, days and links are the same for everybody; what else is alike stays. */
function keepLines({ piece }: OtherMember, seen: ReadonlySet<string>, dropped: DroppedLine[]): readonly string[] {
  const { section, line: first } = piece.placed;
  return piece.lines.flatMap((line): readonly string[] => {
    const heading = toHeadingText(line.text);
    const isName = piece.source.note.conference?.range.start.line === line.line;
    const isTitle = isName || isTitleLine(section, line.line - first) || /^\s*#{1,6}\s/.test(line.text);
    const isLink = /https?:\/\//.test(line.text);
    if ((isTitle || isLink) && seen.has(normalize(heading))) {
      dropped.push({ source: piece.source.index, ...line, as: isTitle ? 'header' : 'link' });
      return [];
    }
    return [isTitle && heading !== '' ? `- ${heading}` : line.text];
  });
}

function isTitleLine(section: Section, line: number): boolean {
  switch (section.kind) {
    case 'day':
      return section.labelRange.start.line === line;
    case 'group':
    case 'aside':
      return section.level > 0 && section.titleRange.start.line === line;
    case 'head':
    case 'talk':
      return false;
  }
}

/** The title of another person's section stands where such titles stand in the result: days above talks, asides beside them. */
function toOwnLevel({ text, line }: MergeLine, { piece }: OtherMember, { dialect, level }: MergeStyle): string {
  const { section, line: first } = piece.placed;
  if (dialect === 'plaintext' || !isTitleLine(section, line - first) || !/^ {0,3}#{1,6}\s/.test(text)) return text;
  const wanted = section.kind === 'day' ? Math.max(1, level - 1) : level;
  return `${'#'.repeat(wanted)} ${toHeadingText(text)}`;
}
