/** Commands that go to the talk or day before, after or on now. */
import type { Disposable } from 'vscode';
import { l10n, window } from 'vscode';
import { statusMethod, type StatusParams, type StatusResult } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { findConferenceOf, findTalkNow, type listTalks, talksOfFile } from '../conferenceLookups.js';
import { toEventMoment } from '../moments.js';
import { type Place, revealSection } from '../revealSection.js';

export function registerNavigationCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    goToNow: () => goToNow(context),
    nextTalk: () => step(context, talkPlaces, 'next'),
    previousTalk: () => step(context, talkPlaces, 'previous'),
    nextDay: () => step(context, dayPlaces, 'next'),
    previousDay: () => step(context, dayPlaces, 'previous'),
  });
}

/** The server knows best what is on in the notes that are open; elsewhere the times of all notes are asked. */
async function goToNow(context: ClientContext): Promise<void> {
  const { lastNote } = context.places;
  const uri = lastNote?.document.uri.toString();
  const { conferences } = await context.notes.getNewest();
  if (uri !== undefined) {
    const params: StatusParams = { uri, line: lastNote?.line ?? 0 };
    const on = (await context.server.request<StatusResult | null>(statusMethod, params))?.live?.on;
    if (on !== undefined) {
      const start = { line: on.line, character: 0 };
      await revealSection({ uri, range: { start, end: start } });
      return;
    }
  }
  const now = new Date();
  const talk = findTalkNow(conferences, uri, (timeZone) => toEventMoment(now, timeZone))?.talk;
  if (talk === undefined) {
    void window.showInformationMessage(l10n.t('By the times in your notes, no talk has begun yet today.'));
    return;
  }
  await revealSection({ uri: talk.uri, range: talk.titleRange });
}

type ListPlaces = (conferences: Parameters<typeof listTalks>[0], uri: string) => readonly Place[];

const talkPlaces: ListPlaces = (conferences, uri) =>
  talksOfFile(conferences, uri).map(({ talk }) => ({ uri, range: talk.titleRange }));

/** Where a conference has a file per day, the days of its other files follow in their order. */
const dayPlaces: ListPlaces = (conferences, uri) => findConferenceOf(conferences, uri)?.days ?? [];

async function step(context: ClientContext, list: ListPlaces, way: 'next' | 'previous'): Promise<void> {
  const place = context.places.current;
  if (place?.isNote !== true) return;
  const uri = place.document.uri.toString();
  const { conferences } = await context.notes.getNewest();
  const places = list(conferences, uri);
  const here = places.findLastIndex((each) => each.uri === uri && each.range.start.line <= place.line);
  const target = way === 'next' ? places[here + 1] : places[previousIndex(places, here, place.line)];
  if (target !== undefined) await revealSection(target);
}

/** From the middle of a section its own start comes first, as in reading backwards. */
function previousIndex(places: readonly Place[], here: number, line: number): number {
  const start = places[here]?.range.start.line;
  return start !== undefined && start < line ? here : here - 1;
}
