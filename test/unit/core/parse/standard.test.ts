/**
 * Notes are read as the standard has it: every example of CommonMark and of GitHub Flavored Markdown alone, between two
 * talks, and typed character by character, against remark's reading of the whole text.
 */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import type { ParsedNote } from '../../../../server/src/core/parse/parsedNote.js';
import { readInside } from '../../../../server/src/core/parse/readInside.js';
import { mustEqual } from '../../../fuzz/fuzzTarget.js';
import { scanLines } from '../../../support/lineKinds.js';
import { listStandardExamples } from '../../../support/standardExamples.js';

/** Milliseconds for what a busy machine takes long for. */
const patient = 120_000;
const standard = unified().use(remarkParse).use(remarkGfm);
const examples = listStandardExamples();

const between = (text: string): string => `## Before\n\n## Tides\n\n${text}\n\n## After\n\n[foo] and [bar]\n`;

test('all examples are there', () => {
  expect(examples.flatMap(([, all]) => all)).toHaveLength(652 + 28);
});

/** Headings, links, pictures, code and quotations of a tree with their lines (one-based). */
function listTree(root: Root): readonly string[] {
  const found: string[] = [];
  const urls = new Map<string, string>();
  visit(root, 'definition', ({ identifier, url }) => void (urls.has(identifier) || urls.set(identifier, url)));
  for (const node of root.children) {
    if (node.type === 'heading') found.push(`heading ${node.depth} until ${node.position!.end.line}`);
    if (node.type === 'blockquote') found.push(`quote at ${node.position!.start.line}`);
  }
  visit(root, (node) => {
    if (node.type === 'code') {
      const { start, end } = node.position!;
      const takesLineEnd = end.column === 1 && end.line > start.line && end.offset === root.position!.end.offset;
      found.push(`code at ${start.line} to ${takesLineEnd ? end.line - 1 : end.line}`);
    }
    if (node.type === 'link') found.push(`link ${node.url}`);
    if (node.type === 'image') found.push(`image ${node.url} at ${node.position!.start.line}`);
    if (node.type === 'linkReference') found.push(`link ${urls.get(node.identifier)}`);
    if (node.type === 'imageReference')
      found.push(`image ${urls.get(node.identifier)} at ${node.position!.start.line}`);
  });
  return tidy(found);
}

/** The same as the notes have it: lines of the scan, insides of the sections. */
function listNote(text: string, note: ParsedNote): readonly string[] {
  const found = note.sections.flatMap((placed) => {
    const { contentEndLine, lineCount, length } = placed.section;
    const bare = { kind: 'head', offSwitches: [], followUps: [], contentEndLine, lineCount, length } as const;
    const inside = readInside({ ...note, scheduleLink: undefined } as ParsedNote, { ...placed, section: bare }, text);
    const line = placed.line + 1;
    return [
      ...inside.links.map(({ url }) => `link ${url}`),
      ...inside.pictures.map(({ url, range }) => `image ${url} at ${range.start.line + line}`),
      ...inside.code.map(({ start, end }) => `code at ${start.line + line} to ${end.line + line}`),
    ];
  });
  const lines = scanLines(text, 'markdown');
  lines.forEach(({ kind, level, marker }, index) => {
    const above = lines[index - 1];
    if (kind === 'heading' && marker === '#') found.push(`heading ${level} until ${index + 1}`);
    if (kind === 'underline') found.push(`heading ${above?.level} until ${index + 1}`);
    if (kind === 'quote' && above?.kind !== 'quote') found.push(`quote at ${index + 1}`);
  });
  return tidy(found);
}

/** Links to places in the file and to mail addresses are none of the notes. */
function tidy(found: readonly string[]): readonly string[] {
  return found.filter((line) => !/^link (?:#.*|mailto:.*|xmpp:.*)?$/.test(line)).toSorted();
}

const read = (text: string, previous?: ParsedNote): ParsedNote =>
  parseNote(text, { dialect: 'markdown', ...(previous === undefined ? {} : { previous }) });
const withoutText = ({ cut, ...note }: ParsedNote): object => ({ ...note, blocks: cut.blocks });

describe.each(examples)('%s', (_, all) => {
  test('whole, and between two talks', () => {
    for (const markdown of all) {
      // What looks like front matter is that at a file's start, of which the standard knows nothing.
      const whole = markdown.startsWith('---\n') ? `\n${markdown}` : markdown;
      expect(listNote(whole, read(whole))).toEqual(listTree(standard.parse(whole)));
      const text = between(markdown);
      expect(listNote(text, read(text))).toEqual(listTree(standard.parse(text)));
    }
  });

  test(
    'typed character by character between two talks',
    () => {
      for (const markdown of all) {
        let note = read('## Tides\n\n');
        for (let end = 1; end <= markdown.length; end += 1) {
          const text = `## Tides\n\n${markdown.slice(0, end)}\n\n## After\n`;
          note = read(text, note);
          mustEqual(
            withoutText(note),
            withoutText(read(text)),
            `after ${JSON.stringify(markdown.slice(0, end))} the note`,
          );
        }
        const text = `## Tides\n\n${markdown}\n\n## After\n`;
        expect(listNote(text, note)).toEqual(listTree(standard.parse(text)));
      }
    },
    patient,
  );
});
