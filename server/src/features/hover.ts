/** What shows when the mouse rests on a talk's header, time, speaker, link or picture: the talk card. Never in prose. */
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { PlacedSection, TalkSection } from '../core/model/note.js';
import { findTalkAt, isTalk } from '../core/model/sections.js';
import { talkCardMethod, type TalkCardParams } from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { findNoteTarget } from './noteTarget.js';
import { findNotedSlot } from './notedSlots.js';
import { createTalkCard, type TalkCard, toMarkdown, toPlainText } from './talkCard.js';

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
  });
}

export const hover: Feature<HoverParams, Hover | null> = {
  method: 'textDocument/hover',
  capability: () => ({ hoverProvider: true }),
  handle(snapshot, { textDocument: { uri }, position }) {
    const document = snapshot.findNote(uri);
    const target = document && findNoteTarget(document, position);
    if (document === undefined || target === undefined || !('placed' in target) || !isTalk(target.placed)) {
      return null;
    }
    const card = provideTalkCard(snapshot, document, target.placed);
    const formats = snapshot.client.textDocument?.hover?.contentFormat;
    const kind = formats?.includes(MarkupKind.Markdown) === false ? MarkupKind.PlainText : MarkupKind.Markdown;
    const value = kind === MarkupKind.Markdown ? toMarkdown(card) : toPlainText(card);
    return { contents: { kind, value }, range: target.range };
  },
};

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
