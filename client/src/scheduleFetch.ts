/** Fetching for the server: never without the user's consent to the host, always within the bounds of `boundedFetch`. */
import { type CancellationToken, type ExtensionContext, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createCancellation } from '../../server/src/fetch/boundedFetch.js';
import { consentedFetch } from '../../server/src/fetch/consentedFetch.js';
import { fetchMethod, type FetchParams, type FetchResult } from '../../server/src/protocol.js';
import { toBase64 } from './base64.js';
import type { LaunchOptions } from './host.js';

const consentKey = 'schedule.hosts';

/**
 * Answers the server's requests to fetch.
 *
 * @param onFetch called with every address that is asked, for those who show progress
 */
export function serveFetches(client: BaseLanguageClient, options: LaunchOptions, onFetch: (url: string) => void): void {
  client.onRequest<FetchResult, unknown>(fetchMethod, async (params: FetchParams, token: CancellationToken) => {
    const cancellation = createCancellation();
    const subscription = token.onCancellationRequested(cancellation.cancel);
    try {
      const request = { ...params, signal: cancellation.signal };
      const answer = await consentedFetch(request, options.host.network, {
        hasConsent: (hostname) => hasConsent(options.extension, hostname),
        onFetch: (url, outcome) => {
          onFetch(url);
          void outcome.then((word) => options.log.info(`fetch ${url}: ${word}`));
        },
      });
      return answer.kind === 'fetched'
        ? { kind: 'fetched', base64: toBase64(answer.bytes), etag: answer.etag, url: answer.url }
        : answer;
    } finally {
      subscription.dispose();
    }
  });
}

/** The setting, else what the user said of this host before, else the user is asked. */
async function hasConsent({ globalState }: ExtensionContext, hostname: string): Promise<boolean> {
  const setting = workspace.getConfiguration('conferenceNotes').get<string>('schedule.network');
  if (setting === 'always' || setting === 'never') {
    return setting === 'always';
  }
  const hosts = globalState.get<readonly string[]>(consentKey, []);
  if (hosts.includes(hostname)) {
    return true;
  }
  const allow = l10n.t('Fetch');
  const detail = l10n.t(
    'Only the public schedule is fetched; nothing of your notes is sent. You are asked once per host.',
  );
  const message = l10n.t('Fetch the schedule from {0}?', hostname);
  if ((await window.showInformationMessage(message, { modal: true, detail }, allow)) !== allow) {
    return false;
  }
  await globalState.update(consentKey, [...hosts, hostname]);
  return true;
}
