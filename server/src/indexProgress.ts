/** The first index as the user sees it: work-done progress where the client shows such, else nothing. */
import * as l10n from '@vscode/l10n';
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { IndexProgress } from './workspace/indexer.js';

/** A progress that the user can cancel; `done` ends it. */
export interface ShownProgress extends IndexProgress {
  done(): void;
}

/**
 * Shows progress from the first report on, so that a workspace that is read at once shows none.
 *
 * @param isStopped whether the server is going down, which ends the work too
 */
export function createIndexProgress(
  connection: Connection,
  client: ClientCapabilities,
  isStopped: () => boolean,
): ShownProgress {
  const canShow = client.window?.workDoneProgress === true;
  let cancelled = false;
  let finished = false;
  let shown: { report(percentage: number, message: string): void; done(): void } | undefined;
  let isAsked = false;
  const show = async (): Promise<void> => {
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(l10n.t('Reading conference notes'), 0, undefined, true);
    progress.token.onCancellationRequested(() => {
      cancelled = true;
    });
    shown = progress;
    if (finished) {
      progress.done();
    }
  };
  return {
    get isCancellationRequested() {
      return cancelled || isStopped();
    },
    report: (done, total) => {
      if (canShow && !isAsked) {
        isAsked = true;
        // A client that cannot show it after all goes without: the index does not depend on it.
        show().catch(() => undefined);
      }
      shown?.report(Math.floor((done / total) * 100), l10n.t('{0} of {1}', done, total));
    },
    done: () => {
      finished = true;
      shown?.done();
    },
  };
}
