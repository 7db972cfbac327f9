/**
 * What the imported schedule offers while a header or a talk link is written: titles after `## ` and after a time, those
 * on now first and those already noted last; speakers after the header's separator; talk pages after their host.
 */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { escapeInline } from '../core/edit/markdownEscapes.js';
import { formatClockTime } from '../core/model/clockTime.js';
import type { ClockTime, Note } from '../core/model/note.js';
import type { Slot } from '../core/model/schedule.js';
import { findTalkAt, getTalks } from '../core/model/sections.js';
import { findClockTime, getLocalDate, getTimeLineValue } from '../core/schedule/eventTime.js';
import type { ConferenceSchedule } from '../core/schedule/keptSchedules.js';
import { normalizeTitle } from '../core/schedule/normalizeTitle.js';
import { getLineBreak } from '../core/text/edits.js';
import type { Position, Range } from '../core/text/positions.js';
import { lineText } from '../core/text/sourceText.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { isInCode } from './codePlaces.js';
import { separator } from './talkWords.js';

/** What is known where something is completed. */
interface Place {
  readonly snapshot: Snapshot;
  readonly document: NoteDocument;
  readonly schedule: ConferenceSchedule;
  readonly position: Position;
}

/** Items of the schedule for a place; none without a schedule, and none in prose or code. */
export function provideScheduleItems(
  snapshot: Snapshot,
  document: NoteDocument,
  position: Position,
): readonly CompletionItem[] {
  const schedule = snapshot.scheduleOf(document.uri);
  if (schedule === undefined) return [];
  const place: Place = { snapshot, document, schedule, position };
  const header = readHeader(place);
  return header === undefined ? offerPages(place) : [...offerTitles(place, header), ...offerSpeakers(place, header)];
}

/** A header as far as it is written. */
interface HeaderStart {
  /** From where the title begins to the end of the line. */
  readonly range: Range;
  /** What stands there before the cursor. */
  readonly typed: string;
  readonly clock: ClockTime | undefined;
}

const markdownHeader = /^(#{1,6}[ \t]+)(?:(\d{1,2})[:.h]?(\d{2})(?=[ \t-])[ \t]*(?:[-–—:|][ \t]*)?)?(.*)$/;
const plainHeader = /^()(\d{1,2})[:.h]?(\d{2})[ \t]*-[ \t]*(.*)$/;

function readHeader({ document, position: { line, character } }: Place): HeaderStart | undefined {
  const text = lineText(document.source, line);
  const match = (document.note.dialect === 'markdown' ? markdownHeader : plainHeader).exec(text.slice(0, character));
  if (match === null || isInCode(document, { line, character })) return undefined;
  const [, , hours, minutes, typed = ''] = match;
  const clock = hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
  const start = { line, character: character - typed.length };
  return { range: { start, end: { line, character: text.length } }, typed, clock };
}

function offerTitles(place: Place, header: HeaderStart): readonly CompletionItem[] {
  const noted = findNotedElsewhere(place);
  return getSlots(place.schedule).map((slot) => ({
    label: slot.title,
    kind: CompletionItemKind.Event,
    detail: describeSlot(slot),
    sortText: `${noted.has(slot) ? 3 : getRank(slot, header.clock, place.snapshot.now)} ${slot.start ?? '9'} ${slot.title}`,
    textEdit: { range: header.range, newText: createTitle(place, slot) },
  }));
}

/** Slots that somebody may take notes of. */
function getSlots({ kept: { index } }: ConferenceSchedule): readonly Slot[] {
  return index.slots.map(({ slot }) => slot).filter(({ isService, isCancelled }) => !isService && !isCancelled);
}

function describeSlot({ start, speakers, room }: Slot): string {
  const clock = findClockTime(start);
  const time = clock === undefined || start === undefined ? '' : `${getLocalDate(start)} ${formatClockTime(clock)}`;
  return [time, speakers.map(({ name }) => name).join(', '), room ?? ''].filter((part) => part !== '').join(separator);
}

/** First what starts at the header's time, then what is on now, then the rest. */
function getRank({ start, duration }: Slot, clock: ClockTime | undefined, now: number): number {
  const from = getTimeLineValue(start);
  if (clock !== undefined && findClockTime(start) === clock) return 0;
  return from !== undefined && from <= now && now < from + (duration ?? 0) * 60_000 ? 1 : 2;
}

/** What other talks of the conference are: the one being written may have its slot's title already. */
function findNotedElsewhere({ document: { uri, note }, schedule, position }: Place): ReadonlySet<Slot> {
  const row = getTalks(note).findIndex(
    ({ line, section: { talk } }) => line + talk.headerRange.end.line >= position.line,
  );
  const isHere = getTalks(note)[row] === findTalkAt(note, position.line);
  const matches = [...schedule.matches].flatMap(([file, list]) =>
    file === uri && isHere ? list.filter((_match, at) => at !== row) : list,
  );
  return new Set(matches.flatMap((match) => (match.kind === 'sure' ? [match.slot] : [])));
}

/** The title, and the talk's link where the notes have links and nothing stands below the header yet. */
function createTitle({ document: { note, source }, position: { line } }: Place, slot: Slot): string {
  const isMarkdown = note.dialect === 'markdown';
  const title = isMarkdown ? escapeInline(slot.title) : slot.title;
  const isFree = [1, 2].every((below) => lineText(source, line + below).trim() === '');
  if (slot.url === undefined || !isFree || !hasLinks(note)) return title;
  return [title, '', isMarkdown ? `<${slot.url}>` : slot.url].join(getLineBreak(source));
}

function hasLinks(note: Note): boolean {
  return getTalks(note).some(({ section }) => section.talk.link !== undefined);
}

/** `Title - ` may go on with a speaker: those of the slot of that title, else all of the schedule. */
function offerSpeakers({ schedule, position }: Place, { typed }: HeaderStart): readonly CompletionItem[] {
  const match = /^(.*\S)\s+[-–—|]\s+([^|–—]*)$/.exec(typed) ?? /^(.*\S)\s+by\s+(.*)$/i.exec(typed);
  if (match === null) return [];
  const [, title = '', name = ''] = match;
  const titled = schedule.kept.index.byTitle.get(normalizeTitle(title))?.map(({ slot }) => slot);
  const speakers = (titled ?? getSlots(schedule)).flatMap((slot) => slot.speakers.map((speaker) => speaker.name));
  const { line, character } = position;
  const range = { start: { line, character: character - name.length }, end: position };
  return [...new Set(speakers)].map((label) => ({
    label,
    kind: CompletionItemKind.Value,
    sortText: `${titled === undefined ? 4 : 0} ${label}`,
    textEdit: { range, newText: label },
  }));
}

/** After the host, on a line that has nothing but the link: notes may link to anything. */
function offerPages({ document, schedule, position: { line, character } }: Place): readonly CompletionItem[] {
  const text = lineText(document.source, line);
  const match = /^([^\p{L}\p{N}]*)(https?:\/\/[^/\s]+\/\S*)$/u.exec(text.slice(0, character));
  if (match === null || isInCode(document, { line, character })) return [];
  const [, before = '', typed = ''] = match;
  const rest = /^[^\s<>]*/.exec(text.slice(character))?.[0] ?? '';
  const range = {
    start: { line, character: before.length },
    end: { line, character: character + rest.length },
  };
  return getSlots(schedule).flatMap((slot) =>
    slot.url === undefined || !slot.url.toLowerCase().startsWith(typed.toLowerCase())
      ? []
      : [
          {
            label: slot.code === undefined ? slot.title : `${slot.code} ${slot.title}`,
            kind: CompletionItemKind.Reference,
            detail: describeSlot(slot),
            filterText: `${slot.url} ${slot.title}`,
            textEdit: { range, newText: slot.url },
          },
        ],
  );
}
