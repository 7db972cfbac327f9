/** Reads `conference-notes: off CODE`, in Markdown inside a comment. */
import type { OffSwitch } from '../model/note.js';
import { createRange } from '../text/positions.js';
import type { ScannedLine } from './block.js';

const pattern = /(?:^|<!--)\s*conference-notes:\s*off\b((?:[\s,]+[a-z][a-z-]*)*)\s*(?:-->|$)/;

/** Reads the switch of a line; its codes are empty when it holds for all. */
export function readOffSwitch(line: ScannedLine, lineIndex: number): OffSwitch | undefined {
  if (!line.text.includes('conference-notes:')) {
    return undefined;
  }
  const match = pattern.exec(line.text);
  if (match === null) {
    return undefined;
  }
  const codes = (match[1] ?? '').split(/[\s,]+/).filter((code) => code !== '');
  return { codes, range: createRange(lineIndex, match.index, lineIndex, match.index + match[0].length) };
}
