/** Fetching for the server: never without the user's consent to the host, always within the bounds of `boundedFetch`. */
import { type CancellationToken, type ExtensionContext, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { boundedFetch, createCancellation, type FetchAnswer } from '../../server/src/fetch/boundedFetch.js';
import { fetchMethod, type FetchParams, type FetchResult } from '../../server/src/protocol.js';
import { toBase64 } from './base64.js';
import type { LaunchOptions } from './host.js';

const consentKey = 'schedule.hosts';
/** Hosts that one address may lead through, one after the other. */
const mostHosts = 4;

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
      const answer = await fetchWithConsent({ ...params, signal: cancellation.signal }, options, onFetch);
      return answer.kind === 'fetched'
        ? { kind: 'fetched', base64: toBase64(answer.bytes), etag: answer.etag, url: answer.url }
        : answer;
    } finally {
      subscription.dispose();
    }
  });
}

type Answer = FetchAnswer | { readonly kind: 'failed'; readonly reason: 'no-consent'; readonly location: string };

/** Each host that an address leads to is asked only with the user's consent to it. */
async function fetchWithConsent(
  request: Parameters<typeof boundedFetch>[0],
  { extension, host, log }: LaunchOptions,
  onFetch: (url: string) => void,
): Promise<Answer> {
  let { url } = request;
  for (let hosts = 0; hosts < mostHosts; hosts += 1) {
    // A kept schedule may come from anybody: what it calls its source need not be an address.
    const hostname = findHost(url);
    if (hostname === undefined) {
      return { kind: 'failed', reason: 'not-https' };
    }
    if (!(await hasConsent(extension, hostname))) {
      return { kind: 'failed', reason: 'no-consent', location: url };
    }
    onFetch(url);
    const answer = await boundedFetch({ ...request, url }, host.network);
    log.info(`fetch ${url}: ${answer.kind === 'failed' ? answer.reason : answer.kind}`);
    if (answer.kind !== 'failed' || answer.location === undefined) {
      return answer;
    }
    url = answer.location;
  }
  return { kind: 'failed', reason: 'too-many-redirects' };
}

function findHost(url: string): string | undefined {
  try {
    return new URL(url).hostname;
  } catch {
    return undefined;
  }
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
