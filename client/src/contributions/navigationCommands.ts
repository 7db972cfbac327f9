/** Commands that go to the talk or day before, after or on now. */
import type { Disposable } from 'vscode';
import { l10n, window } from 'vscode';
import { talkOnMethod, type TalkOnParams, type TalkOnPlace } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { findConferenceOf, type listTalks, talksOfFile } from '../conferenceLookups.js';
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

async function goToNow(context: ClientContext): Promise<void> {
  const uri = context.places.lastNote?.document.uri.toString();
  const params: TalkOnParams = uri === undefined ? {} : { uri };
  const place = await context.server.requestCurrent<TalkOnPlace | null>(talkOnMethod, params);
  if (place !== null) return revealSection(place);
  void window.showInformationMessage(l10n.t('By the times in your notes, no talk is on now.'));
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
