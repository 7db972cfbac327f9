/**
 * The name a reader would give a link: its own words; else the words on its line; else a label on the line right above
 * (`Slides:`); else the host.
 */

/** A link in a line: the words it is shown as, empty where that is its URL. */
export interface LineLink<Link> {
  readonly words: string;
  readonly url: string;
  /** What the caller knows of it. */
  readonly link: Link;
}

/** A line of text with its links. */
export interface LinkLine<Link> {
  readonly line: number;
  readonly links: readonly LineLink<Link>[];
  /** The words before the first link, between links, after the last: one more than links. */
  readonly words: readonly string[];
  /** A line of the programme's text: its words say nothing of its links. */
  readonly isAbstract: boolean;
}

/** A link and its name. */
export interface NamedLink<Link> {
  readonly link: Link;
  readonly url: string;
  readonly name: string;
}

const longestName = 100;
const sentenceEnds = ['. ', '! ', '? ', '。'];

/** Names all links of the lines, which come in order. */
export function nameLinks<Link>(lines: readonly LinkLine<Link>[]): readonly NamedLink<Link>[] {
  return lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const label = above?.line === line.line - 1 ? findLabel(above) : '';
    return line.links.map(({ words, url, link }, at) => {
      const around = line.isAbstract ? '' : nameFromLine(line, at) || label;
      return { link, url, name: tidy(words) || around || hostOf(url) };
    });
  });
}

/** Host of a URL without `www.`; of an address without host (`mailto:`, a file) what it names. */
export function hostOf(url: string): string {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1];
  return (host ?? url.replace(/^[a-z][a-z0-9+.-]*:/i, '')).replace(/^www\./i, '') || url;
}

function findLabel<Link>({ words, links, isAbstract }: LinkLine<Link>): string {
  const text = (words[0] ?? '').trimEnd();
  return !isAbstract && links.length === 0 && /[:：]$/.test(text) ? tidy(text) : '';
}

/**
 * The words of the line that belong to one of its links: those before it, else those after it. A link in the middle of a
 * sentence has the sentence for a name, in which its host stands for it.
 */
function nameFromLine<Link>({ words, links }: LinkLine<Link>, at: number): string {
  const before = words[at] ?? '';
  const after = words[at + 1] ?? '';
  const isInSentence = tidy(before) !== '' && /[\p{L}\p{N}]/u.test(after) && !/[:：]\s*$/.test(before);
  if (links.length > 1 || !isInSentence) return tidy(before) || tidy(after);
  const start = before.slice(Math.max(0, ...sentenceEnds.map((end) => before.lastIndexOf(end) + 1)));
  const end = after.split(/(?<=[.!?])\s|。/)[0] ?? '';
  return tidy(`${start}${hostOf(links[0]?.url ?? '')}${end}`);
}

/** Without the signs that part a name from its link, on one line, and of a length that a list can show. */
function tidy(words: string): string {
  const name = trimSigns(words.replace(/\s+/g, ' '), ' :：,;.!|–—)]>-', ' :：,;.|–—([<-');
  if (name.length <= longestName) return name;
  const cut = name.slice(0, longestName);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestName / 2)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function trimSigns(text: string, leading: string, trailing: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && leading.includes(text.charAt(start))) start += 1;
  while (end > start && trailing.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
