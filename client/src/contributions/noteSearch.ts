/** Search in Notes: the talks in whose notes all words stand, with the lines that hold them, as they are found. */
import { CancellationTokenSource, type Disposable, l10n, type QuickPick, QuickPickItemKind, ThemeIcon } from 'vscode';
import {
  type FoundTalkNode,
  searchNotesMethod,
  type SearchNotesParams,
  type SearchNotesResult,
} from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { type PlaceItem, showRankedPick } from '../rankedPick.js';
import { joinParts } from '../talkWords.js';

export function registerNoteSearch(context: ClientContext): Disposable {
  return registerCommands(context, { searchNotes: () => searchNotes(context) });
}

/** More than anyone reads: who looks for one further down types another word. */
const mostTalks = 200;
/** While the first index is under way, files to be searched come bit by bit. */
const pauseMilliseconds = 150;

/** What is typed next ends the search before. */
async function searchNotes(context: ClientContext): Promise<void> {
  await context.server.start();
  let running = new CancellationTokenSource();
  showRankedPick({
    title: l10n.t('Search in Notes'),
    placeholder: l10n.t('Words in your notes; in "quotes" where they stand together'),
    fill(pick, typed) {
      running.cancel();
      running = new CancellationTokenSource();
      void fill(context, pick, { typed, source: running });
    },
    onHide: () => running.cancel(),
  });
}

interface Typed {
  readonly typed: string;
  readonly source: CancellationTokenSource;
}

async function fill(context: ClientContext, pick: QuickPick<PlaceItem>, { typed, source }: Typed): Promise<void> {
  pick.busy = typed !== '';
  if (typed === '') {
    pick.items = [];
    return;
  }
  try {
    await show(context, pick, { typed, source });
  } catch (error) {
    if (source.token.isCancellationRequested) return;
    context.log.error('A search failed.', error);
    pick.items = [toMessage(l10n.t('The search failed; see the output of Conference Notes.'))];
  }
  if (!source.token.isCancellationRequested) pick.busy = false;
}

/** What was found for the words before stays until something is found for these, so that the list does not flicker. */
async function show(context: ClientContext, pick: QuickPick<PlaceItem>, { typed, source }: Typed): Promise<void> {
  const items: PlaceItem[] = [];
  let talks = 0;
  let done = -1;
  let next: number | undefined;
  do {
    const params: SearchNotesParams = { query: typed, ...(next !== undefined && { next }) };
    const slice = await context.server.request<SearchNotesResult>(searchNotesMethod, params, source.token);
    if (source.token.isCancellationRequested) return;
    talks += slice.found.length;
    items.push(...slice.found.flatMap((found) => toItems(found, typed)));
    if (slice.found.length > 0) replaceItems(pick, items);
    if (slice.next !== undefined && slice.done === done) await pause();
    ({ done, next } = slice);
  } while (next !== undefined && talks < mostTalks && !source.token.isCancellationRequested);
  if (items.length === 0) pick.items = [toMessage(l10n.t('No notes with these words'))];
}

function pause(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, pauseMilliseconds));
}

/** What the reader has come to stays chosen. */
function replaceItems(pick: QuickPick<PlaceItem>, items: readonly PlaceItem[]): void {
  const chosen = pick.activeItems.filter((item) => items.includes(item));
  pick.items = items;
  const [first] = items.filter(({ place }) => place !== undefined);
  pick.activeItems = chosen.length > 0 || first === undefined ? chosen : [first];
}

/** The talk as a separator, its lines under it. */
function toItems({ uri, title, start, speakers, conference, lines }: FoundTalkNode, typed: string): PlaceItem[] {
  const talk = joinParts(title, start, speakers?.join(', '), conference);
  return [
    { label: talk, kind: QuickPickItemKind.Separator },
    ...lines.map(({ line, text }) => {
      const range = { start: { line, character: text.length - text.trimStart().length }, end: { line, character: 0 } };
      return {
        // Signs of icons in notes are words here.
        label: cutToWords(text.trim(), typed).replaceAll('$(', '$\u200B('),
        iconPath: new ThemeIcon('note'),
        alwaysShow: true,
        place: { uri, range },
      };
    }),
  ];
}

/** A line from a little before the first word that was looked for, where that would be out of sight. */
function cutToWords(text: string, typed: string): string {
  const lower = text.toLowerCase();
  const places = typed
    .toLowerCase()
    .split(/[\s"]+/)
    .filter((word) => word !== '')
    .map((word) => lower.indexOf(word))
    .filter((place) => place >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  if (first <= wordInSight) return text;
  return `…${text.slice(text.lastIndexOf(' ', first - lead) + 1)}`;
}

const wordInSight = 36;
const lead = 16;

function toMessage(label: string): PlaceItem {
  return { label, alwaysShow: true };
}
