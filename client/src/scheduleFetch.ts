/** Fetching for the server: never without the user's consent to the host, always within the bounds of `boundedFetch`. */
import { type CancellationToken, type ExtensionContext, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  boundedFetch,
  createCancellation,
  type FetchFailure,
  maxFetchBytes,
  maxFetchMilliseconds,
} from '../../server/src/fetch/boundedFetch.js';
import { fetchMethod, type FetchParams, type FetchResult } from '../../server/src/protocol.js';
import { toBase64 } from './base64.js';
import type { LaunchOptions } from './host.js';

const consentKey = 'schedule.hosts';

/** Answers the server's requests to fetch. */
export function serveFetches(client: BaseLanguageClient, { extension, host, log }: LaunchOptions): void {
  client.onRequest<FetchResult, unknown>(fetchMethod, async (params: FetchParams, token: CancellationToken) => {
    const { hostname } = new URL(params.url);
    if (!(await hasConsent(extension, hostname))) {
      return { kind: 'failed', message: l10n.t('{0} was not asked for the schedule.', hostname), isFinal: true };
    }
    const cancellation = createCancellation();
    const subscription = token.onCancellationRequested(cancellation.cancel);
    try {
      const answer = await boundedFetch({ ...params, signal: cancellation.signal }, host.network);
      log.info(`fetch ${params.url}: ${answer.kind === 'failed' ? answer.reason : answer.kind}`);
      if (answer.kind === 'fetched') {
        const { bytes, etag, url } = answer;
        return { kind: 'fetched', base64: toBase64(bytes), etag, url };
      }
      return answer.kind === 'unchanged' ? answer : { kind: 'failed', ...describeFailure(hostname, answer) };
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

interface Failure {
  readonly reason: FetchFailure;
  readonly status?: number;
}

function describeFailure(host: string, failure: Failure): { readonly message: string; readonly isFinal: boolean } {
  const isFinal = failure.reason === 'cancelled' || failure.reason === 'unreachable' || failure.reason === 'too-slow';
  return { message: failureSentence(host, failure), isFinal };
}

function failureSentence(host: string, { reason, status }: Failure): string {
  switch (reason) {
    case 'not-https':
      return l10n.t('{0} does not offer the schedule over https, so it was not fetched.', host);
    case 'private-address':
      return l10n.t('{0} leads into a private network, so it was not fetched.', host);
    case 'too-many-redirects':
      return l10n.t('{0} redirects without end.', host);
    case 'too-large':
      return l10n.t('The answer of {0} is larger than {1} MB.', host, maxFetchBytes / 1024 / 1024);
    case 'too-slow':
      return l10n.t('{0} did not answer within {1} seconds. Try again later.', host, maxFetchMilliseconds / 1000);
    case 'cancelled':
      return l10n.t('Cancelled.');
    case 'status':
      return status === 404
        ? l10n.t('{0} has no schedule at this address.', host)
        : l10n.t('{0} answered with status {1}.', host, status ?? 0);
    case 'unreachable':
      return l10n.t('{0} could not be reached. Are you online?', host);
  }
}
