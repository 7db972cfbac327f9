/** Links below a header: the talk's page among them, and lines that hold nothing else. */
import type { TalkLink } from '../model/note.js';
import { labelOf, type LabelKind } from '../phrases/labels.js';
import type { InlineLink, InlineText } from './inlineText.js';
import { isOtherHost, readTalkLink, readTalkUrl } from './talkLinks.js';

/** A line with its label. */
export interface LabelPlace {
  readonly label: LabelKind | undefined;
  /** Where the text after the label starts, in the line's plain text. */
  readonly from: number;
  readonly index: number;
}

/** Notes after which a bare link no longer belongs to the header. */
const notesBefore = 3;

/** Collects the links of one block; lives for the reading of its body. */
export class LinkLines {
  readonly titled: { readonly text: string; readonly link: TalkLink }[] = [];
  talkLink: TalkLink | undefined;
  isSure = false;
  anchors = 0;

  /**
   * Looks for the talk's page in a line.
   *
   * @param notes lines of notes above it
   * @returns whether the line holds nothing but links and a label
   */
  read(inline: InlineText, place: LabelPlace, notes: number): boolean {
    if (inline.links.length === 0) {
      return false;
    }
    const isAlone = isOnlyLinks(inline, place.from);
    for (const link of inline.links) {
      this.anchors += link.url.startsWith('#') ? 1 : 0;
      this.addTitled(inline, link, place.index);
      const page = findPage(inline, link, { label: place.label, isAlone });
      const isLikely = page === 'likely' && notes <= notesBefore && this.talkLink === undefined;
      if ((page === 'sure' && !this.isSure) || isLikely) {
        this.talkLink = readTalkLink(link, place.index);
        this.isSure = page === 'sure';
      }
    }
    return isAlone;
  }

  private addTitled(inline: InlineText, link: InlineLink, line: number): void {
    const text = inline.plain.slice(link.start, link.end);
    if (link.form === 'text' && /\S\s+\S/.test(text) && this.titled.length < 3 && /^https?:/.test(link.url)) {
      this.titled.push({ text, link: readTalkLink(link, line) });
    }
  }
}

interface LinkPlace {
  readonly label: LabelKind | undefined;
  readonly isAlone: boolean;
}

/** Whether a link is the talk's page: by its label or known shape, or by its path alone. */
function findPage(inline: InlineText, link: InlineLink, { label, isAlone }: LinkPlace): 'sure' | 'likely' | undefined {
  const known = readTalkUrl(link.url);
  const named = link.form === 'text' ? labelOf(inline.plain.slice(link.start, link.end)) : undefined;
  const role = named ?? label;
  const isPage = (role === 'talk' || role === 'abstract') && isAlone && /^https?:/.test(link.url);
  // `Talk: URL` says it whatever the host; a link that is called so may be the talk's recording.
  if (known?.code !== undefined || (isPage && (!isOtherHost(link.url) || (label === 'talk' && link.form !== 'text')))) {
    return 'sure';
  }
  const isElse = role === 'other' || role === 'speaker' || role === 'schedule';
  return known !== undefined && isAlone && !isElse ? 'likely' : undefined;
}

/** Whether nothing but links, a label and punctuation stands in a line. */
function isOnlyLinks(inline: InlineText, from: number): boolean {
  let rest = '';
  let at = from;
  for (const link of inline.links) {
    rest += inline.plain.slice(at, Math.max(at, link.start));
    at = Math.max(at, link.end);
  }
  rest += inline.plain.slice(at);
  return (
    /^[^\p{L}\p{N}]*$/u.test(rest) ||
    (from === 0 &&
      /^[^\p{L}\p{N}]*(?:slides?|video|recording|code|repo|link|and|folien|diapos|und|et|y|,)?[^\p{L}\p{N}]*$/iu.test(
        rest,
      ))
  );
}
