/** One line at the bottom of a terminal that says what a long command is at. */

/** The part of a terminal's stream that the line needs. */
export interface LineStream {
  /** False, or absent, where it is no terminal: then nothing is shown. */
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Milliseconds before the first line: what is quick shows nothing. */
const patience = 400;
/** Milliseconds between two lines. */
const pace = 80;
const emptyLine = '\r\u001B[2K';

export class ProgressLine {
  private readonly start: number;
  private shownAt: number | undefined;

  constructor(
    private readonly stream: LineStream,
    private readonly now: () => number,
  ) {
    this.start = now();
  }

  /** Replaces the line, not more often than somebody can read. */
  show(text: string): void {
    const now = this.now();
    const isSoon = now - this.start < patience || now - (this.shownAt ?? 0) < pace;
    if (this.stream.isTTY !== true || isSoon) return;
    this.shownAt = now;
    // A line that wraps could not be taken back.
    this.stream.write(emptyLine + text.slice(0, (this.stream.columns || 80) - 1));
  }

  /** Takes the line away, before anything else is written. */
  clear(): void {
    if (this.shownAt !== undefined) this.stream.write(emptyLine);
    this.shownAt = undefined;
  }
}
