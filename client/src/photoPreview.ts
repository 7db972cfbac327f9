/** Which photos go to which talks, shown before anything is written: ticked, by talk, and movable to other talks. */
import {
  commands,
  l10n,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  type Uri,
  window,
} from 'vscode';
import type { ConferenceNode } from '../../server/src/protocol.js';
import { type FoundTalk, listTalks } from './conferenceLookups.js';
import { fileNameOf } from './noteDocuments.js';
import { describeTalk, joinParts } from './talkWords.js';

/** A photo with what was found out. */
export interface PlacedPhoto {
  readonly uri: Uri;
  /** `YYYY-MM-DDTHH:MM:SS` on the event's clocks. */
  readonly taken: string | undefined;
  readonly talk: FoundTalk | undefined;
}

interface PhotoItem extends QuickPickItem {
  /** Undefined for what parts the talks. */
  readonly photo: PlacedPhoto | undefined;
}

/** The photos that shall be attached, each with its talk; undefined where the question was left. */
export async function confirmPhotos(
  photos: readonly PlacedPhoto[],
  conferences: readonly ConferenceNode[],
): Promise<readonly PlacedPhoto[] | undefined> {
  const ticked = await tickPhotos(photos, conferences);
  const lost = ticked?.filter(({ talk }) => talk === undefined) ?? [];
  if (ticked === undefined || lost.length === 0) return ticked;
  const talk = await pickTalk(conferences, nameLost(lost));
  return talk && ticked.map((photo) => (photo.talk === undefined ? { ...photo, talk } : photo));
}

function nameLost(lost: readonly PlacedPhoto[]): string {
  const [first] = lost;
  return lost.length === 1 && first !== undefined
    ? l10n.t('Which talk is {0} from?', fileNameOf(first.uri))
    : l10n.t('Which talk are the {0} photos without a talk from?', lost.length);
}

const chooseTalk: () => QuickInputButton = () => ({
  iconPath: new ThemeIcon('move'),
  tooltip: l10n.t('Choose Another Talk'),
});
const openPhoto: () => QuickInputButton = () => ({ iconPath: new ThemeIcon('eye'), tooltip: l10n.t('Look at It') });

function tickPhotos(
  photos: readonly PlacedPhoto[],
  conferences: readonly ConferenceNode[],
): Promise<readonly PlacedPhoto[] | undefined> {
  return new Promise((resolve) => {
    const pick = window.createQuickPick<PhotoItem>();
    let isAsideAsked = false;
    let current = photos;
    pick.title = l10n.t('Attach Photos');
    pick.placeholder = l10n.t('Which photos go to their talks? Those that fit none come last.');
    pick.canSelectMany = true;
    pick.matchOnDescription = true;
    pick.ignoreFocusOut = true;
    show(pick, current, new Set(photos.filter(({ talk }) => talk !== undefined)));
    pick.onDidTriggerItemButton(async ({ item: { photo }, button }) => {
      if (photo === undefined) return;
      if (button.tooltip === openPhoto().tooltip) {
        await commands.executeCommand('vscode.open', photo.uri, { preview: true, preserveFocus: true });
        return;
      }
      const selected = new Set(pick.selectedItems.map((item) => item.photo));
      isAsideAsked = true;
      const talk = await pickTalk(conferences, l10n.t('Which talk is {0} from?', fileNameOf(photo.uri)));
      isAsideAsked = false;
      const moved = talk === undefined ? photo : { ...photo, talk };
      current = current.map((each) => (each === photo ? moved : each));
      selected.delete(photo);
      show(pick, current, new Set([...selected, moved]));
      pick.show();
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.flatMap(({ photo }) => photo ?? []));
      pick.hide();
    });
    pick.onDidHide(() => {
      if (isAsideAsked) return;
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function show(
  pick: QuickPick<PhotoItem>,
  photos: readonly PlacedPhoto[],
  ticked: ReadonlySet<PlacedPhoto | undefined>,
): void {
  const items = toItems(photos);
  pick.items = items;
  pick.selectedItems = items.filter(({ photo }) => photo !== undefined && ticked.has(photo));
}

/** By talk in the order of their times, those without a talk last. */
function toItems(photos: readonly PlacedPhoto[]): PhotoItem[] {
  const groups = new Map<string, PlacedPhoto[]>();
  const sorted = photos.toSorted((a, b) => compare(a, b));
  for (const photo of sorted) {
    const id = photo.talk?.talk.id ?? '';
    groups.set(id, [...(groups.get(id) ?? []), photo]);
  }
  const fitting = [...groups].filter(([id]) => id !== '');
  const lost = groups.get('');
  return [
    ...fitting.flatMap(([, group]) => [toSeparator(nameTalk(group[0]?.talk)), ...group.map(toItem)]),
    ...(lost === undefined ? [] : [toSeparator(l10n.t('No talk at that time')), ...lost.map(toItem)]),
  ];
}

function compare(a: PlacedPhoto, b: PlacedPhoto): number {
  const [takenA, takenB] = [a.taken ?? '', b.taken ?? ''];
  if (takenA !== takenB) return takenA < takenB ? -1 : 1;
  return fileNameOf(a.uri) < fileNameOf(b.uri) ? -1 : 1;
}

function nameTalk(found: FoundTalk | undefined): string {
  return found === undefined ? '' : joinParts(found.talk.start, found.talk.title);
}

function toSeparator(label: string): PhotoItem {
  return { label, kind: QuickPickItemKind.Separator, photo: undefined };
}

function toItem(photo: PlacedPhoto): PhotoItem {
  return {
    label: fileNameOf(photo.uri),
    description: photo.taken?.slice(0, 16).replace('T', ' ') ?? l10n.t('time unknown'),
    buttons: [openPhoto(), chooseTalk()],
    photo,
  };
}

async function pickTalk(conferences: readonly ConferenceNode[], title: string): Promise<FoundTalk | undefined> {
  const several = conferences.length > 1;
  const items = listTalks(conferences).map((found) => ({
    label: found.talk.title,
    description: describeTalk(found.talk),
    ...(several || found.day !== undefined
      ? { detail: joinParts(several ? found.conference.name : undefined, found.day?.label) }
      : {}),
    found,
  }));
  const picked = await window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  return picked?.found;
}
