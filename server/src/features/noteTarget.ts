/**
 * What stands at a place of a note, for hover, definition, references and rename: a speaker, a talk's title, time or
 * link, another link, a picture, or the schedule's link. Prose is nothing: a reader at rest is left in peace.
 */
import type { NoteLink, Picture, PlacedSection, Speaker, TalkLink, TalkSection } from '../core/model/note.js';
import { findSectionAt, isTalk } from '../core/model/sections.js';
import { containsPosition, type Position, type Range, shiftRange } from '../core/text/positions.js';
import { lineText } from '../core/text/sourceText.js';
import type { NoteDocument } from '../workspace/snapshot.js';

/** Ranges are the file's; those inside of values stay relative to the section. */
export type NoteTarget =
  | {
      readonly kind: 'speaker';
      readonly range: Range;
      readonly placed: PlacedSection<TalkSection>;
      readonly speaker: Speaker;
    }
  | { readonly kind: 'title'; readonly range: Range; readonly placed: PlacedSection<TalkSection> }
  | { readonly kind: 'time' | 'header'; readonly range: Range; readonly placed: PlacedSection<TalkSection> }
  | {
      readonly kind: 'talkLink';
      readonly range: Range;
      readonly placed: PlacedSection<TalkSection>;
      readonly link: TalkLink;
    }
  | { readonly kind: 'link'; readonly range: Range; readonly placed: PlacedSection; readonly link: NoteLink }
  | { readonly kind: 'picture'; readonly range: Range; readonly placed: PlacedSection; readonly picture: Picture }
  | { readonly kind: 'scheduleLink'; readonly range: Range; readonly url: string };

/** The smallest thing at `position` (in the file). The section's inside is read only where its line may hold a link. */
export function findNoteTarget(document: NoteDocument, position: Position): NoteTarget | undefined {
  const { scheduleLink } = document.note;
  if (scheduleLink !== undefined && containsPosition(scheduleLink.range, position)) {
    return { kind: 'scheduleLink', range: scheduleLink.range, url: scheduleLink.text };
  }
  const placed = findSectionAt(document.note, position.line);
  if (placed === undefined) {
    return undefined;
  }
  return (isTalk(placed) ? findInTalk(placed, position) : undefined) ?? findInside(document, placed, position);
}

/** The parts of a header do not lie in one another, but for those that stand in the title (`AMA with Brett Cannon`). */
function findInTalk(placed: PlacedSection<TalkSection>, position: Position): NoteTarget | undefined {
  const { talk } = placed.section;
  const touches = (range: Range | undefined): Range | undefined => {
    const shifted = range && shiftRange(range, placed.line);
    return shifted !== undefined && containsPosition(shifted, position) ? shifted : undefined;
  };
  for (const speaker of talk.speakers) {
    const range = touches(speaker.range);
    if (range !== undefined) {
      return { kind: 'speaker', range, placed, speaker };
    }
  }
  const time = touches(talk.time?.range);
  if (time !== undefined) {
    return { kind: 'time', range: time, placed };
  }
  const link = touches(talk.link?.range);
  if (link !== undefined && talk.link !== undefined) {
    return { kind: 'talkLink', range: link, placed, link: talk.link };
  }
  const title = touches(talk.titleRange);
  if (title !== undefined) {
    return { kind: 'title', range: title, placed };
  }
  const header = touches(talk.headerRange);
  return header && { kind: 'header', range: header, placed };
}

/** What every inline link or picture has somewhere on its line. */
const linkSign = /:\/\/|\]|www\./;

/** Pictures first: the address of one is a link to look at, but a picture to the reader. */
function findInside(document: NoteDocument, placed: PlacedSection, position: Position): NoteTarget | undefined {
  if (!linkSign.test(lineText(document.source, position.line))) {
    return undefined;
  }
  const inside = document.inside(placed);
  const at = { line: position.line - placed.line, character: position.character };
  const picture = inside.pictures.find(({ range }) => containsPosition(range, at));
  if (picture !== undefined) {
    return { kind: 'picture', range: shiftRange(picture.range, placed.line), placed, picture };
  }
  const link = inside.links.find(({ range }) => containsPosition(range, at));
  return link && { kind: 'link', range: shiftRange(link.range, placed.line), placed, link };
}
