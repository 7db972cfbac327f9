/**
 * Cuts a text into runs of lines: where one starts stands in block.ts. Every start but a text's first is a line before
 * which nothing is open, so reading may begin at any of them.
 */
import type { Dialect } from '../model/note.js';
import { createLineReader, type LineReader, type TextLine, type TextSource } from '../text/lines.js';
import type { Block, Definition, LineKind, ScannedLine } from './block.js';
import { findFrontMatterEnd } from './frontMatter.js';
import { isHeaderCandidate } from './headerCandidates.js';
import type { LineScanner, PlacedDefinition, ScanResult } from './lineScanner.js';
import { createMarkdownScanner } from './scanMarkdown.js';
import { createPlainTextScanner } from './scanPlainText.js';

/** Lines above a line that may decide whether a block starts there ... */
export const linesAbove = 3;
/** ... and lines below it. Underlined titles aside, whose lines decide together. */
export const linesBelow = 2;

/** A run of lines that makes a block. */
export interface Cut {
  readonly opens: Block['opens'];
  /** UTF-16 offsets of its start and end in the text. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly ScannedLine[];
  readonly definitions: readonly Definition[];
}

/** Where to begin: lines from `context` on are looked at, cuts handed out from `start` on, which opens as `opens`. */
export interface CutStart {
  readonly context: number;
  readonly start: number;
  readonly opens: Block['opens'];
}

/** The cuts of a text in order, from its first line or from a known cut; lines are read as cuts are asked for. */
export function* readCuts(text: TextSource, dialect: Dialect, from?: CutStart): Generator<Cut, void, undefined> {
  const lines = new LineWindow(text, dialect, from?.context ?? 0);
  let first = 0;
  let above: LineKind = 'blank';
  let opens = from?.opens ?? findFirstOpening(lines);
  for (let index = 0; lines.has(index); index += 1) {
    const isContext = from !== undefined && lines.startOf(index) < from.start;
    const opening = isContext || index === 0 ? undefined : findOpening(lines, { index, above, dialect });
    if (isContext) first = index + 1;
    const kind = lines.get(index).kind;
    if (kind !== 'blank') above = kind;
    if (opening === undefined || index === first) continue;
    yield lines.cut(first, index, opens);
    opens = opening;
    first = index - lines.dropTo(index - linesAbove);
    index = first;
  }
  yield lines.cut(first, lines.count, opens);
}

/** A line that a block may start at. */
interface Place {
  readonly index: number;
  /** Kind of the last line above that is not blank. */
  readonly above: LineKind;
  readonly dialect: Dialect;
}

function findFirstOpening(lines: LineWindow): Block['opens'] {
  lines.has(0);
  const { kind } = lines.get(0);
  if (kind === 'frontMatter') return 'frontMatter';
  return kind === 'heading' || startsDefinedHeading(lines, 0) ? 'heading' : 'file';
}

function findOpening(lines: LineWindow, { index, above, dialect }: Place): Block['opens'] | undefined {
  const { kind } = lines.get(index);
  const before = lines.get(index - 1).kind;
  if (kind === 'blank' || kind === 'ruler' || kind === 'underline' || kind === 'frontMatter') return undefined;
  if (startsHeading(lines, index) || (before !== 'definition' && startsDefinedHeading(lines, index))) return 'heading';
  if (above === 'frontMatter') return 'file';
  if (above === 'ruler') return 'afterRuler';
  const startsParagraph = kind === 'text' && before !== 'text' && before !== 'definition';
  return startsParagraph && lines.isCandidate(index, dialect) ? 'candidate' : undefined;
}

/** Whether a heading starts here; only underlined ones have several lines. */
function startsHeading(lines: LineWindow, index: number): boolean {
  const line = lines.get(index);
  if (line.kind !== 'heading') return false;
  const before = lines.get(index - 1);
  return line.marker === '#' || (before.kind !== 'definition' && (before.kind !== 'heading' || before.marker === '#'));
}

/** Whether definitions start here that stand in one paragraph with the text of an underlined heading. */
function startsDefinedHeading(lines: LineWindow, index: number): boolean {
  let next = index;
  while (lines.has(next) && lines.get(next).kind === 'definition') next += 1;
  if (next === index || !lines.has(next)) return false;
  const line = lines.get(next);
  return line.kind === 'heading' && line.marker !== '#';
}

const noLine: ScannedLine = { kind: 'blank', text: '', contentStart: 0, contentEnd: 0, level: 0, marker: '' };

/** The scanned lines around the place of cutting; those above are dropped as cutting goes on. */
class LineWindow implements ScanResult {
  private readonly scanned: ScannedLine[] = [];
  /** The lines read, of which the last ones may not be scanned yet. */
  private readonly read: TextLine[] = [];
  private definitions: PlacedDefinition[] = [];
  private dropped = 0;
  private readonly nextLine: LineReader;
  private readonly frontMatterEnd: number;
  private readonly scanner: LineScanner;
  private scannedFrom = 0;

  constructor(text: TextSource, dialect: Dialect, start: number) {
    this.nextLine = createLineReader(text, start);
    this.frontMatterEnd = start === 0 ? findFrontMatterEnd(text, dialect) : 0;
    this.scanner =
      dialect === 'markdown'
        ? createMarkdownScanner(this, { startsFile: start === 0 && this.frontMatterEnd === 0 })
        : createPlainTextScanner(this);
  }

  get count(): number {
    return this.scanned.length;
  }

  /** Whether there is a line at the index, which is then scanned. */
  has(index: number): boolean {
    while (this.scanned.length <= index) {
      const line = this.nextLine();
      if (line === undefined) {
        this.scanner.end();
        return this.scanned.length > index;
      }
      this.read.push(line);
      if (line.start < this.frontMatterEnd) this.addFrontMatter(line.text);
      else this.scanner.push(line.text);
    }
    return true;
  }

  get(index: number): ScannedLine {
    return this.scanned[index] ?? noLine;
  }

  startOf(index: number): number {
    return this.read[index]?.start ?? 0;
  }

  isCandidate(index: number, dialect: Dialect): boolean {
    this.has(index + linesBelow);
    return isHeaderCandidate(this.scanned, index, dialect);
  }

  cut(from: number, to: number, opens: Block['opens']): Cut {
    const isInside = ({ line }: PlacedDefinition): boolean => line < this.dropped + to;
    const definitions = this.definitions.filter(isInside).map(({ identifier, source }) => ({ identifier, source }));
    this.definitions = this.definitions.filter((definition) => !isInside(definition));
    const lines = this.scanned.slice(from, to);
    return { opens, start: this.startOf(from), end: this.read[to - 1]?.end ?? 0, lines, definitions };
  }

  /** Forgets the lines above the index; returns how many, by which all indices shrink. */
  dropTo(index: number): number {
    const count = Math.max(0, index);
    this.scanned.splice(0, count);
    this.read.splice(0, count);
    this.dropped += count;
    return count;
  }

  addLine(line: ScannedLine): void {
    this.scanned.push(line);
  }

  addDefinition(definition: PlacedDefinition): void {
    this.definitions.push({ ...definition, line: definition.line + this.scannedFrom });
  }

  private addFrontMatter(text: string): void {
    this.scannedFrom += 1;
    this.addLine({ ...noLine, kind: 'frontMatter', text, contentEnd: text.length });
  }
}
