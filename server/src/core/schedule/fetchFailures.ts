/** Why a schedule could not be fetched, in a sentence for the user: the same in the editor and on the command line. */
import * as l10n from '@vscode/l10n';
import { parseUrl } from '../text/parseUrl.js';

export type FetchFailureReason =
  | 'no-consent'
  | 'not-https'
  | 'private-address'
  | 'other-host'
  | 'too-many-redirects'
  | 'too-large'
  | 'too-slow'
  | 'cancelled'
  | 'status'
  | 'cut-off'
  | 'unreachable';

export interface FetchFailureFacts {
  readonly reason: FetchFailureReason;
  /** HTTP status, for the reason `status`. */
  readonly status?: number;
  /** The address that it leads to, for the reasons `other-host` and `no-consent`. */
  readonly location?: string;
}

/** After these, other addresses of the same host would fail alike. */
const finalReasons: ReadonlySet<FetchFailureReason> = new Set(['no-consent', 'cancelled', 'unreachable', 'too-slow']);

/** The sentence, and whether trying further addresses makes no sense. */
export function describeFetchFailure(
  url: string,
  failure: FetchFailureFacts,
): { readonly message: string; readonly isFinal: boolean } {
  // Who was not asked may be the host that the named one leads to.
  const named = failure.reason === 'no-consent' ? (failure.location ?? url) : url;
  const host = parseUrl(named)?.host ?? named;
  return { message: getSentence(host, failure), isFinal: finalReasons.has(failure.reason) };
}

function getSentence(host: string, { reason, status, location = '' }: FetchFailureFacts): string {
  switch (reason) {
    case 'no-consent':
      return l10n.t('{0} was not asked for the schedule.', host);
    case 'not-https':
      return l10n.t('{0} does not offer the schedule over https, so it was not fetched.', host);
    case 'private-address':
      return l10n.t('{0} leads into a private network, so it was not fetched.', host);
    case 'other-host':
      return l10n.t('{0} leads to another host, which was not asked. Import {1} if you trust it.', host, location);
    case 'too-many-redirects':
      return l10n.t('{0} redirects without end.', host);
    case 'too-large':
      return l10n.t('The answer of {0} is larger than 20 MB.', host);
    case 'too-slow':
      return l10n.t('{0} did not answer within 30 seconds. Try again later.', host);
    case 'cancelled':
      return l10n.t('Cancelled.');
    case 'status':
      return describeStatus(host, status ?? 0);
    case 'cut-off':
      return l10n.t('The answer of {0} broke off in the middle. Try again.', host);
    case 'unreachable':
      return l10n.t('{0} could not be reached. Are you online?', host);
  }
}

function describeStatus(host: string, status: number): string {
  switch (status) {
    case 404:
    case 410:
      return l10n.t('{0} has no schedule at this address.', host);
    case 401:
    case 403:
      return l10n.t('{0} does not show this schedule to everyone.', host);
    case 429:
    case 503:
      return l10n.t('{0} is busy. Try again later.', host);
    default:
      return l10n.t('{0} answered with status {1}.', host, status);
  }
}
