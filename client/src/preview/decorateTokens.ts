/**
 * Notes in the Markdown preview: each talk a card with its facts, days as banners, follow-ups and attendance marked. Works
 * on copies of markdown-it's tokens and adds to them, so that source lines, anchors and what other extensions do stay.
 */
import type { PreviewLine, PreviewMarksResult, PreviewSection, PreviewTalk } from '../../../server/src/protocol.js';
import { wrapBesideTitle } from './headingParts.js';
import {
  copyToken,
  createInlineHtml,
  createToken,
  type MarkdownToken,
  type OwnToken,
  withClass,
} from './markdownTokens.js';

/** Writes what stands above and below a talk's title, as HTML; empty for nothing. */
export interface TalkFacts {
  readonly above: (talk: PreviewTalk) => string;
  readonly below: (talk: PreviewTalk) => string;
}

/** Tokens of one block of the outermost level. */
interface Block {
  readonly tokens: readonly MarkdownToken[];
  /** Zero-based; -1 for a block without a place. */
  readonly line: number;
}

/**
 * @param tokens of the whole document; they are left as they are
 * @param source its text, with line ends LF
 * @param marks as the server told them last: for this text or for one a few keystrokes older
 */
export function decorateTokens(
  tokens: readonly MarkdownToken[],
  source: string,
  { marks, facts }: { readonly marks: PreviewMarksResult; readonly facts: TalkFacts },
): readonly MarkdownToken[] {
  const lines = source.split('\n');
  const blocks = toBlocks(tokens);
  const starts = placeSections(marks.sections, blocks, lines);
  const kinds = new Map(marks.lines.map(({ kind, text }) => [text.trim(), kind]));
  const decorated: MarkdownToken[] = [];
  let card: Card | undefined;
  for (const block of blocks) {
    const section = starts.get(block);
    if (section !== undefined) {
      decorated.push(...closeCard(card));
      card = section.talk === undefined ? undefined : { talk: section.talk, blocks: [] };
    }
    const marked = markLines(block.tokens, lines, kinds);
    if (card !== undefined)
      card.blocks.push(section?.talk === undefined ? marked : toHeader(marked, section.talk, facts));
    else decorated.push(...(section?.kind === 'day' ? toBanner(marked) : marked));
  }
  return [...decorated, ...closeCard(card)];
}

interface Card {
  readonly talk: PreviewTalk;
  readonly blocks: (readonly MarkdownToken[])[];
}

function toBlocks(tokens: readonly MarkdownToken[]): readonly Block[] {
  const blocks: Block[] = [];
  let start = 0;
  tokens.forEach((token, index) => {
    if (token.level > 0 || token.nesting > 0) return;
    const own = tokens.slice(start, index + 1);
    blocks.push({ tokens: own, line: own[0]?.map?.[0] ?? -1 });
    start = index + 1;
  });
  return blocks;
}

/**
 * The block that each section begins with: the next one whose first line is the section's header, or, while the header is
 * being edited, a heading of its level between its neighbours.
 */
function placeSections(
  sections: readonly PreviewSection[],
  blocks: readonly Block[],
  lines: readonly string[],
): ReadonlyMap<Block, PreviewSection> {
  const placed = placeByText(sections, blocks, lines);
  const taken = new Set(placed);
  let next = blocks.length;
  for (const [index, section] of [...sections.entries()].toReversed()) {
    const level = /^ {0,3}#+/.exec(section.header)?.[0];
    const before = placed.slice(0, index).findLast((block) => block !== undefined);
    const between = blocks.slice(before === undefined ? 0 : blocks.indexOf(before) + 1, next);
    placed[index] ??= between.find(
      (block) => level !== undefined && !taken.has(block) && levelOf(block, lines) === level,
    );
    const own = placed[index];
    if (own !== undefined) next = blocks.indexOf(own);
  }
  return new Map(sections.flatMap((section, index) => toPair(placed[index], section)));
}

function toPair(block: Block | undefined, section: PreviewSection): readonly (readonly [Block, PreviewSection])[] {
  return block === undefined ? [] : [[block, section]];
}

function levelOf({ tokens, line }: Block, lines: readonly string[]): string | undefined {
  return tokens[0]?.type === 'heading_open' ? /^ {0,3}#+/.exec(lines[line] ?? '')?.[0] : undefined;
}

function placeByText(
  sections: readonly PreviewSection[],
  blocks: readonly Block[],
  lines: readonly string[],
): (Block | undefined)[] {
  const byHeader = new Map<string, Block[]>();
  for (const block of blocks) {
    const header = lines[block.line] ?? '';
    byHeader.set(header, [...(byHeader.get(header) ?? []), block]);
  }
  let last = -1;
  return sections.map(({ header }) => {
    const block = header.trim() === '' ? undefined : byHeader.get(header)?.find(({ line }) => line > last);
    last = block?.line ?? last;
    return block;
  });
}

/** A card in its frame; a ruler at its end parts talks and stays outside. */
function closeCard(card: Card | undefined): readonly MarkdownToken[] {
  const [model] = card?.blocks[0] ?? [];
  if (card === undefined || model === undefined) return [];
  const last = card.blocks.findLastIndex(([token]) => token?.type !== 'hr') + 1;
  const open = createToken(model, 'conference_notes_open', 'article', 1);
  open.attrJoin('class', `conference-notes-talk conference-notes-${card.talk.attendance}`);
  const close = createToken(model, 'conference_notes_close', 'article', -1);
  return [open, ...card.blocks.slice(0, last).flat(), close, ...card.blocks.slice(last).flat()];
}

function toHeader(
  tokens: readonly MarkdownToken[],
  talk: PreviewTalk,
  { above, below }: TalkFacts,
): readonly MarkdownToken[] {
  const [first] = tokens;
  if (first === undefined) return tokens;
  const isHeading = first.type === 'heading_open';
  const parts = tokens.map((token) => {
    if (token === first && isHeading) return withClass(token, 'conference-notes-title');
    return token.type === 'inline' && token.children !== null && isHeading
      ? Object.assign(copyToken(token), { children: wrapBesideTitle(token.children, talk) })
      : token;
  });
  return [...toHtml(first, above(talk)), ...parts, ...toHtml(first, below(talk))];
}

/** A block of our own HTML, which renders as it is. */
function toHtml(model: MarkdownToken, html: string): readonly OwnToken[] {
  if (html === '') return [];
  return [Object.assign(createToken(model, 'html_inline', '', 0), { content: html })];
}

function toBanner(tokens: readonly MarkdownToken[]): readonly MarkdownToken[] {
  const [first, ...rest] = tokens;
  return first === undefined ? [] : [withClass(first, 'conference-notes-day'), ...rest];
}

type LineKinds = ReadonlyMap<string, PreviewLine['kind']>;

function markLines(
  tokens: readonly MarkdownToken[],
  lines: readonly string[],
  kinds: LineKinds,
): readonly MarkdownToken[] {
  if (kinds.size === 0) return tokens;
  return tokens.map((token) => {
    if (token.type !== 'inline' || token.children === null || token.map === null) return token;
    const children = markChildren(token, lines, kinds);
    return children === token.children ? token : Object.assign(copyToken(token), { children });
  });
}

/** Wraps each marked line of a paragraph or list item; one that emphasis goes out of is left alone. */
function markChildren(token: MarkdownToken, lines: readonly string[], kinds: LineKinds): readonly MarkdownToken[] {
  const rows = splitRows(token.children ?? []);
  const first = token.map?.[0] ?? 0;
  if (!rows.some((_, index) => kinds.has(lines[first + index]?.trim() ?? ''))) return token.children ?? [];
  return rows.flatMap((row, index) => {
    const kind = kinds.get(lines[first + index]?.trim() ?? '');
    const breaks = row.filter(isBreak);
    const content = row.filter((child) => !isBreak(child));
    if (kind === undefined || !isClosed(content)) return row;
    const open = createInlineHtml(token, `<span class="conference-notes-${lineClasses[kind]}">`);
    return [open, ...content, createInlineHtml(token, '</span>'), ...breaks];
  });
}

const lineClasses: Record<PreviewLine['kind'], string> = {
  followUp: 'follow-up',
  done: 'follow-up conference-notes-done',
  attendance: 'mark',
  talkLink: 'link',
};

/** The children by source line, each with the break at its end. */
function splitRows(children: readonly MarkdownToken[]): readonly (readonly MarkdownToken[])[] {
  const rows: MarkdownToken[][] = [[]];
  for (const child of children) {
    rows.at(-1)?.push(child);
    if (isBreak(child)) rows.push([]);
  }
  return rows;
}

function isBreak({ type }: MarkdownToken): boolean {
  return type === 'softbreak' || type === 'hardbreak';
}

function isClosed(children: readonly MarkdownToken[]): boolean {
  let depth = 0;
  for (const { nesting } of children) {
    depth += nesting;
    if (depth < 0) return false;
  }
  return depth === 0;
}
