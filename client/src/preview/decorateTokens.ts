/**
 * Notes in the Markdown preview: each talk a card with its facts, days as banners, follow-ups and attendance marked. Works
 * on copies of markdown-it's tokens and adds to them, so that source lines, anchors and what other extensions do stay.
 */
import type { PreviewMarksResult, PreviewTalk } from '../../../server/src/protocol.js';
import { wrapBesideTitle } from './headingParts.js';
import { markLines } from './lineMarks.js';
import { copyToken, createToken, type MarkdownToken, type OwnToken, withClass } from './markdownTokens.js';
import { placeSections, toBlocks } from './sectionPlaces.js';

/** Writes what stands above and below a talk's title, as HTML; empty for nothing. */
export interface TalkFacts {
  readonly above: (talk: PreviewTalk) => string;
  readonly below: (talk: PreviewTalk) => string;
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
  return first === undefined ? [] : [withClass(first, 'conference-notes-banner'), ...rest];
}
