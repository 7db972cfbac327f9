import type { Definition, ScannedLine } from './block.js';

/** A definition and the line on which it starts, counted from the first line pushed. */
export interface PlacedDefinition extends Definition {
  readonly line: number;
}

/**
 * Reads lines one by one and says what they are. A line is handed out when no later line can change what it is, so the
 * scanned lines may lag behind those pushed; they come in order, one for one.
 */
export interface LineScanner {
  /** Takes the next line, without its line end. */
  push(text: string): void;
  /** Says that there are no more lines: all are handed out. */
  end(): void;
}

/** Where a scanner hands out what it found. */
export interface ScanResult {
  /** A line whose kind is sure. */
  addLine(line: ScannedLine): void;
  /** A definition, at the latest before the line at which the next block could start. */
  addDefinition(definition: PlacedDefinition): void;
}

/** Where a scan starts. */
export interface ScanStart {
  /** At the file's first line, where a byte order mark may stand. */
  readonly startsFile: boolean;
}
