/** Showing a place of the notes in an editor. */
import { type Command, commands, type Disposable, Range, TextEditorRevealType, Uri, window } from 'vscode';
import type { TalkNode } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import { findPlace } from './conferenceLookups.js';

/** A place in a file, as the server tells it. */
export interface Place {
  readonly uri: string;
  readonly range: TalkNode['range'];
}

const commandId = 'conferenceNotes.revealSection';

/** Opens the file, puts the cursor at the start of the range and shows that line at the top. */
export async function revealSection({ uri, range }: Place): Promise<void> {
  const { start } = range;
  const cursor = new Range(start.line, start.character, start.line, start.character);
  const editor = await window.showTextDocument(Uri.parse(uri, true), { selection: cursor });
  editor.revealRange(cursor, TextEditorRevealType.AtTop);
}

/**
 * What a click on a row does.
 *
 * @param id of the talk, day or follow-up: its place is looked up when somebody clicks, as edits move it
 */
export function toRevealCommand(id: string): Command {
  return { command: commandId, title: '', arguments: [id] };
}

/** The same for what has no id: the place is that of the last look at the notes. */
export function toRevealPlace({ uri, range }: Place): Command {
  return { command: commandId, title: '', arguments: [{ uri, range }] };
}

export function registerRevealSection(context: ClientContext): Disposable {
  return commands.registerCommand(commandId, async (target: string | Place) => {
    const { conferences } = await context.notes.getAnnounced();
    const place = typeof target === 'string' ? findPlace(conferences, target) : target;
    if (place !== undefined) await revealSection(place);
  });
}
