/**
 * All that an export knows, as JSON for programs; `docs/export.schema.json` describes it. Places and pictures are paths
 * from the folder that the export stands in, so that the text says nothing of the machine.
 */
import type {
  ExportAside,
  ExportConference,
  ExportDay,
  ExportItem,
  ExportModel,
  ExportNotes,
  ExportPlace,
  ExportTalk,
} from './exportModel.js';
import { type FileTarget, noGaps, type RenderedText } from './exportTarget.js';
import { relativePath } from './markdownNotes.js';

export const jsonTarget: FileTarget = {
  id: 'json',
  output: 'file',
  ending: '-notes.json',
  usesPictures: false,
  render: renderJson,
};

function renderJson(model: ExportModel): RenderedText {
  const value = {
    format: 'conference-notes',
    version: 1,
    timeZone: model.timeZone,
    conferences: model.conferences.map((conference) => toConference(conference, model.folder)),
  };
  // What is not known is null: a reader need not ask whether a field is there.
  const text = JSON.stringify(value, (_key, field: unknown) => field ?? null, 2);
  return { ...noGaps, text: `${text}\n` };
}

type Folder = ExportModel['folder'];

function toConference({ name, scheduleUrl, intro, gathered, days }: ExportConference, folder: Folder): object {
  return { name, scheduleUrl, intro: toNotes(intro, folder), ...gathered, days: days.map((day) => toDay(day, folder)) };
}

function toDay({ label, ordinal, date, notes, gathered, items }: ExportDay, folder: Folder): object {
  return {
    label,
    ordinal,
    date,
    notes: toNotes(notes, folder),
    ...gathered,
    items: items.map((item) => toItem(item, folder)),
  };
}

function toItem(item: ExportItem, folder: Folder): object {
  return item.kind === 'talk' ? toTalk(item, folder) : toAside(item, folder);
}

function toAside({ kind, title, notes, place, followUps, links }: ExportAside, folder: Folder): object {
  return { type: kind, title, ...toPlace(place, folder), followUps, links, notes: toNotes(notes, folder) };
}

function toTalk(talk: ExportTalk, folder: Folder): object {
  return {
    type: talk.kind,
    id: talk.id,
    kind: talk.talkKind,
    title: talk.title,
    speakers: talk.speakers,
    start: talk.start,
    end: talk.end,
    room: talk.room,
    track: talk.track,
    group: talk.group,
    talkUrl: talk.url,
    code: talk.code,
    attendance: talk.attendance,
    reason: talk.reason,
    ...toPlace(talk.place, folder),
    abstract: talk.abstract,
    followUps: talk.followUps,
    links: talk.links,
    notes: toNotes(talk.notes, folder),
  };
}

function toPlace({ uri, line }: ExportPlace, folder: Folder): object {
  return { file: toPath(uri, folder), line };
}

function toNotes({ markdown, pictures }: ExportNotes, folder: Folder): object {
  return { markdown, pictures: pictures.map(({ uri, alt }) => ({ url: toPath(uri, folder), alt })) };
}

function toPath(uri: string, folder: Folder): string {
  return (folder === undefined ? undefined : relativePath(folder, uri)) ?? uri;
}
