/** Where HTML blocks start and end (CommonMark 0.31, 4.6). Every look at a line is one pass over it. */
import { isSpaceOrTab, skipSpaces } from './lineCursor.js';

/** The kinds of HTML block, by the number of their rule: what ends them differs. */
export type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** An HTML block that stays open until a line that holds `end`, or until a blank line where `end` is undefined. */
export interface HtmlBlock {
  readonly kind: HtmlKind;
  readonly end: RegExp | undefined;
}

const lessThan = 60;
const rawEnd = /<\/(?:script|pre|style|textarea)>/i;
const endByKind: { readonly [kind in HtmlKind]: RegExp | undefined } = {
  1: rawEnd,
  2: /-->/,
  3: /\?>/,
  4: />/,
  5: /\]\]>/,
  6: undefined,
  7: undefined,
};

const tagName = /^<(\/?)([a-z][a-z0-9-]*)(?=[ \t/>]|$)/i;
const rawNames = new Set(['script', 'pre', 'style', 'textarea']);
const blockNames = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);

/** The HTML block that a line opens at `index`, if it does. */
export function findHtmlBlock(line: string, index: number): HtmlBlock | undefined {
  if (line.charCodeAt(index) !== lessThan) return undefined;
  const kind = findKind(line.slice(index));
  return kind === undefined ? undefined : { kind, end: endByKind[kind] };
}

/**
 * Whether a line of the block, from `index` on, is its last one. The opening line may be: its `<!` or `<?` may share
 * signs with the end (`<!-->`).
 */
export function endsHtmlBlock(block: HtmlBlock, line: string, index: number): boolean {
  return block.end !== undefined && block.end.test(line.slice(index));
}

function findKind(rest: string): HtmlKind | undefined {
  if (rest.startsWith('<!--')) return 2;
  if (rest.startsWith('<?')) return 3;
  if (rest.startsWith('<![CDATA[')) return 5;
  if (/^<![a-z]/i.test(rest)) return 4;
  const tag = tagName.exec(rest);
  if (tag === null) return undefined;
  const [opening, slash, name = ''] = tag;
  const next = rest[opening.length];
  if (slash === '' && next !== '/' && rawNames.has(name.toLowerCase())) return 1;
  if (blockNames.has(name.toLowerCase())) return next === '/' && rest[opening.length + 1] !== '>' ? undefined : 6;
  // One whole tag and nothing else on the line.
  const end = slash === '/' ? skipSpaces(rest, opening.length) : skipAttributes(rest, opening.length);
  return rest[end] === '>' && skipSpaces(rest, end + 1) === rest.length ? 7 : undefined;
}

/** Index behind a tag's attributes and the slash of an empty element; -1 where they are broken. */
function skipAttributes(line: string, index: number): number {
  let next = skipSpaces(line, index);
  let end = skipAttribute(line, next);
  while (end > next) {
    next = end;
    end = skipAttribute(line, next);
  }
  return end >= 0 && line[end] === '/' ? end + 1 : end;
}

const attributeName = /[a-z_:][a-z0-9_.:-]*/iy;
const unquotedValue = /[^ \t"'/<=>`]*/y;

/**
 * Index behind one attribute and the white space after it, `index` itself where no attribute stands, or -1 where the tag
 * is broken. As the Markdown reader of this project has it, attributes need no space between them unless quoted.
 */
function skipAttribute(line: string, index: number): number {
  const afterName = matchEnd(attributeName, line, index);
  if (afterName < 0) return index;
  const equals = skipSpaces(line, afterName);
  if (line[equals] !== '=') return equals;
  const value = skipSpaces(line, equals + 1);
  const quote = line[value];
  if (quote === '"' || quote === "'") return skipQuoted(line, value, quote);
  const afterValue = matchEnd(unquotedValue, line, value);
  return afterValue === value && quote !== '/' ? -1 : skipSpaces(line, afterValue);
}

function skipQuoted(line: string, index: number, quote: string): number {
  const close = line.indexOf(quote, index + 1);
  if (close < 0) return -1;
  const next = close + 1;
  const mayFollow = line[next] === '/' || line[next] === '>' || isSpaceOrTab(line.charCodeAt(next));
  return mayFollow ? skipSpaces(line, next) : -1;
}

function matchEnd(pattern: RegExp, line: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(line) ? pattern.lastIndex : -1;
}
