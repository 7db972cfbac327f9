import { expect, test } from 'vitest';
import { defaultExportOptions, findRefusal } from '../../../../server/src/core/export/index.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { readInside } from '../../../../server/src/core/parse/readInside.js';

/** Notes with so many talks, all of them one. */
function refuse(count: number, scope = defaultExportOptions.scope, notes = 'x'): string | undefined {
  const text = `## 1145 - Tides\n\n${notes}\n`;
  const note = parseNote(text);
  const sections = Array.from({ length: count }, () => note.sections[0]!);
  const source = {
    uri: 'file:///n.md',
    text,
    note: { ...note, sections },
    inside: () => readInside(note, sections[0]!, text),
  };
  return findRefusal([{ name: undefined, sources: [source], slots: new Map() }], { scope });
}

test('more talks than anybody reads are refused in one sentence, a part of them is not', () => {
  expect(refuse(20_000)).toBeUndefined();
  expect(refuse(20_001)).toBe('There are 20001 talks; an export takes 20000 at most. Export them in parts.');
  expect(refuse(20_001, { kind: 'day', uri: 'file:///n.md', line: 0 })).toBeUndefined();
});

test('more follow-ups than anybody does are refused, too', () => {
  const { scope } = defaultExportOptions;
  const hundred = '- [ ] look up\n'.repeat(100);
  expect(refuse(500, scope, hundred)).toBeUndefined();
  expect(refuse(501, scope, hundred)).toBe(
    'There are 50100 follow-ups; an export takes 50000 at most. Export them in parts.',
  );
});
