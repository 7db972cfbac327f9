/** What the rules about pictures share. */
import type { Picture } from '../model/note.js';
import type { SectionContext } from './rule.js';

/** The pictures of a section; a section without an image's `![` is not read for them. */
export function findPictures(context: SectionContext): readonly Picture[] {
  return context.text().includes('![') ? context.inside().pictures : [];
}

/** Whether a picture's destination names a file beside the note: no scheme, no host, not empty. */
export function isLocalPicture(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]+:|\/\/|#)/i.test(url);
}
