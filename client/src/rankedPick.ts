/**
 * A quick pick whose items come from us for what is typed, in our order, and whose place is shown while one moves. VS
 * Code's own filter and order stay out of it.
 */
import { type QuickPick, type QuickPickItem, window } from 'vscode';
import { PlacePreview } from './placePreview.js';
import type { Place } from './revealSection.js';

/** A row that leads somewhere; separators lead nowhere. */
export interface PlaceItem extends QuickPickItem {
  readonly place?: Place;
}

export interface RankedPick {
  readonly title: string;
  readonly placeholder: string;
  /** Called for what is typed, the first time for nothing. */
  readonly fill: (pick: QuickPick<PlaceItem>, typed: string) => void;
  readonly onHide?: () => void;
}

/** VS Code has this switch in all its versions, but does not declare it. */
type SortedPick = QuickPick<PlaceItem> & { sortByLabel: boolean };

export function showRankedPick({ title, placeholder, fill, onHide }: RankedPick): void {
  const pick = window.createQuickPick<PlaceItem>() as SortedPick;
  const preview = new PlacePreview();
  let isTaken = false;
  // The list alone, as it comes up, moves nothing.
  let hasMoved = false;
  let first: Place | undefined;
  pick.title = title;
  pick.placeholder = placeholder;
  pick.sortByLabel = false;
  pick.keepScrollPosition = true;
  pick.onDidChangeValue((typed) => {
    hasMoved = true;
    fill(pick, typed.trim());
  });
  pick.onDidChangeActive(([item]) => {
    first ??= item?.place;
    hasMoved ||= item?.place !== first;
    if (item?.place !== undefined && hasMoved) preview.show(item.place);
  });
  pick.onDidAccept(() => {
    const place = pick.selectedItems[0]?.place;
    // Words that fit nothing stay, to be corrected.
    if (place === undefined) return;
    isTaken = true;
    pick.hide();
    void preview.take(place);
  });
  pick.onDidHide(() => {
    onHide?.();
    pick.dispose();
    if (!isTaken) void preview.restore();
  });
  fill(pick, '');
  pick.show();
}
