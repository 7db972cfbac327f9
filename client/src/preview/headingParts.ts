/** The heading of a talk with its title alone in full size: time and speakers stand above and below it. */
import type { PreviewTalk } from '../../../server/src/protocol.js';
import { type MarkdownToken, wrapText } from './markdownTokens.js';

/**
 * The children of a heading with the words around the title wrapped: in `conference-notes-beside`, which the style sheet
 * hides, where the card says the same elsewhere, else in `conference-notes-further`. The words stay, for anchors.
 */
export function wrapBesideTitle(children: readonly MarkdownToken[], talk: PreviewTalk): readonly MarkdownToken[] {
  const plain = children.map(plainText).join('');
  const start = /[\p{L}\p{N}]/u.test(talk.title) ? plain.indexOf(talk.title) : -1;
  if (start < 0) return children;
  const end = start + talk.title.length;
  const classOf = (said: boolean): string => (said ? 'conference-notes-beside' : 'conference-notes-further');
  const before = classOf(isTimeOnly(plain.slice(0, start)));
  const after = classOf(isSaid(plain.slice(end), talk));
  let at = 0;
  return children.flatMap((child) => {
    const from = at;
    at += plainText(child).length;
    if (child.type !== 'text') return [child];
    const cut = (a: number, b: number): string => child.content.slice(Math.max(0, a - from), Math.max(0, b - from));
    return [
      ...wrapText(child, cut(from, start), before),
      ...wrapText(child, cut(start, end), undefined),
      ...wrapText(child, cut(end, at), after),
    ];
  });
}

function plainText({ type, content }: MarkdownToken): string {
  return ['text', 'emoji', 'code_inline'].includes(type) ? content : '';
}

/** Nothing but digits, signs and the letters of times. */
function isTimeOnly(text: string): boolean {
  return !/\p{L}/u.test(text.replaceAll(/\b(?:am|pm|h|uhr)\b/giu, ''));
}

/** Nothing but the speakers and the words that lead to them. */
function isSaid(text: string, { speakers }: PreviewTalk): boolean {
  const names = speakers.flatMap((speaker) => speaker.split(/[()]/)).filter((name) => name.trim() !== '');
  const rest = names.reduce((left, name) => left.replaceAll(name.trim(), ''), text);
  return !/[\p{L}\p{N}]/u.test(rest.replaceAll(/\b(?:by|with|w|and|von|mit|und|par|avec|et|por|con|y)\b/giu, ''));
}
