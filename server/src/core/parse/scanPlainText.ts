import type { LineKind } from './block.js';
import type { LineScanner, ScanResult } from './lineScanner.js';

/** A scanner of plain text lines. */
export function createPlainTextScanner(result: ScanResult): LineScanner {
  return {
    push(text) {
      const contentStart = text.length - text.trimStart().length;
      const contentEnd = Math.max(contentStart, text.trimEnd().length);
      const kind: LineKind = contentStart === contentEnd ? 'blank' : /^([=\-*_~#])\1{2,}\s*$/.test(text) ? 'ruler' : 'text';
      result.addLine({ kind, text, contentStart, contentEnd, level: 0, marker: kind === 'ruler' ? (text[0] ?? '') : '' });
    },
    end() {},
  };
}
