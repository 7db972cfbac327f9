/** Go to Talk: a list of all talks that narrows with each letter, and shows where the talk stands. */
import { type Disposable, l10n, window } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { findConferenceOf, findTalkAt, type FoundTalk, listTalks } from '../conferenceLookups.js';
import { type PlaceItem, showRankedPick } from '../rankedPick.js';
import { createTalkSearch } from '../talkSearch.js';
import { attendanceName, joinParts, talkIcon } from '../talkWords.js';

export function registerGoToTalk(context: ClientContext): Disposable {
  return registerCommands(context, { goToTalk: () => goToTalk(context) });
}

/** More than anyone reads: who looks for one further down types another letter. */
const mostTalks = 200;

/** The talk of the cursor is chosen to begin with. */
async function goToTalk(context: ClientContext): Promise<void> {
  const { conferences } = await context.notes.getNewest();
  const talks = listTalks(conferences);
  if (talks.length === 0) {
    void window.showInformationMessage(l10n.t('There are no conference notes here yet.'));
    return;
  }
  const place = context.places.lastNote;
  const uri = place?.document.uri.toString() ?? '';
  const here = findTalkAt(conferences, uri, place?.line ?? 0)?.talk.id;
  const search = createTalkSearch(talks, findConferenceOf(conferences, uri)?.id);
  showRankedPick({
    title: l10n.t('Go to Talk'),
    placeholder: l10n.t('Title, speaker, talk code or conference'),
    fill(pick, typed) {
      const found = search.find(typed, mostTalks);
      pick.items = found.map((each) => toTalkItem(each));
      const active = typed === '' ? found.findIndex(({ talk }) => talk.id === here) : 0;
      pick.activeItems = pick.items.slice(active, active + 1);
    },
  });
}

function toTalkItem({ talk, conference }: FoundTalk): PlaceItem {
  const state = talk.attendance === 'attended' ? undefined : attendanceName(talk.attendance);
  return {
    label: talk.title,
    description: joinParts(talk.start, talk.speakers.join(', '), conference.name, state),
    iconPath: talkIcon(talk),
    alwaysShow: true,
    place: { uri: talk.uri, range: talk.titleRange },
  };
}
