/** A talk begun from a slot of the schedule: header, speakers, link and abstract in the note's own manner. */
import type { ClockTime, Note } from '../model/note.js';
import type { Slot } from '../model/schedule.js';
import { findClockTime } from '../schedule/eventTime.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import { writeAbstract } from './abstract.js';
import { type CursorEdit, planTalk } from './insertTalk.js';
import { findSampleTalk, findSectionIndex, hasNoTalkYet } from './separation.js';
import { writeLink } from './underHeader.js';

/** Where the talk goes. */
export interface SlotPlace {
  /** Zero-based line of the file in the section after which the talk shall stand. */
  readonly line: number;
  /** Minutes after midnight for the header, where the writer asks for a time and the slot has none. */
  readonly clock?: ClockTime;
}

/** Writes the slot as a new talk. Its header has a time where the notes' other headers have one, or one is asked for. */
export function planSlotTalk(note: Note, source: SourceText, slot: Slot, place: SlotPlace): CursorEdit {
  const index = findSectionIndex(note, place.line);
  const isTimed =
    place.clock !== undefined || findSampleTalk(note, index, ({ time }) => time !== undefined) !== undefined;
  const clock = isTimed ? (findClockTime(slot.start) ?? place.clock) : undefined;
  const names = slot.speakers.map(({ name }) => name);
  const joint = names.length === 0 ? undefined : findSpeakerJoint(note, source, index);
  const link = slot.url === undefined ? [] : ['', writeLink({ note, source, index }, slot.url)];
  const abstract = slot.abstract ?? slot.description;
  return planTalk(note, source, {
    line: place.line,
    title: slot.title,
    ...(clock === undefined ? {} : { clock }),
    ...(joint === undefined ? {} : { speakers: joint.before + names.join(', ') + joint.after }),
    below: [
      ...(names.length === 0 || joint !== undefined
        ? []
        : ['', `${names.length === 1 ? 'Speaker' : 'Speakers'}: ${names.join(', ')}`]),
      ...link,
      ...(abstract === undefined ? [] : ['', ...writeAbstract(abstract)]),
    ],
  });
}

/** What stands round the speakers of a header: ` - ` or ` (` and `)`. */
interface Joint {
  readonly before: string;
  readonly after: string;
}

/** As other headers of the note have it; undefined where none names its speakers. */
function findSpeakerJoint(note: Note, source: SourceText, index: number): Joint | undefined {
  if (hasNoTalkYet(note)) return { before: ' - ', after: '' };
  const sample = findSampleTalk(
    note,
    index,
    ({ titleRange, speakers: [first] }) =>
      first !== undefined &&
      first.range.start.line === titleRange.end.line &&
      first.range.start.character >= titleRange.end.character,
  );
  const speaker = sample?.section.talk.speakers[0];
  if (sample === undefined || speaker === undefined) return undefined;
  const { titleRange } = sample.section.talk;
  const line = lineText(source, sample.line + titleRange.end.line);
  const before = line.slice(titleRange.end.character, speaker.range.start.character);
  return { before, after: before.endsWith('(') ? ')' : before.endsWith('[') ? ']' : '' };
}
