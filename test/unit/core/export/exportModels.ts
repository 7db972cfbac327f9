/** Models for the tests of export targets: one conference with one talk, unless said otherwise. */
import {
  noNotes,
  nothingGathered,
  type ExportConference,
  type ExportDay,
  type ExportItem,
  type ExportModel,
  type ExportNotes,
  type ExportTalk,
} from '../../../../server/src/core/export/exportModel.js';

/** Facts with the notes as Markdown, for short. */
export type TalkSketch = Partial<Omit<ExportTalk, 'notes'>> & {
  readonly notes?: string;
  readonly pictures?: ExportNotes['pictures'];
  readonly truncated?: boolean;
};

export function createTalk({ notes = '', pictures = [], truncated = false, ...facts }: TalkSketch = {}): ExportTalk {
  return {
    kind: 'talk',
    id: 'a-talk',
    key: facts.id ?? 'a-talk',
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
    takeaways: [],
    slidesWanted: [],
    abstract: undefined,
    notes: { markdown: notes, pictures, truncated },
    place: { uri: 'file:///notes/a.md', line: 1 },
    followUps: [],
    links: [],
    ...facts,
  };
}

export function createDay(items: readonly ExportItem[], facts: Partial<ExportDay> = {}): ExportDay {
  return {
    label: undefined,
    ordinal: undefined,
    date: undefined,
    notes: noNotes,
    gathered: nothingGathered,
    items,
    ...facts,
  };
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
    conferences: [
      { name: 'A conference', scheduleUrl: undefined, intro: noNotes, gathered: nothingGathered, days, ...conference },
    ],
  };
}
