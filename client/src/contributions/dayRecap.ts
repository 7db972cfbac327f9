/** Show Day Recap: takeaways, follow-ups and links of a day as a new document, from the lens at its end, its row or the cursor. */
import type { Disposable } from 'vscode';
import { l10n, Uri } from 'vscode';
import { type DayNode, exportMethod, type ExportParams, type ExportResult } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { Notice, registerCommands } from '../commandRegistry.js';
import { findLineTarget, type LineTarget } from '../commandTargets.js';
import { findConferenceOf } from '../conferenceLookups.js';
import { recallExport } from '../exportMemory.js';
import { showExport } from '../exportText.js';

export function registerDayRecap(context: ClientContext): Disposable {
  return registerCommands(context, { showDayRecap: (argument) => showDayRecap(context, argument) });
}

async function showDayRecap(context: ClientContext, argument: unknown): Promise<void> {
  const place = await findPlace(context, argument);
  if (place === undefined) throw new Notice(l10n.t('Put the cursor into conference notes first.'));
  const { language } = recallExport(context);
  const { conferences } = await context.notes.getNewest();
  const all = findConferenceOf(conferences, place.uri)?.uris;
  const params: ExportParams = {
    target: 'recap',
    // Several files may have talks on the day.
    uris: place.line === undefined ? [place.uri] : (all ?? [place.uri]),
    ...(place.line !== undefined && { scope: { kind: 'day', uri: place.uri, line: place.line } }),
    ...(language !== undefined && { language }),
  };
  const result = await context.server.request<ExportResult>(exportMethod, params);
  await showExport({ target: 'recap', result, notes: [Uri.parse(place.uri, true)] });
}

/** Without a line where no day has begun there, as above the first or in a file without days: then all of the file is meant. */
type RecapPlace = Pick<LineTarget, 'uri'> & Partial<LineTarget>;

async function findPlace(context: ClientContext, argument: unknown): Promise<RecapPlace | undefined> {
  const { conferences } = await context.notes.getNewest();
  const { day: named } = (argument ?? {}) as { readonly day?: DayNode };
  const days = conferences.flatMap((conference) => conference.days);
  // Edits have moved the day since its row was drawn: only its id holds.
  const day = named && days.find(({ id }) => id === named.id);
  if (day !== undefined) {
    const { uri, range } = day.talks[0] ?? day;
    return { uri, line: range.start.line };
  }
  const target = await findLineTarget(context, argument);
  const hasBegun = days
    .flatMap((each) => [each, ...each.talks])
    .some(({ uri, range }) => uri === target?.uri && range.start.line <= target.line);
  return target && (hasBegun ? target : { uri: target.uri });
}
