/** The takeaways of a talk as text: what stands under their headings and behind their labels. */
import type { Takeaways, Talk } from '../model/note.js';
import { findTakeawayLabel } from '../phrases/takeaways.js';

/** The lines of each of the talk's takeaways, as they stand in the notes without the heading or label. */
export function readTakeawayLines(talk: Talk, lines: readonly string[]): readonly string[] {
  return talk.takeaways
    .map((takeaways) =>
      dedent(takeaways.form === 'heading' ? readPart(talk, lines, takeaways) : readLabelled(talk, lines, takeaways)),
    )
    .filter((text) => text !== '');
}

/** Up to the next heading that is no deeper. */
function readPart({ parts }: Talk, lines: readonly string[], { range }: Takeaways): readonly string[] {
  const index = parts.findIndex(({ line }) => line === range.start.line);
  const part = parts[index];
  if (part === undefined) return [];
  const next = parts.slice(index + 1).find(({ level }) => level <= part.level);
  const isUnderlined = /^\s*([=~-])\1{2,}\s*$/.test(lines[range.end.line + 1] ?? '');
  return lines.slice(range.end.line + (isUnderlined ? 2 : 1), next?.line ?? lines.length);
}

/** The rest of the line, else the list or paragraph below it. */
function readLabelled({ parts }: Talk, lines: readonly string[], { range }: Takeaways): readonly string[] {
  const { line, character } = range.start;
  const own = (lines[line] ?? '').slice(character);
  const rest = own
    .slice(findTakeawayLabel(own) ?? own.length)
    .replace(/^[*_\s]+/, '')
    .trim();
  const margin = indentOf(lines[line] ?? '');
  const isItem = /^\s*[-*+]\s/.test(lines[line] ?? '');
  const found = rest === '' ? [] : [rest];
  let blank = 0;
  for (let at = line + 1; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    const isInside = indentOf(text) > margin;
    const isList = /^\s*(?:[-*+]|\d{1,3}[.)])\s/.test(text);
    if (text.trim() === '') {
      blank += 1;
      continue;
    }
    const isHeading = parts.some((part) => part.line === at);
    const belongs =
      isInside || (!isItem && (isList ? rest === '' : rest === '' && (blank === 0 || found.length === 0)));
    if (isHeading || !belongs || blank > 1) break;
    if (blank > 0 && found.length > 0) found.push('');
    found.push(text);
    blank = 0;
  }
  return found;
}

function dedent(lines: readonly string[]): string {
  const written = lines.filter((line) => line.trim() !== '');
  const margin = Math.min(...written.map(indentOf));
  return lines
    .map((line) => line.slice(Math.min(margin, indentOf(line))))
    .join('\n')
    .trim();
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
