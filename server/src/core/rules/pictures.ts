/** What the rules about pictures share. */
import type { Picture } from '../model/note.js';
import { readPlainPictures } from '../parse/inside/plainPictures.js';
import type { SectionContext } from './rule.js';

/** An image as the text alone shows it: it may stand in code, and be none. */
export interface ShownImage {
  readonly alt: string;
  readonly url: string;
}

const plainImage = /!\[([^[\]\\]*)\]\(\s*<?([^\s()<>\\]*)>?(?:\s+["'(][^\n]*)?\)/y;

/**
 * The pictures of a section, of which some may matter to a rule. Reading the inside of a section costs a thousand times
 * more than a look at its text, so it is read only where an image there matters and stands among other words, or has a form
 * that the look does not understand (an escape, a reference).
 */
export function findPictures(context: SectionContext, mayMatter: (image: ShownImage) => boolean): readonly Picture[] {
  const text = context.text();
  for (let at = text.indexOf('!['); at >= 0; at = text.indexOf('![', at + 1)) {
    plainImage.lastIndex = at;
    const image = plainImage.exec(text);
    if (image === null || mayMatter({ alt: image[1] ?? '', url: image[2] ?? '' })) return readPictures(context, text);
  }
  return [];
}

function readPictures(context: SectionContext, text: string): readonly Picture[] {
  return (context.facts.dialect === 'markdown' ? readPlainPictures(text) : undefined) ?? context.inside().pictures;
}

/** Whether a picture's destination names a file beside the note: no scheme, no host, not empty. */
export function isLocalPicture(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]+:|\/\/|#)/i.test(url);
}
