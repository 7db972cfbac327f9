/** Fetching with the user's consent to each host, the ones that an address leads to included. */
import { boundedFetch, type FetchAnswer, type FetchEnvironment, type FetchRequest } from './boundedFetch.js';

export interface Consent {
  /** Asks where nothing is known of the host; waits as long as the user thinks. */
  readonly hasConsent: (hostname: string) => Promise<boolean>;
  /** Called with every address that is asked, and with what came of it. */
  readonly onFetch: (url: string, outcome: Promise<string>) => void;
}

export type ConsentedAnswer =
  | FetchAnswer
  | { readonly kind: 'failed'; readonly reason: 'no-consent'; readonly location: string };

/** Hosts that one address may lead through, one after the other. */
const mostHosts = 4;

/** Fetches one address; bounds hold for each host anew, so that nobody has to answer in a hurry. */
export async function consentedFetch(
  request: FetchRequest,
  environment: FetchEnvironment,
  { hasConsent, onFetch }: Consent,
): Promise<ConsentedAnswer> {
  let { url } = request;
  for (let hosts = 0; hosts < mostHosts; hosts += 1) {
    // A kept schedule may come from anybody: what it calls its source need not be an address.
    if (!URL.canParse(url)) {
      return { kind: 'failed', reason: 'not-https' };
    }
    if (!(await hasConsent(new URL(url).hostname))) {
      return { kind: 'failed', reason: 'no-consent', location: url };
    }
    const asked = boundedFetch({ ...request, url }, environment);
    onFetch(
      url,
      asked.then((answer) => (answer.kind === 'failed' ? answer.reason : answer.kind)),
    );
    const answer = await asked;
    if (answer.kind !== 'failed' || answer.location === undefined) {
      return answer;
    }
    url = answer.location;
  }
  return { kind: 'failed', reason: 'too-many-redirects' };
}
