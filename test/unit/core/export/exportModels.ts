/** Models for the tests of export targets: one conference with one talk, unless said otherwise. */
import type {
  ExportConference,
  ExportDay,
  ExportItem,
  ExportModel,
  ExportTalk,
} from '../../../../server/src/core/export/exportModel.js';

export function createTalk(facts: Partial<ExportTalk> = {}): ExportTalk {
  return {
    kind: 'talk',
    id: 'a-talk',
    talkKind: 'talk',
    title: 'A talk',
    speakers: [],
    start: undefined,
    end: undefined,
    room: undefined,
    track: undefined,
    url: undefined,
    code: undefined,
    attendance: 'attended',
    reason: undefined,
    group: undefined,
    abstract: undefined,
    notes: '',
    truncated: false,
    place: { uri: 'file:///notes/a.md', line: 1 },
    followUps: [],
    links: [],
    pictures: [],
    ...facts,
  };
}

export function createDay(items: readonly ExportItem[], facts: Partial<ExportDay> = {}): ExportDay {
  return { label: undefined, ordinal: undefined, date: undefined, notes: '', items, ...facts };
}

export function createModel(
  items: readonly ExportItem[],
  facts: Partial<ExportConference> & Partial<Pick<ExportModel, 'language' | 'timeZone' | 'folder'>> = {},
): ExportModel {
  const { language = 'en', timeZone, folder, ...conference } = facts;
  const days = [createDay(items)];
  return {
    language,
    timeZone,
    folder,
    conferences: [{ name: 'A conference', scheduleUrl: undefined, intro: '', days, ...conference }],
  };
}
