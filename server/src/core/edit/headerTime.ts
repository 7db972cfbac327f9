/** Writing another time into a talk's header, in the form of the one that stands there. */
import type { ClockTime, PlacedSection, TalkSection } from '../model/note.js';
import type { TextEdit } from '../text/edits.js';
import { shiftRange } from '../text/positions.js';
import { rangeText, type SourceText } from '../text/sourceText.js';
import { formatClock } from './talkHeader.js';

/** A time of day with minutes: `1145`, `9:15am`, `11.45`. */
const clockPattern = /\d{1,2}[:.h]?\d{2}(?:\s*[ap]\.?m\b\.?)?/gi;

/**
 * Replaces the header's start, and its end where it has one and the new one is known.
 *
 * @returns undefined where the header has no time, or one of a form that cannot be written anew (`9am`)
 */
export function planHeaderTime(
  source: SourceText,
  { section, line }: PlacedSection<TalkSection>,
  time: { readonly start: ClockTime; readonly end: ClockTime | undefined },
): TextEdit | undefined {
  if (section.talk.time === undefined) return undefined;
  const range = shiftRange(section.talk.time.range, line);
  const clocks: readonly (ClockTime | undefined)[] = [time.start, time.end];
  let count = 0;
  const newText = rangeText(source, range).replace(clockPattern, (written) => {
    const clock = clocks[count];
    count += 1;
    return clock === undefined ? written : formatClock(clock, written);
  });
  return count === 0 || (count > 1 && time.end === undefined) ? undefined : { range, newText };
}
