/** The talks as a table, one a row, for spreadsheets. Column names are the same in every language. */
import { writeCsv } from './csvWriter.js';
import type { ExportConference, ExportDay, ExportModel, ExportTalk } from './exportModel.js';
import { type FileTarget, noGaps, type RenderedText } from './exportTarget.js';
import { dayTitle } from './reportDays.js';
import { getReportStrings } from './reportStrings.js';

export const csvTarget: FileTarget = {
  id: 'csv',
  output: 'file',
  ending: '-talks.csv',
  usesPictures: false,
  render: renderCsv,
};

/** Where a talk stands. */
interface Place {
  readonly conference: ExportConference;
  readonly day: ExportDay;
  readonly model: ExportModel;
}

const columns: readonly (readonly [name: string, read: (talk: ExportTalk, place: Place) => string | undefined])[] = [
  ['conference', (_talk, { conference }) => conference.name],
  ['day', (_talk, { day, model }) => dayTitle(day, getReportStrings(model.language))],
  ['date', (_talk, { day }) => day.date],
  ['start', ({ start }) => start],
  ['end', ({ end }) => end],
  ['title', ({ title }) => title],
  ['speakers', ({ speakers }) => speakers.map(({ name }) => name).join('; ')],
  ['room', ({ room }) => room],
  ['track', ({ track }) => track],
  ['kind', ({ talkKind }) => talkKind],
  ['attendance', ({ attendance }) => attendance],
  ['reason', ({ reason }) => reason],
  ['talkUrl', ({ url }) => url],
  ['code', ({ code }) => code],
  ['followUps', ({ followUps }) => followUps.map(({ text, done }) => (done ? `done: ${text}` : text)).join('\n')],
  ['links', ({ links }) => links.map(({ name, url }) => (name === url ? url : `${name}: ${url}`)).join('\n')],
  ['abstract', ({ abstract }) => abstract],
  ['notes', ({ notes }) => notes.markdown],
];

function renderCsv(model: ExportModel): RenderedText {
  const rows = model.conferences.flatMap((conference) =>
    conference.days.flatMap((day) =>
      day.items
        .filter((item) => item.kind === 'talk')
        .map((talk) => columns.map(([, read]) => read(talk, { conference, day, model }))),
    ),
  );
  return {
    ...noGaps,
    text: writeCsv(
      columns.map(([name]) => name),
      rows,
    ),
  };
}
