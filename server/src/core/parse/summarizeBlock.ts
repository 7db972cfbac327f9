import type {
  AttendanceMark,
  ClockTime,
  Dialect,
  FollowUp,
  Marked,
  OffSwitch,
  Speaker,
  TalkLink,
} from '../model/note.js';
import type { Range } from '../text/positions.js';
import type { ScannedLine } from './block.js';
import type { FollowUpPhrases } from './followUps.js';
import type { FrontMatterFields } from './frontMatterFields.js';
import { readFrontMatter } from './frontMatterFields.js';
import type { Header } from './header.js';
import { readHeader } from './header.js';
import { readBody } from './readBody.js';

/** Speakers named under the header, and how. */
export interface SpeakersBelow {
  readonly speakers: readonly Speaker[];
  /** `label`: `Presenter: Name`; `bold`: a bold line; `line`: a line of its own; `item`: a bullet; `prose`: in a sentence. */
  readonly form: 'label' | 'bold' | 'line' | 'item' | 'prose';
  readonly likeness: number;
  /** Stands on the line right below the header. */
  readonly adjacent: boolean;
}

/** What a block's lines below its header say; positions relative to the block. */
export interface BodySummary {
  readonly speakers: SpeakersBelow | undefined;
  /** The talk's page: `sure` by label or known shape, else by its place and path. */
  readonly talkLink: TalkLink | undefined;
  readonly isLinkSure: boolean;
  readonly scheduleLink: Marked | undefined;
  readonly attendance: AttendanceMark | undefined;
  readonly followUps: readonly FollowUp[];
  /** Lines that name takeaways before a colon, or alone. */
  readonly takeaways: readonly Range[];
  readonly offSwitches: readonly OffSwitch[];
  /** The `(not in the schedule)` mark. */
  readonly unscheduled: Range | undefined;
  /** A `Date:` line's date, ISO 8601. */
  readonly date: string | undefined;
  /** A time on a line of its own, or labelled. */
  readonly time: { readonly start: ClockTime; readonly end: ClockTime | undefined; readonly range: Range } | undefined;
  readonly room: string | undefined;
  /** Lines with notes: no header, speaker, link, abstract, mark, and no empty bullet. */
  readonly noteLines: number;
  /** Lines of nothing but links and pictures, beside the talk link: the writer's finds, though no words. */
  readonly linkLines: number;
  /** Those of them that are list items. */
  readonly itemLines: number;
  /** Labels in brackets that may refer to a definition of the file; normalised, in order. */
  readonly usedLabels: readonly string[];
  /** Whether the first line below the header is a list item, without an empty line between. */
  readonly listFollows: boolean;
  /** Links to headings of the same file, as tables of contents have them. */
  readonly anchorLinks: number;
  /** The first short line near the block's start that looks like an event's name. */
  readonly eventLine: Marked | undefined;
  /** Links with a text of several words near the block's start; one of them may be the talk's title. */
  readonly titledLinks: readonly { readonly text: string; readonly link: TalkLink }[];
}

/** All that roles, talks and file facts need to know of a block, read from its lines alone. */
export interface BlockSummary {
  /** Undefined for front matter and for a block whose first line can be no header. */
  readonly header: Header | undefined;
  /** Heading level 1..6; 0 for a plain line and underlined plain titles. */
  readonly level: number;
  /** `#` of an ATX heading, the sign of an underline; empty for a plain line. */
  readonly marker: string;
  /** Last line of the header (the underline's); -1 without one. */
  readonly headerEndLine: number;
  /** Column at which the header's last line ends. */
  readonly headerEndCharacter: number;
  readonly body: BodySummary;
  readonly frontMatter: FrontMatterFields | undefined;
  /** How much the block by itself looks like a talk, 0 to 1. */
  readonly evidence: number;
}

/** Reads a block's summary; a pure function of its arguments, called once for a block's life. */
export function summarizeBlock(
  lines: readonly ScannedLine[],
  dialect: Dialect,
  followUpPhrases?: FollowUpPhrases,
): BlockSummary {
  const place = { dialect, followUpPhrases };
  if (lines[0]?.kind === 'frontMatter') {
    return {
      ...emptyHeader,
      body: readBody(lines, { ...place, from: lines.length }),
      frontMatter: readFrontMatter(lines),
      evidence: 0,
    };
  }
  const index = lines.findIndex(
    ({ kind }) => kind !== 'blank' && kind !== 'definition' && kind !== 'comment' && kind !== 'ruler',
  );
  const line = lines[index];
  if (line === undefined || (line.kind !== 'heading' && (line.kind !== 'text' || isLinkLine(line)))) {
    return { ...emptyHeader, body: readBody(lines, { ...place, from: 0 }), frontMatter: undefined, evidence: 0 };
  }
  const isUnderlined = line.kind === 'heading' && line.marker !== '#';
  const end = isUnderlined ? lines.findIndex(({ kind }, at) => kind === 'underline' && at > index) : index;
  const headerEndLine = end < 0 ? index : end;
  const header = readHeaderAgain(line, index, dialect);
  const { isTaskList } = header.words;
  const body = readBody(lines, { ...place, from: headerEndLine + 1, header: headerEndLine, isTaskList });
  return {
    header,
    level: line.level,
    marker: line.kind === 'heading' ? line.marker : '',
    headerEndLine,
    headerEndCharacter: lines[headerEndLine]?.text.length ?? 0,
    body,
    frontMatter: undefined,
    evidence: Math.max(headerEvidence(header), bodyEvidence(body)),
  };
}

/** A link alone, with or without a word before it (`Talk: <URL>`), is below some header, and none itself. */
function isLinkLine({ text, contentStart, contentEnd }: ScannedLine): boolean {
  return /^(?:\p{L}{2,12}: )?<?https?:\/\/\S+$/u.test(text.slice(contentStart, contentEnd).trimEnd());
}

/** The header read last: while notes are written, the block is read with each key and its header is the same. */
let lastRead: { readonly line: ScannedLine; readonly dialect: Dialect; readonly header: Header } | undefined;

function readHeaderAgain(line: ScannedLine, index: number, dialect: Dialect): Header {
  const isKnown = lastRead?.dialect === dialect && lastRead.header.line === index && isSameLine(lastRead.line, line);
  if (lastRead === undefined || !isKnown) lastRead = { line, dialect, header: readHeader(line, index, dialect) };
  return lastRead.header;
}

function isSameLine(a: ScannedLine, b: ScannedLine): boolean {
  return (
    a.text === b.text &&
    a.kind === b.kind &&
    a.contentStart === b.contentStart &&
    a.contentEnd === b.contentEnd &&
    a.level === b.level &&
    a.marker === b.marker
  );
}

const emptyHeader = {
  header: undefined,
  level: 0,
  marker: '',
  headerEndLine: -1,
  headerEndCharacter: 0,
} as const;

/** A bullet that is hardly more than two capitalised words; it names speakers where other bullets of the file surely do. */
export function isDoubtful({ form, likeness }: SpeakersBelow): boolean {
  return form === 'item' && likeness < 0.9;
}

const speakerEvidence = { label: 0.95, bold: 0.85, line: 0.8, item: 0.65, prose: 0.6 } as const;

function headerEvidence(header: Header): number {
  const [best] = header.readings;
  const speaker =
    best === undefined || best.form === 'plain'
      ? 0
      : best.form === 'by'
        ? best.likeness
        : best.form === 'name'
          ? best.likeness * 0.3
          : best.likeness * 0.9;
  const word = header.kindWord === 'whole' ? 0.55 : header.kindWord === 'part' ? 0.45 : 0;
  const label = header.label === 'speaker' || header.label === 'topic' ? 0.9 : 0;
  return Math.max(
    header.time === undefined ? 0 : 1,
    label,
    speaker,
    word,
    header.remark === undefined ? 0 : 0.9,
    header.link?.event === undefined ? 0 : 1,
  );
}

function bodyEvidence(body: BodySummary): number {
  const speakers = body.speakers === undefined || isDoubtful(body.speakers) ? 0 : speakerEvidence[body.speakers.form];
  const link = body.talkLink === undefined ? 0 : body.isLinkSure ? 1 : 0.8;
  return Math.max(
    speakers,
    link,
    body.unscheduled === undefined ? 0 : 1,
    body.attendance === undefined ? 0 : 0.7,
    body.time === undefined ? 0 : 0.7,
  );
}
