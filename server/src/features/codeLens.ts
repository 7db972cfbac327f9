/**
 * Two lenses, and no other: over the talk that is on, until when and what comes next; and a day's recap where the day has
 * ended: `7 talks · 1 not attended · 3 open follow-ups`. What is being written in keeps the lenses it had.
 */
import * as l10n from '@vscode/l10n';
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { Note, PlacedSection, TalkSection } from '../core/model/note.js';
import { findSectionAt, getTalks } from '../core/model/sections.js';
import { createRange } from '../core/text/positions.js';
import type { LiveStatus } from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { hasCommand } from './clientCommands.js';
import type { Feature } from './feature.js';
import { toLiveStatus } from './liveNotes.js';
import { countTalks, separator } from './talkWords.js';

/** One lens for each day that has talks; the last day has none while it is still going on. */
export function provideDayRecaps({ note }: NoteDocument, live?: LiveStatus): CodeLens[] {
  const talks = getTalks(note);
  const lastDay = talks.at(-1)?.day;
  const lastSection = note.sections.at(-1);
  const lastLine = lastSection === undefined ? 0 : lastSection.line + lastSection.section.lineCount - 1;
  return note.days.flatMap((_, index) => {
    const own = talks.filter((placed) => placed.day === index);
    const last = note.sections.findLast((placed) => placed.day === index);
    if (own.length === 0 || last === undefined || (live !== undefined && index === lastDay)) {
      return [];
    }
    // A lens stands above its line: on the line below the day's last words it parts no paragraph.
    const line = Math.min(lastLine, last.line + Math.max(0, last.section.contentEndLine) + 1);
    return [{ ...toLens(line, describeDay(own)), data: recapData }];
  });
}

/** Over the title of the talk that is on. The words stay the same while it is, so that nothing flickers. */
export function provideLiveLenses(snapshot: Snapshot, live: LiveStatus): CodeLens[] {
  const { on, next } = live;
  if (on === undefined) return [];
  const coming =
    next &&
    l10n.t(
      'next {0}: {1}',
      next.start,
      next.titles.length === 1 ? (next.titles[0] ?? '') : l10n.t('{0} talks', next.titles.length),
    );
  const title = on.end === undefined ? l10n.t('On now') : l10n.t('On until {0}', on.end);
  const command = 'conferenceNotes.startNextTalk';
  const lens = toLens(on.line, [title, coming].filter((part) => part !== undefined).join(separator));
  const starts = hasCommand(snapshot.client, command);
  return starts ? [lens, { range: lens.range, command: { title: l10n.t('Start Next Talk'), command } }] : [lens];
}

/** What the lenses of a session know beside the notes. */
export interface LensContext {
  /** Zero-based line that is being written in. */
  findWrittenLine(uri: string): number | undefined;
  /** Asks for the lenses to be asked for again in so many milliseconds; a later call replaces an earlier one. */
  refreshIn(milliseconds: number): void;
}

/** The feature of one session. */
export function createCodeLens(context: LensContext): Feature<CodeLensParams, CodeLens[]> {
  const shown = new Map<string, readonly ShownLens[]>();
  return {
    method: 'textDocument/codeLens',
    handle(snapshot, { textDocument: { uri } }) {
      const document = snapshot.findNote(uri);
      const { dayRecap, liveTalk } = snapshot.getSettings(uri).codeLens;
      if (document === undefined || (!dayRecap && !liveTalk)) return [];
      const live = toLiveStatus(snapshot, document);
      const lenses = [
        ...(liveTalk && live !== undefined ? provideLiveLenses(snapshot, live) : []),
        ...(dayRecap ? provideDayRecaps(document, live) : []),
      ];
      if (live !== undefined) context.refreshIn(findMinutesToChange(live) * 60_000);
      const kept = keepWritten(document.note, {
        lenses: lenses.map((lens) => toShown(document.note, lens)),
        before: shown.get(uri) ?? [],
        line: context.findWrittenLine(uri),
      });
      shown.set(uri, kept);
      return kept.map(({ lens, section, line }) => {
        const moved = moveTo(lens, (document.note.sections[section]?.line ?? 0) + line);
        return moved.data === recapData ? toRecapLens(snapshot, uri, moved) : moved;
      });
    },
  };
}

/** Tells a day's recap from the other lenses, until it is sent. */
const recapData = 'recap';

/** A click shows the whole recap, where the client can. */
function toRecapLens({ client }: Snapshot, uri: string, { range, command }: CodeLens): CodeLens {
  const show = 'conferenceNotes.showDayRecap';
  if (command === undefined || !hasCommand(client, show)) return { range, ...(command && { command }) };
  // The line above is the day's last, whatever begins below it.
  const place = { uri, line: Math.max(0, range.start.line - 1) };
  return { range, command: { title: command.title, command: show, arguments: [place] } };
}

/** A lens with its place in a section (by its index). */
interface ShownLens {
  readonly lens: CodeLens;
  readonly section: number;
  /** Title of its talk: sections are numbered anew when a talk is put in above. */
  readonly talk: string | undefined;
  /** Relative to the section. */
  readonly line: number;
}

function keepWritten(
  note: Note,
  { lenses, before, line }: { lenses: readonly ShownLens[]; before: readonly ShownLens[]; line: number | undefined },
): readonly ShownLens[] {
  const placed = line === undefined ? undefined : findSectionAt(note, line);
  if (placed === undefined) return lenses;
  const written = note.sections.indexOf(placed);
  const isKept = ({ section, talk, line: at }: ShownLens): boolean =>
    section === written && talk === findTitle(placed) && at < placed.section.lineCount;
  return [...lenses.filter(({ section }) => section !== written), ...before.filter(isKept)];
}

function toShown({ sections }: Note, lens: CodeLens): ShownLens {
  const section = sections.findLastIndex(({ line }) => line <= lens.range.start.line);
  const placed = sections[section];
  return { lens, section, talk: findTitle(placed), line: lens.range.start.line - (placed?.line ?? 0) };
}

function findTitle(placed: PlacedSection | undefined): string | undefined {
  return placed?.section.kind === 'talk' ? placed.section.talk.title : undefined;
}

function moveTo(lens: CodeLens, line: number): CodeLens {
  return { ...lens, range: createRange(line, 0, line, 0) };
}

/** Minutes until another talk is on, at least one. */
function findMinutesToChange({ on, next }: LiveStatus): number {
  return Math.max(1, Math.min(on?.minutesLeft ?? Infinity, next?.minutes ?? Infinity, 60));
}

/** A lens without a command is text: there is nothing to run. */
function toLens(line: number, title: string): CodeLens {
  return { range: createRange(line, 0, line, 0), command: { title, command: '' } };
}

function describeDay(talks: readonly PlacedSection<TalkSection>[]): string {
  return countTalks(
    talks.map(({ section: { talk } }) => ({ attendance: talk.attendance.state, followUps: talk.followUps })),
  );
}
