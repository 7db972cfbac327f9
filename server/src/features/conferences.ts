/** The conferences with their days, talks and follow-ups, as the views draw them. */
import { conferencesMethod, type ConferencesResult } from '../protocol.js';
import type { Feature } from './feature.js';

export const conferences: Feature<null, ConferencesResult> = {
  method: conferencesMethod,
  handle({ index, indexing }) {
    return { revision: index.revision, conferences: [], indexing };
  },
};
