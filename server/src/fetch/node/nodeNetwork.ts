/** The network as Node has it, for the desktop's client and the command line. */
import { lookup } from 'node:dns/promises';
import { createNetwork, type FetchEnvironment } from '../boundedFetch.js';
import { pinnedFetch } from './pinnedFetch.js';

/** Names are looked up before anything is asked, and once more by the connection itself, which holds to the same rule. */
export function createNodeNetwork(): FetchEnvironment {
  return { ...createNetwork(lookUp), fetch: pinnedFetch };
}

/** A name that has no address is one that the fetch itself will fail on. */
async function lookUp(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}
