/**
 * Texts of a schedule: titles on one line, abstracts as Markdown. Sources mix plain text, Markdown and HTML in one file,
 * so HTML is recognised by its tags, reduced to Markdown, and everything else of it dropped.
 */

const longestLine = 500;
const longestText = 50_000;

/** Own list, as these few cover what is seen and the full one has 2,000. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  deg: '°',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  oacute: 'ó',
  iacute: 'í',
  uacute: 'ú',
  ntilde: 'ñ',
  ccedil: 'ç',
};

/** The named HTML entities that schedules are seen to use, with what they stand for. */
export const namedEntities: Readonly<Record<string, string>> = entities;

/** Tags that make a text HTML: a lone `<` or `<T>` is common in titles and code. */
const htmlTag =
  /<\/?(?:p|br|a|ul|ol|li|em|strong|b|i|u|code|pre|h[1-6]|div|span|blockquote|img|table|tr|td|font|sup|sub)(?:\s[^<>]{0,2000})?\/?>/i;
const anyTag = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})((?:\s[^<>]{0,2000})?\/?)>|<!--[^<>]{0,2000}-->/g;

/** Tags that become Markdown, by what opening and closing them writes. */
const tagText: Readonly<Record<string, readonly [open: string, close: string]>> = {
  p: ['\n\n', '\n\n'],
  div: ['\n\n', '\n\n'],
  ul: ['\n\n', '\n\n'],
  ol: ['\n\n', '\n\n'],
  blockquote: ['\n\n', '\n\n'],
  table: ['\n\n', '\n\n'],
  tr: ['\n', '\n'],
  br: ['\n', '\n'],
  li: ['\n- ', ''],
  h1: ['\n\n', '\n\n'],
  h2: ['\n\n', '\n\n'],
  h3: ['\n\n', '\n\n'],
  h4: ['\n\n', '\n\n'],
  h5: ['\n\n', '\n\n'],
  h6: ['\n\n', '\n\n'],
  pre: ['\n\n', '\n\n'],
  strong: ['**', '**'],
  b: ['**', '**'],
  em: ['*', '*'],
  i: ['*', '*'],
  code: ['`', '`'],
};

/** Decodes named (the common ones), decimal and hexadecimal character references, once. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (typeof name === 'string') {
      return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    }
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** One line without control characters, entities and doubled spaces; undefined when nothing is left. */
export function cleanLine(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cleanVerbatimLine(decodeEntities(text));
}

/** What most lines have nothing of; replacing is dearer than looking. */
const uncleanLine = /[\p{Cc}\u2028-\u202e\u2066-\u2069]|[^\S ]|^ | (?: |$)/u;

/** As {@link cleanLine}, for text that is known to hold no entities. */
export function cleanVerbatimLine(text: string): string | undefined {
  if (text !== '' && text.length <= longestLine && !uncleanLine.test(text)) return text;
  // Control and bidirectional formatting characters in a title could make it read as something else.
  const line = text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069\s]+/gu, ' ').trim();
  return line === '' ? undefined : cut(line, longestLine);
}

/** A text of any length as Markdown with LF line ends; undefined when nothing is left. */
export function cleanText(text: string | undefined): string | undefined {
  if (text === undefined) {
    return undefined;
  }
  const bounded = cut(text, longestText);
  return cleanVerbatimText(
    bounded.includes('<') && htmlTag.test(bounded) ? toMarkdown(bounded) : decodeEntities(removeIndent(bounded)),
  );
}

const controls = /[^\P{Cc}\n\t]/u;

function removeControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

/** As {@link cleanText}, for text that is Markdown already. */
export function cleanVerbatimText(text: string): string | undefined {
  const bounded = cut(text, longestText);
  const clean = (controls.test(bounded) ? removeControls(bounded) : bounded)
    .replace(/[ \t\u00a0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return clean === '' ? undefined : clean;
}

function cut(text: string, length: number): string {
  const end = text.codePointAt(length - 1) ?? 0;
  // Cutting between the halves of a surrogate pair would leave an invalid character.
  return text.length <= length ? text : text.slice(0, end > 0xffff ? length - 1 : length);
}

/** XML that was pretty-printed indents every line after the first: as Markdown that would be code. */
function removeIndent(text: string): string {
  const rest = text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '');
  const indent = Math.min(...rest.map((line) => line.length - line.trimStart().length));
  return rest.length > 0 && indent >= 4 ? text.replace(new RegExp(`\\n[ \\t]{${indent}}`, 'g'), '\n') : text;
}

/** Walks over the tags once; nesting does not matter to what they become. */
function toMarkdown(html: string): string {
  const hrefs: string[] = [];
  let hidden = false;
  let last = 0;
  let result = '';
  const append = (end: number): void => {
    // Line breaks of HTML source are spaces.
    result += hidden ? '' : decodeEntities(html.slice(last, end)).replace(/\s+/g, ' ');
  };
  for (const match of html.matchAll(anyTag)) {
    append(match.index);
    last = match.index + match[0].length;
    const name = (match[2] ?? '').toLowerCase();
    const isEnd = match[1] === '/';
    if (name === 'script' || name === 'style') {
      hidden = !isEnd;
    } else if (name === 'a') {
      result += isEnd ? closeLink(hrefs.pop()) : openLink(match[3] ?? '', hrefs);
    } else {
      result += tagText[name]?.[isEnd ? 1 : 0] ?? '';
    }
  }
  append(html.length);
  return result.replace(/[ \t]*\n[ \t]*/g, '\n');
}

/** Only links with an address that can be followed become one; the text of others stays. */
function openLink(attributes: string, hrefs: string[]): string {
  const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  const url = decodeEntities(href?.[1] ?? href?.[2] ?? href?.[3] ?? '').trim();
  hrefs.push(/^https?:\/\/[^\s()<>]+$/i.test(url) ? url : '');
  return hrefs.at(-1) === '' ? '' : '[';
}

function closeLink(url: string | undefined): string {
  return url === undefined || url === '' ? '' : `](${url})`;
}
