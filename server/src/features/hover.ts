/** What shows when the mouse rests on a talk's header, time, speaker, link or picture: the talk card. Never in prose. */
import * as l10n from '@vscode/l10n';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { Conference } from '../core/index/notesIndex.js';
import type { PlacedSection, TalkSection } from '../core/model/note.js';
import { findTalkAt, isTalk } from '../core/model/sections.js';
import { talkCardMethod, type TalkCardParams } from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { hasCommand, toCommandUri } from './clientCommands.js';
import type { Feature } from './feature.js';
import { findNoteTarget, type NoteTarget } from './noteTarget.js';
import { findNotedSlot } from './notedSlots.js';
import { findMissingAbstract } from './scheduleEdits.js';
import { createTalkCard, isWebPage, type TalkCard, type TalkCardInput, toMarkdown, toPlainText } from './talkCard.js';
import { countTalks } from './talkWords.js';

/** The card of a talk of a note. */
export function provideTalkCard(
  snapshot: Snapshot,
  document: NoteDocument,
  placed: PlacedSection<TalkSection>,
): TalkCard {
  const { talk } = placed.section;
  return createTalkCard({
    talk,
    day: placed.day === undefined ? undefined : document.note.days[placed.day]?.label,
    abstract: document.inside(placed).abstract?.text,
    slot: findNotedSlot(snapshot, document, placed),
    timeZone: snapshot.timeZone,
    commands: findCommands(snapshot, document, placed),
  });
}

/** What the card offers beside pages: the links of these commands are all that the client trusts. */
function findCommands(
  snapshot: Snapshot,
  document: NoteDocument,
  placed: PlacedSection<TalkSection>,
): NonNullable<TalkCardInput['commands']> {
  const place = { uri: document.uri, line: placed.line };
  const toLink = (command: string): string | undefined =>
    hasCommand(snapshot.client, command) ? toCommandUri(command, place) : undefined;
  const lacksAbstract = findMissingAbstract(snapshot, document, placed) !== undefined;
  const isTimed = findNotedSlot(snapshot, document, placed)?.start !== undefined || isDated(document, placed);
  return {
    insertAbstract: lacksAbstract ? toLink('conferenceNotes.insertAbstract') : undefined,
    calendar: isTimed ? toLink('conferenceNotes.exportCalendar') : undefined,
  };
}

/** Whether the notes say themselves when the talk was. */
function isDated({ note }: NoteDocument, { section, day }: PlacedSection<TalkSection>): boolean {
  const date = day === undefined ? note.date : (note.days[day]?.date ?? note.date);
  return date !== undefined && section.talk.time?.start !== undefined;
}

/** The conference as a card, for its schedule's link: what of it has been noted. */
export function provideConferenceCard(conference: Conference, url: string): TalkCard {
  const talks = conference.entries.flatMap((entry) => entry.talks);
  return {
    title: conference.name,
    speakers: [],
    facts: [countTalks(talks), ...new Set(conference.entries.flatMap(({ days }) => days.map(({ label }) => label)))],
    remarks: [],
    abstract: undefined,
    doNotRecord: false,
    actions: isWebPage(url) ? [{ label: l10n.t('Open schedule'), url }] : [],
  };
}

export const hover: Feature<HoverParams, Hover | null> = {
  method: 'textDocument/hover',
  handle(snapshot, { textDocument: { uri }, position }) {
    const document = snapshot.findNote(uri);
    const target = document && findNoteTarget(document, position);
    const card = document && target && findCard(snapshot, document, target);
    if (target === undefined || card === undefined) {
      return null;
    }
    const formats = snapshot.client.textDocument?.hover?.contentFormat;
    const kind = formats?.includes(MarkupKind.Markdown) === false ? MarkupKind.PlainText : MarkupKind.Markdown;
    const value = kind === MarkupKind.Markdown ? toMarkdown(card) : toPlainText(card);
    return { contents: { kind, value }, range: target.range };
  },
};

function findCard(snapshot: Snapshot, document: NoteDocument, target: NoteTarget): TalkCard | undefined {
  if (target.kind === 'scheduleLink') {
    const conference = snapshot.index.findConference(document.uri);
    return conference && provideConferenceCard(conference, target.url);
  }
  return isTalk(target.placed) ? provideTalkCard(snapshot, document, target.placed) : undefined;
}

/** The card of the talk at a line, for views; the file need not be open. */
export const talkCard: Feature<TalkCardParams, string | null> = {
  method: talkCardMethod,
  async handle(snapshot, { uri, position }) {
    const document = await snapshot.readNote(uri);
    const placed = document && findTalkAt(document.note, position.line);
    return document === undefined || placed === undefined
      ? null
      : toMarkdown(provideTalkCard(snapshot, document, placed));
  },
};
