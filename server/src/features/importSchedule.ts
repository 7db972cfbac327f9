/**
 * Importing a schedule: the user's address becomes the text of `.conference-notes/<event>.schedule.json`. The client
 * fetches, with the user's consent, and writes; nothing is written here.
 */
import type { CancelSignal } from '../core/cancelSignal.js';
import type { Slot } from '../core/model/schedule.js';
import type { FetchedFile } from '../core/schedule/fetchedFile.js';
import type { ImportEnvironment, ImportOutcome } from '../core/schedule/importSchedule.js';
import { fromBase64 } from '../core/text/base64.js';
import {
  type FetchParams,
  type FetchResult,
  importScheduleMethod,
  type ImportScheduleParams,
  type ImportScheduleResult,
} from '../protocol.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';

export interface ImportScheduleEnvironment {
  /** Asks the client to fetch one address; the client stops when the signal says so. */
  readonly fetch: (params: FetchParams, signal: CancelSignal) => Promise<FetchResult>;
  /** Milliseconds since 1970 (UTC). */
  readonly now: () => number;
}

/** The feature, bound to what fetches for it. */
export function createImportSchedule({
  fetch,
  now,
}: ImportScheduleEnvironment): Feature<ImportScheduleParams, ImportScheduleResult> {
  return {
    method: importScheduleMethod,
    handle: async (snapshot, params, signal) => {
      const environment: ImportEnvironment = {
        now: new Date(now()).toISOString(),
        fetchFile: async (url, etag) => {
          const answer = await fetch({ url, ...(etag === undefined ? {} : { etag }) }, signal);
          return toFetchedFile(url, answer);
        },
      };
      return toResult(await importSource(params, environment, findNotedSlots(snapshot)));
    },
  };
}

async function toFetchedFile(url: string, answer: FetchResult): Promise<FetchedFile> {
  switch (answer.kind) {
    case 'fetched':
      return { ...answer, bytes: fromBase64(answer.base64) };
    case 'unchanged':
      return answer;
    case 'failed': {
      const { describeFetchFailure } = await import('../core/schedule/index.js');
      return { kind: 'failed', ...describeFetchFailure(url, answer) };
    }
  }
}

/** The readers of all formats are a bundle of their own, loaded with the first import. */
async function importSource(
  { source, timeZone }: ImportScheduleParams,
  environment: ImportEnvironment,
  noted: readonly Slot[],
): Promise<ImportOutcome> {
  const { importFromContent, importFromUrl, refreshSchedule } = await import('../core/schedule/index.js');
  switch (source.kind) {
    case 'url':
      return importFromUrl(source.url, environment, timeZone);
    case 'kept':
      return refreshSchedule(source.text, environment, noted);
    case 'content': {
      const hints = {
        ...(source.fileName === undefined ? {} : { fileName: source.fileName }),
        ...(timeZone === undefined ? {} : { timeZone }),
      };
      return importFromContent(fromBase64(source.base64), hints, environment.now);
    }
  }
}

/** The slots that talks of the notes surely are. */
function findNotedSlots(snapshot: Snapshot): readonly Slot[] {
  const uris = snapshot.index.conferences().flatMap(({ entries }) => entries.map(({ uri }) => uri));
  const matches = uris.flatMap((uri) => snapshot.scheduleOf(uri)?.matches.get(uri) ?? []);
  return matches.flatMap((match) => (match.kind === 'sure' ? [match.slot] : []));
}

function toResult(outcome: ImportOutcome): ImportScheduleResult {
  if (outcome.kind !== 'imported') {
    return outcome;
  }
  const { schedule, counts, text, fileName, problems, changes, hasNewLinks = false } = outcome;
  const { title, timeZone } = schedule;
  const { talks, days, rooms } = counts;
  return { kind: 'imported', title, timeZone, talks, days, rooms, fileName, text, problems, changes, hasNewLinks };
}
