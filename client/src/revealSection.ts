/** Showing a place of the notes in an editor. */
import { type Command, commands, type Disposable, Range, TextEditorRevealType, Uri, window } from 'vscode';
import type { TalkNode } from '../../server/src/protocol.js';

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

/** What a click on a row does. */
export function toRevealCommand({ uri, range }: Place): Command {
  return { command: commandId, title: '', arguments: [{ uri, range } satisfies Place] };
}

export function registerRevealSection(): Disposable {
  return commands.registerCommand(commandId, (place: Place) => revealSection(place));
}
