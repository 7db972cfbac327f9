import type { Slot } from '../../server/src/core/model/schedule.js';

/** A slot of which nothing is known; tests add what matters to them. */
export const emptySlot: Slot = {
  guid: undefined,
  code: undefined,
  title: '',
  otherTitles: [],
  subtitle: undefined,
  speakers: [],
  start: undefined,
  duration: undefined,
  room: undefined,
  track: undefined,
  type: undefined,
  language: undefined,
  abstract: undefined,
  description: undefined,
  url: undefined,
  otherUrls: [],
  feedbackUrl: undefined,
  doNotRecord: false,
  isService: false,
  isCancelled: false,
  links: [],
};
