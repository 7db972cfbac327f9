/** The top rows of the Talks view, in any of its groupings. */
import type { ConferenceNode } from '../../server/src/protocol.js';
import { createLinksTree } from './linksTree.js';
import { createSpeakersTree } from './speakersTree.js';
import { type ConferenceRow, createTalksTree, type GroupRow, type TalksTreeOptions } from './talksTree.js';

export function createTalksRows(
  conferences: readonly ConferenceNode[],
  options: TalksTreeOptions,
): readonly (ConferenceRow | GroupRow)[] {
  switch (options.grouping) {
    case 'speaker':
      return createSpeakersTree(conferences, options);
    case 'link':
      return createLinksTree(conferences, { ...options, labels: options.labels.link });
    default:
      return createTalksTree(conferences, options);
  }
}
