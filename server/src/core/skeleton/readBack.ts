/** Writing so that the notes say what the schedule does: every talk is read again, and written otherwise where need be. */
import type { Dialect, Talk } from '../model/note.js';
import { getTalks } from '../model/sections.js';
import { parseNote } from '../parse/parseNote.js';
import type { WrittenNote } from './noteFile.js';
import type { PickedSlot } from './pickedSlots.js';
import { type Manner, plainManner } from './talkLines.js';

/** A quoted title may bring to light that its speakers are misread, too; and one talk's manner may be a hint for others. */
const mostTries = 10;

/** What is written, and how: `write` gets one manner for each slot. */
export interface FaithfulDraft {
  readonly picked: readonly PickedSlot[];
  readonly dialect: Dialect;
  readonly write: (manners: readonly Manner[]) => WrittenNote;
}

/** Writes as plainly as the reading allows. */
export function writeFaithfully({ picked, dialect, write }: FaithfulDraft): WrittenNote {
  let manners: readonly Manner[] = picked.map(() => plainManner);
  let written = write(manners);
  for (let tries = 1; tries < mostTries; tries += 1) {
    const talks = readTalks(written, dialect);
    const next = picked.map((slot, index) => improve(manners[index] ?? plainManner, slot, talks[index]));
    if (next.every((manner, index) => manner === manners[index])) break;
    manners = next;
    written = write(manners);
  }
  return written;
}

/** One for each slot: what stands at its header's line; undefined where that is not read as a talk's header. */
function readTalks({ text, headerLines }: WrittenNote, dialect: Dialect): readonly (Talk | undefined)[] {
  const note = parseNote(text, { dialect });
  const byLine = new Map(
    getTalks(note).map((placed) => [placed.line + placed.section.talk.titleRange.start.line, placed]),
  );
  return headerLines.map((line) => byLine.get(line)?.section.talk);
}

/** The same value where nothing is misread, or nothing more can be done. */
function improve(manner: Manner, picked: PickedSlot, read: Talk | undefined): Manner {
  const wanted = read === undefined ? improveUnread(manner) : improveRead(manner, picked, read);
  const isSame =
    wanted.quotesTitle === manner.quotesTitle &&
    wanted.quotesNames === manner.quotesNames &&
    wanted.labelsLink === manner.labelsLink;
  return isSame ? manner : wanted;
}

/** What is no talk for its title may be one for its speakers and link. */
function improveUnread({ quotesTitle }: Manner): Manner {
  return { quotesTitle: true, quotesNames: quotesTitle, labelsLink: quotesTitle };
}

function improveRead(manner: Manner, { title, clock, speakers, slot }: PickedSlot, read: Talk): Manner {
  const names = read.speakers.map(({ name }) => name);
  const isTitleRead = read.title === title && read.time?.start === clock;
  const areNamesRead = names.join('\n') === speakers.join('\n');
  // Names that nobody wrote below stand in the title; so do wrong ones that quotes below have not put right.
  const areNamesFromTitle = !areNamesRead && (speakers.length === 0 || manner.quotesNames);
  return {
    quotesTitle: manner.quotesTitle || !isTitleRead || areNamesFromTitle,
    // Names that are missing may stand in a title that was cut: that is put right first.
    quotesNames: manner.quotesNames || (isTitleRead && !areNamesRead && speakers.length > 0),
    labelsLink: manner.labelsLink || read.link?.url !== slot.url,
  };
}
