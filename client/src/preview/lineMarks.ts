/** Lines with a meaning (follow-ups, words on attendance, talk links) in paragraphs and lists of the Markdown preview. */
import type { PreviewLine } from '../../../server/src/protocol.js';
import { copyToken, createInlineHtml, type MarkdownToken, wrapText } from './markdownTokens.js';

/** What a line means, by its text without the spaces around it. */
export type LineKinds = ReadonlyMap<string, PreviewLine['kind']>;

/** The tokens of a block with the lines that mean something wrapped, each in a class of its own. */
export function markLines(
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
    return [open, ...hideBox(content), createInlineHtml(token, '</span>'), ...breaks];
  });
}

const lineClasses: Record<PreviewLine['kind'], string> = {
  followUp: 'follow-up',
  done: 'follow-up conference-notes-done',
  attendance: 'mark',
  talkLink: 'link',
};

/** The box before a task is drawn by the style sheet; its signs stay in the text. */
function hideBox(content: readonly MarkdownToken[]): readonly MarkdownToken[] {
  const [first, ...rest] = content;
  const box = first?.type === 'text' ? /^\[[ xX]?\]\s+/u.exec(first.content)?.[0] : undefined;
  if (first === undefined || box === undefined) return content;
  const words = Object.assign(copyToken(first), { content: first.content.slice(box.length) });
  return [...wrapText(first, box, 'conference-notes-beside'), words, ...rest];
}

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
