/** Commands that go to a talk or day. */
import type { Disposable } from 'vscode';
import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import {
  findConferenceOf,
  findTalkAt,
  findTalkNow,
  type FoundTalk,
  listTalks,
  talksOfFile,
} from '../conferenceLookups.js';
import { toMoment } from '../moments.js';
import { type Place, revealSection } from '../revealSection.js';
import { describeTalk, joinParts, talkIcon } from '../talkWords.js';

export function registerNavigationCommands(context: ClientContext): Disposable {
  return registerCommands(context, {
    goToTalk: () => goToTalk(context),
    goToNow: () => goToNow(context),
    nextTalk: () => step(context, talkPlaces, 'next'),
    previousTalk: () => step(context, talkPlaces, 'previous'),
    nextDay: () => step(context, dayPlaces, 'next'),
    previousDay: () => step(context, dayPlaces, 'previous'),
  });
}

interface TalkItem extends QuickPickItem {
  readonly found?: FoundTalk;
}

/** Title, speakers and code all match what is typed; the talk of the cursor is chosen to begin with. */
async function goToTalk(context: ClientContext): Promise<void> {
  const { conferences } = await context.notes.get();
  const talks = listTalks(conferences);
  if (talks.length === 0) {
    void window.showInformationMessage(l10n.t('There are no conference notes here yet.'));
    return;
  }
  const pick = window.createQuickPick<TalkItem>();
  pick.placeholder = l10n.t('Title, speaker, talk code or conference');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = toTalkItems(talks);
  const place = context.places.current;
  const here = place && findTalkAt(conferences, place.document.uri.toString(), place.line)?.talk.id;
  pick.activeItems = pick.items.filter(({ found }) => found !== undefined && found.talk.id === here);
  pick.onDidHide(() => pick.dispose());
  pick.onDidAccept(() => {
    const talk = pick.selectedItems[0]?.found?.talk;
    pick.hide();
    if (talk !== undefined) void revealSection({ uri: talk.uri, range: talk.titleRange });
  });
  pick.show();
}

/** One separator per conference; its name stands in the detail too, so that it can be searched for. */
function toTalkItems(talks: readonly FoundTalk[]): TalkItem[] {
  const items: TalkItem[] = [];
  let previous: string | undefined;
  for (const found of talks) {
    const { conference, day, talk } = found;
    if (conference.id !== previous) items.push({ label: conference.name, kind: QuickPickItemKind.Separator });
    previous = conference.id;
    items.push({
      label: talk.title,
      description: describeTalk(talk),
      detail: joinParts(conference.name, day?.label, talk.code),
      iconPath: talkIcon(talk),
      found,
    });
  }
  return items;
}

async function goToNow(context: ClientContext): Promise<void> {
  const { conferences } = await context.notes.get();
  const uri = context.places.lastNote?.document.uri.toString();
  const talk = findTalkNow(conferences, uri, toMoment(new Date()))?.talk;
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
  const { conferences } = await context.notes.get();
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
