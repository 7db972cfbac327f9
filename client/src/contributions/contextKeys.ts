/** What menus, welcome texts and commands ask: the state of the notes, and what stands at the cursor. */
import { commands, Disposable } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { findConferenceOf, findTalkAt } from '../conferenceLookups.js';
import { findFeedbackPage } from '../talkPages.js';

export function registerContextKeys(context: ClientContext): Disposable {
  const keys = new ContextKeys();
  const update = (): void => {
    setStateKeys(context, keys);
    setPlaceKeys(context, keys);
  };
  return Disposable.from(
    context.places.onDidChange(() => setPlaceKeys(context, keys)),
    context.notes.onDidLoad(update),
    context.notes.onDidChange(() => void load(context)),
    context.server.onDidChangeState(update),
  );
}

/** A running server's notes are kept at hand for badge and menus; they never start a server. */
async function load(context: ClientContext): Promise<void> {
  if (context.server.state === 'running') await context.notes.getAnnounced();
}

/**
 * `state`: `indexing`, `empty`, `planned` (a schedule, no notes), `some` or `failed`; not set before anything has asked for
 * notes.
 */
function setStateKeys(context: ClientContext, keys: ContextKeys): void {
  const { last } = context.notes;
  if (context.server.state === 'failed') keys.set('state', 'failed');
  else if (last === undefined) keys.set('state', undefined);
  else if (last.conferences.some(({ uris }) => uris.length > 0)) keys.set('state', 'some');
  else if (last.conferences.length > 0) keys.set('state', 'planned');
  else keys.set('state', last.indexing ? 'indexing' : 'empty');
}

function setPlaceKeys(context: ClientContext, keys: ContextKeys): void {
  const place = context.places.current;
  const uri = place?.isNote === true ? place.document.uri.toString() : undefined;
  const conferences = context.notes.last?.conferences ?? [];
  const talk = uri === undefined ? undefined : findTalkAt(conferences, uri, place?.line ?? 0)?.talk;
  const conference = uri === undefined ? undefined : findConferenceOf(conferences, uri);
  keys.set('isNote', uri !== undefined);
  keys.set('inTalk', talk !== undefined);
  keys.set('hasTalkPage', talk?.url !== undefined);
  keys.set('hasFeedback', talk !== undefined && findFeedbackPage(talk) !== undefined);
  keys.set('hasSchedule', conference?.scheduleUrl !== undefined);
  keys.set('hasLastNote', context.places.lastNote !== undefined);
}

/** Tells VS Code only what is new: a cursor that moves through a talk changes nothing. */
class ContextKeys {
  private readonly told = new Map<string, unknown>();

  set(name: string, value: string | boolean | undefined): void {
    if (this.told.has(name) && this.told.get(name) === value) return;
    this.told.set(name, value);
    void commands.executeCommand('setContext', `conferenceNotes.${name}`, value);
  }
}
