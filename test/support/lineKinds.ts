/** What kind each line of a Markdown text is: as the line scan has it, and as remark has it. */
import type { RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ScannedLine } from '../../server/src/core/parse/block.js';
import { findFrontMatterEnd } from '../../server/src/core/parse/frontMatter.js';
import { readCuts } from '../../server/src/core/parse/readCuts.js';
import type { Dialect } from '../../server/src/core/model/note.js';

const parser = unified().use(remarkParse).use(remarkGfm);
const frontMatterParser = parser().use(remarkFrontmatter);

/** The scanned lines of a text. */
export function scanLines(text: string, dialect: Dialect): readonly ScannedLine[] {
  return [...readCuts(text, dialect)].flatMap((cut) => cut.lines);
}

/** Kinds by the scan, in remark's words. Lists hold their code and HTML; comments are HTML. */
export function listScannedKinds(text: string): readonly string[] {
  return scanLines(text, 'markdown').map(({ kind, level }) => {
    if (kind === 'heading') return `heading ${level}`;
    if (kind === 'item' || kind === 'itemText') return 'list';
    if (kind !== 'code' && kind !== 'html' && kind !== 'comment') return kind;
    if (level > 0) return 'list';
    return kind === 'comment' ? 'html' : kind;
  });
}

const kindByType: { readonly [type: string]: string } = {
  blockquote: 'quote',
  thematicBreak: 'ruler',
  paragraph: 'text',
  footnoteDefinition: 'definition',
  yaml: 'frontMatter',
};

/** Kinds by remark's top-level nodes. */
export function listParsedKinds(text: string): readonly string[] {
  const kinds = text.split(/\r\n|\r|\n/).map(() => 'blank');
  // The plugin misreads a file that starts with `---` and has no front matter.
  const reader = findFrontMatterEnd(text, 'markdown') > 0 ? frontMatterParser : parser;
  // Without a line end behind it, remark takes a tag alone on a text's last line out of the quotation that it is lazy in.
  const { children } = reader.parse(/[\r\n]$/.test(text) ? text : `${text}\n`);
  for (const node of children) {
    const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
    kinds.fill(toKind(node), start.line - 1, end.line);
    if (node.type === 'heading' && end.line > start.line) kinds[end.line - 1] = 'underline';
  }
  return kinds;
}

function toKind(node: RootContent): string {
  return node.type === 'heading' ? `heading ${node.depth}` : (kindByType[node.type] ?? node.type);
}

/**
 * Where the two differ, as text; empty where they agree. Blank lines inside of blocks, and definitions above the text of
 * an underlined heading, have no node of their own.
 */
export function compareKinds(text: string): readonly string[] {
  const parsed = listParsedKinds(text);
  const lines = text.split(/\r\n|\r|\n/);
  return listScannedKinds(text).flatMap((kind, index) => {
    const expected = parsed[index] ?? 'nothing';
    const isBlank = /^[ \t]*$/.test(lines[index] ?? '');
    const isHeadingsDefinition = kind === 'definition' && expected.startsWith('heading');
    const agrees = kind === expected || isHeadingsDefinition || (isBlank && expected !== 'text');
    return agrees ? [] : [`${index}: ${JSON.stringify(lines[index])} is ${kind}, for remark ${expected}`];
  });
}
