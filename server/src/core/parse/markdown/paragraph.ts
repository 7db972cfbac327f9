import { readLeadingDefinitions, type LeadingDefinitions } from './linkDefinitions.js';
import { countHeadCells } from './tableRows.js';

/** A line of a paragraph: what of it belongs to the paragraph starts at `start`. */
export interface ParagraphLine {
  readonly text: string;
  readonly start: number;
  /** Indented like code, which cannot start anything inside a paragraph. */
  readonly isIndented: boolean;
}

/**
 * An open paragraph. Only its end tells what its lines are: definitions at its start, and then text, the text of a
 * heading, or in its last line the head of a table.
 */
export class Paragraph {
  private readonly added: ParagraphLine[] = [];
  private definitions: LeadingDefinitions | undefined;

  /** @param firstLine number of its first line in the scan */
  constructor(readonly firstLine: number) {}

  add(line: ParagraphLine): void {
    this.added.push(line);
    this.definitions = undefined;
  }

  get lines(): readonly ParagraphLine[] {
    return this.added;
  }

  /** The definitions at its start. */
  get leadingDefinitions(): LeadingDefinitions {
    this.definitions ??= this.readDefinitions();
    return this.definitions;
  }

  /** Whether anything but definitions stands in it. */
  get hasText(): boolean {
    return this.leadingDefinitions.lineCount < this.lines.length;
  }

  /** Takes the last line out where it is the head of a table with so many cells; undefined where it is not. */
  takeTableHead(cells: number): ParagraphLine | undefined {
    const last = this.lines.at(-1);
    if (last === undefined || last.isIndented || countHeadCells(last.text, last.start) !== cells) return undefined;
    this.definitions = undefined;
    return this.added.pop();
  }

  private readDefinitions(): LeadingDefinitions {
    const first = this.lines[0];
    if (first === undefined || first.text[first.start] !== '[') return { definitions: [], lineCount: 0 };
    return readLeadingDefinitions(this.lines.map((line) => line.text.slice(line.start)));
  }
}
