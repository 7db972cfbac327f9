/** Reads one note file's sections for an export: their notes without what stands elsewhere, and what is collected. */
import { findSlidesWanted } from '../index/slidesWanted.js';
import type { PlacedSection, Section } from '../model/note.js';
import { getFollowUps } from '../model/sections.js';
import { findFrontMatterEnd } from '../parse/frontMatter.js';
import { exceedsLimits } from '../parse/inside/insideLimits.js';
import { hostOf } from '../parse/inside/linkNames.js';
import { writeUsedDefinitions } from '../parse/inside/usedDefinitions.js';
import { isParsed } from '../parse/parsedNote.js';
import { createRange, type Range } from '../text/positions.js';
import { createSourceText, lineText, offsetAt, type SourceText } from '../text/sourceText.js';
import {
  noNotes,
  type ExportFollowUp,
  type ExportLink,
  type ExportNotes,
  type ExportOptions,
  type ExportSource,
} from './exportModel.js';
import { rebaseHeadings, type Span } from './markdownTree.js';
import { readTakeawayLines } from './takeawayLines.js';
import { findPictures, removePictures } from './pictures.js';
import { isPrivateLine } from './privateLines.js';
import { type Body, type BodyInput, readBody, readFootnotes } from './sectionBody.js';
import { readShownAbstract } from './shownAbstract.js';
import { findShownElsewhere, findTitleRange } from './shownElsewhere.js';

/** A section as an export shows it. */
export interface SectionReading {
  readonly notes: ExportNotes;
  readonly followUps: readonly ExportFollowUp[];
  readonly links: readonly ExportLink[];
  /** Paragraphs of the programme's text, separated by an empty line. */
  readonly abstract: string | undefined;
  /** Of a talk, each as Markdown. */
  readonly takeaways: readonly string[];
  /** Lines that lean on slides which the talk has no link to. */
  readonly slidesWanted: readonly string[];
  /** Why the talk was missed, unless the writer keeps that private. */
  readonly reason: string | undefined;
  /** The section's own title is private. */
  readonly isPrivate: boolean;
}

export interface SectionReader {
  readonly source: ExportSource;
  /** The same section gives the same reading: it is made once. */
  read(placed: PlacedSection): SectionReading;
}

export function createSectionReader(source: ExportSource, options: ExportOptions): SectionReader {
  const readings = new Map<PlacedSection, SectionReading>();
  let footnotes: ReadonlyMap<string, string> | undefined;
  const findFootnote = (identifier: string): string | undefined =>
    (footnotes ??= readAllFootnotes(source, options)).get(identifier);
  return {
    source,
    read: (placed) => {
      const known = readings.get(placed);
      if (known !== undefined) return known;
      const reading = readSection({ source, options, placed, findFootnote });
      readings.set(placed, reading);
      return reading;
    },
  };
}

/** The footnotes of a file by their identifier, out of the sections that hold some; the first of a name holds. */
function readAllFootnotes(source: ExportSource, { parts }: ExportOptions): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  const { note } = source;
  for (const [index, placed] of note.sections.entries()) {
    const blocks = isParsed(note) ? note.sources[index]?.blocks : undefined;
    const holdsNone = blocks?.every(({ definitions }) => !definitions.some(({ identifier }) => identifier[0] === '^'));
    if (holdsNone === true) continue;
    const footnotes = readFootnotes(sectionText(source, placed), { keepsPrivate: parts.has('private') });
    for (const [identifier, text] of footnotes) if (!all.has(identifier)) all.set(identifier, text);
  }
  return all;
}

interface Reading {
  readonly source: ExportSource;
  readonly options: ExportOptions;
  readonly placed: PlacedSection;
  readonly findFootnote: (identifier: string) => string | undefined;
}

function readSection({ source, options, placed, findFootnote }: Reading): SectionReading {
  const { parts } = options;
  const inside = source.inside(placed);
  const text = createSourceText(sectionText(source, placed));
  const keepsPrivate = parts.has('private');
  const { dialect } = source.note;
  const manner = {
    dialect,
    keepsPrivate,
    truncated: inside.truncated,
    definitions: writeUsedDefinitions(text.text, source.note),
    findFootnote,
  };
  const leaveOut = findShownElsewhere({ source, placed, text, inside, options });
  const { markdown, privateSpans, truncated } = readBounded({ ...manner, text: text.text, leaveOut });
  const toMarkdown = (part: string): string => readBounded({ ...manner, truncated, text: part, leaveOut: [] }).markdown;
  const isShown: IsShown = ({ range }) =>
    range === undefined || !privateSpans.some((span) => contains(span, offsetAt(text, range.start)));
  return {
    notes: truncated ? { ...noNotes, markdown, truncated } : toNotes(markdown, source, parts),
    followUps: parts.has('followUps') ? toFollowUps(placed.section, isShown) : [],
    links: toLinks(inside.links.filter(isShown), linksShownElsewhere(source, placed)),
    abstract: parts.has('abstracts') ? readShownAbstract({ inside, text, privateSpans, dialect }) : undefined,
    ...readRecap({ placed, text, links: inside.links, isShown, toMarkdown }),
    reason: readReason(placed.section, isShown),
    isPrivate: !keepsPrivate && isPrivateLine(lineText(text, findTitleRange(placed)?.start.line ?? -1)),
  };
}

interface RecapInput {
  readonly placed: PlacedSection;
  readonly text: SourceText;
  readonly links: readonly ExportLink[];
  readonly isShown: IsShown;
  readonly toMarkdown: (text: string) => string;
}

function readRecap({
  placed: { section },
  text,
  links,
  isShown,
  toMarkdown,
}: RecapInput): Pick<SectionReading, 'takeaways' | 'slidesWanted'> {
  if (section.kind !== 'talk') return { takeaways: [], slidesWanted: [] };
  const lines = Array.from({ length: text.lineCount }, (_, line) => lineText(text, line));
  const wanted = findSlidesWanted(lines, links).filter(({ line }) => isShown({ range: createRange(line, 0, line, 0) }));
  return {
    takeaways: readTakeawayLines(section.talk, lines)
      .map(toMarkdown)
      .filter((markdown) => markdown !== ''),
    slidesWanted: wanted.map((mention) => mention.text),
  };
}

/** Plain text may be nested as deep as Markdown once it is some: what is too much for a tree is then shown as it is. */
function readBounded(input: BodyInput): Body & { readonly truncated: boolean } {
  const isPlain = input.dialect === 'plaintext';
  const truncated = input.truncated || (isPlain && exceedsLimits(input.text));
  const body = readBody({ ...input, truncated });
  if (truncated || !isPlain || !exceedsLimits(body.markdown)) return { ...body, truncated };
  return { ...readBody({ ...input, truncated: true }), truncated: true };
}

/** Whether a part of the section stands outside of its private lines. */
type IsShown = (part: { readonly range?: Range }) => boolean;

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

function toNotes(body: string, source: ExportSource, parts: ExportOptions['parts']): ExportNotes {
  const markdown = rebaseHeadings(parts.has('pictures') ? body : removePictures(body), 1);
  const pictures = findPictures(markdown).map(({ url, alt }) => ({ url, alt, uri: resolveUri(url, source.uri) }));
  return { markdown, pictures, truncated: false };
}

/**
 * The section's text with line ends LF, up to its last line of content: rulers between talks are the writer's layout. Front
 * matter and byte order mark are blank, so that lines keep their numbers.
 */
function sectionText({ text, note }: ExportSource, { section, offset }: PlacedSection): string {
  const bodyStart =
    offset === 0 ? Math.max(findFrontMatterEnd(text, note.dialect), Number(text.startsWith('\uFEFF'))) : offset;
  const hidden = text.slice(offset, bodyStart).replace(/[^\r\n]/g, '');
  const lines = (hidden + text.slice(bodyStart, offset + section.length)).split(/\r\n|\r|\n/);
  return lines.slice(0, section.contentEndLine + 1).join('\n');
}

function toFollowUps(section: Section, isShown: IsShown): readonly ExportFollowUp[] {
  return getFollowUps(section)
    .filter(isShown)
    .map(({ text, done }) => ({ text, done }));
}

function linksShownElsewhere({ note }: ExportSource, { section }: PlacedSection): ReadonlySet<string | undefined> {
  return new Set([note.scheduleLink?.text, section.kind === 'talk' ? section.talk.link?.url : undefined]);
}

/** Each address once, under the first name that says more than the address itself. */
function toLinks(links: readonly ExportLink[], shown: ReadonlySet<string | undefined>): readonly ExportLink[] {
  const byUrl = new Map<string, ExportLink>();
  for (const { url, name } of links) {
    const known = byUrl.get(url);
    const isBetter = known === undefined || (isBare(known) && !isBare({ url, name }));
    if (isBetter && !shown.has(url)) byUrl.set(url, { url, name });
  }
  return [...byUrl.values()];
}

/** Whether the link has no name but its address. */
function isBare({ url, name }: ExportLink): boolean {
  return name === url || name === hostOf(url);
}

function readReason(section: Section, isShown: IsShown): string | undefined {
  return section.kind === 'talk' && isShown(section.talk.attendance) ? section.talk.attendance.reason : undefined;
}

/** Where a destination leads from a note file; as written where it leads nowhere. */
function resolveUri(url: string, base: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : url;
}
