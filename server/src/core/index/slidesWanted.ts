/** Where notes lean on slides that they do not lead to: `See slide for best practices`, `Slides (TBD)`. */
import { classifyLink } from './linkClass.js';

const slides = String.raw`(?:slides?|slide\s?deck|folien?|diapos?|diapositives?|diapositivas?)`;
const pointer = new RegExp(
  String.raw`(?<!\p{L})(?:see|cf\.?|refer\sto|look\sat|check|siehe|vgl\.?|voir|ver|véase)\s(?:(?:the|his|her|their|also|auf|die|der|les?|las?|el)\s){0,2}${slides}(?!\p{L})|スライド参照|スライドを参照`,
  'iu',
);
const openLabel = new RegExp(
  String.raw`^[\s*_>+-]*(?:${slides}|スライド)[\s*_]*(?:[:：][\s*_]*)?(?:\(?(?:tbd|tba|todo|to\scome|coming\ssoon|folgen|folgt|à\svenir|pendientes?|後で)\)?|[?？]+|(?<=[:：][\s*_]*))[\s*_.…]*$`,
  'iu',
);

/** A line that leans on slides. */
export interface SlideMention {
  /** Zero-based, in the lines that were read. */
  readonly line: number;
  /** The line without marks before it. */
  readonly text: string;
}

/**
 * The lines of a talk that lean on slides; none where the talk has a link to its slides.
 *
 * @param links all links of the talk
 */
export function findSlidesWanted(
  lines: readonly string[],
  links: readonly { readonly url: string; readonly name: string }[],
): readonly SlideMention[] {
  const found = lines.flatMap((text, line) =>
    pointer.test(text) || openLabel.test(text) ? [{ line, text: text.replace(/^[\s>*+-]+/, '').trim() }] : [],
  );
  const hasSlides = found.length > 0 && links.some(({ url, name }) => classifyLink(url, name) === 'slides');
  return hasSlides ? [] : found;
}
