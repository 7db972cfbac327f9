/**
 * Slides, recordings and other links of a talk's slot, written under the talk link: `Slides: URL`, or as the notes write
 * such lines elsewhere (`- Video <URL>`, `[Slides](URL)`).
 */
import type { Abstract, Dialect, PlacedSection, TalkSection } from '../model/note.js';
import type { SlotLink } from '../model/schedule.js';
import { labelOf } from '../phrases/labels.js';
import { createInsertion, getLineBreak, getLineEnd, type TextEdit } from '../text/edits.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import { findIntroEnd } from './abstract.js';
import { escapeInline } from './markdownEscapes.js';

/** A link of a slot, with the words it gets in the notes. */
export interface NamedLink {
  readonly kind: 'slides' | 'recording' | 'other';
  /** Bare text. */
  readonly label: string;
  readonly url: string;
}

const slideWords =
  /\b(?:slides?|slide deck|deck|presentation|folien|pr[äa]sentation|diapo\w*|présentation|presentación)\b|スライド|資料/iu;
const slideHosts = /(?:^|\.)(?:speakerdeck\.com|slideshare\.net|slides\.com)$|^docs\.google\.com\/presentation/i;
const recordingWords =
  /\b(?:recordings?|videos?|vídeo|vidéo|youtube|livestream|aufzeichnung|mitschnitt|enregistrement|grabación)\b|録画|動画/iu;
const recordingHosts = /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|media\.ccc\.de|video\.fosdem\.org)$/i;
const recordingFile = /\.(?:mp4|webm|mkv|mov|m4v)$/i;

/** Names the links of one slot, slides first; links of the same name keep the schedule's titles. */
export function nameSlotLinks(links: readonly SlotLink[]): readonly NamedLink[] {
  const kinds = links.map(findKind);
  const named = links.map(({ title, url }, at): NamedLink => {
    const kind = kinds[at] ?? 'other';
    const isOnlyOne = kinds.filter((other) => other === kind).length === 1;
    const name = kind === 'slides' ? 'Slides' : kind === 'recording' ? 'Recording' : title;
    return { kind, label: isOnlyOne ? name : title, url };
  });
  return named.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const order: readonly NamedLink['kind'][] = ['slides', 'recording', 'other'];

/** What a speaker handed in is slides, where it is no film; of other links the title or host must say so. */
function findKind({ kind, title, url }: SlotLink): NamedLink['kind'] {
  const [host = '', ...path] = url.replace(/^https?:\/\//i, '').split(/[/?#]/);
  const file = path.find((part) => /\.\w{2,4}$/.test(part)) ?? '';
  if (recordingWords.test(title) || recordingHosts.test(host) || recordingFile.test(file)) return 'recording';
  const isSlides = kind === 'attachment' || slideWords.test(title) || slideHosts.test(host);
  return isSlides || slideHosts.test(`${host}/${path[0] ?? ''}`) ? 'slides' : 'other';
}

/** How a labelled link stands on its line. */
interface Manner {
  /** What stands before the label: a bullet, or nothing. */
  readonly before: string;
  /** What stands between label and address. */
  readonly joint: string;
  readonly form: 'bare' | 'bracketed' | 'titled';
}

/** What is written into, and where. */
export interface LinkPlace {
  readonly dialect: Dialect;
  readonly source: SourceText;
  readonly placed: PlacedSection<TalkSection>;
  /** Of the talk, where it has one. */
  readonly abstract: Abstract | undefined;
}

/** Writes the links below talk link and abstract, after other such lines that stand there. */
export function planSlotLinks({ dialect, source, placed, abstract }: LinkPlace, links: readonly NamedLink[]): TextEdit {
  const manner = findManner(source, dialect);
  // In Markdown, lines that are no list items would run into one.
  const blankLines = dialect === 'markdown' && manner.before.trim() === '' ? 1 : 0;
  const intro = Math.max(findIntroEnd(placed), placed.line + (abstract?.range.end.line ?? 0));
  const last = findLastLink(source, intro, placed.line + placed.section.lineCount);
  const lineBreak = getLineBreak(source);
  const text = links.map((link) => writeLink(link, manner, dialect)).join(lineBreak.repeat(blankLines + 1));
  const isFollowedByText = lineText(source, last + 1).trim() !== '';
  const newText = lineBreak.repeat(last > intro ? blankLines + 1 : 2) + text + (isFollowedByText ? lineBreak : '');
  return createInsertion(getLineEnd(source, last), newText);
}

/** A link without a title stands alone. */
function writeLink({ label, url }: NamedLink, { before, joint, form }: Manner, dialect: Dialect): string {
  const name = label.replace(/\s+/g, ' ').trim();
  const text = dialect === 'markdown' ? escapeInline(name) : name;
  if (name === url) return before + (dialect === 'markdown' ? `<${url}>` : url);
  return before + (form === 'titled' ? `[${text}](${url})` : text + joint + (form === 'bracketed' ? `<${url}>` : url));
}

const labelled =
  /^(?<before>\s{0,3}(?:[-*+]\s+)?)(?<label>\p{L}[^:<>[\]()]{0,30}?)(?<joint>\s*[:：]\s*|\s+)(?:(?<open><)https?:\/\/[^\s<>]+>|https?:\/\/[^\s<>]+)\s*$/u;
const titled = /^(?<before>\s{0,3}(?:[-*+]\s+)?)\[(?<label>[^\]]{1,30})\]\(https?:\/\/[^\s<>]+\)\s*$/u;

/** As the first such line of the notes has it. */
function findManner(source: SourceText, dialect: Dialect): Manner {
  for (const line of source.lineStarts.keys()) {
    const found = readLinkLine(lineText(source, line));
    if (found !== undefined && (dialect === 'markdown' || found.form !== 'titled')) return found;
  }
  return { before: '', joint: ': ', form: dialect === 'markdown' ? 'bracketed' : 'bare' };
}

/** The form of a line that holds a labelled link to slides and the like; undefined for any other. */
function readLinkLine(text: string): Manner | undefined {
  if (!text.includes('://')) return undefined;
  const plain = labelled.exec(text)?.groups;
  const groups = plain ?? titled.exec(text)?.groups;
  if (groups === undefined || labelOf(groups['label'] ?? '') !== 'other') return undefined;
  const { before = '', joint = '', open } = groups;
  return { before, joint, form: plain === undefined ? 'titled' : open === undefined ? 'bare' : 'bracketed' };
}

/** The last of the labelled links that stand below the talk link already; the line of the talk link without any. */
function findLastLink(source: SourceText, intro: number, end: number): number {
  let last = intro;
  for (let line = intro + 1; line < end; line += 1) {
    const text = lineText(source, line);
    if (text.trim() === '') continue;
    if (readLinkLine(text) === undefined) return last;
    last = line;
  }
  return last;
}
