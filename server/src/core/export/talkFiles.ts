/**
 * One Markdown file a talk, with YAML front matter that Hugo, Jekyll and Astro understand. A file is named after date and
 * talk, as Jekyll wants it; facts that are not known are left out.
 */
import type { ExportConference, ExportDay, ExportModel, ExportTalk } from './exportModel.js';
import type { ExportedFile, FolderTarget } from './exportTarget.js';
import { createGuid } from './guid.js';
import { embedNotes } from './markdownNotes.js';
import { escapeWords } from './markdownWriter.js';
import { dayTitle } from './reportDays.js';
import { getReportStrings } from './reportStrings.js';
import { findTalkTimes, toEventTime } from './talkTimes.js';
import { generatorField } from '../reportMark.js';

export const talkFilesTarget: FolderTarget = {
  id: 'talk-files',
  output: 'folder',
  usesPictures: false,
  render: renderFiles,
};

function renderFiles(model: ExportModel): readonly ExportedFile[] {
  return model.conferences.flatMap((conference) => {
    const starts = new Map(findTalkTimes(conference).timed.map(({ talk, start }) => [talk, start]));
    return conference.days.flatMap((day) =>
      day.items
        .filter((item) => item.kind === 'talk')
        .map((talk) => renderFile(talk, { model, conference, day, start: starts.get(talk) })),
    );
  });
}

interface Place {
  readonly model: ExportModel;
  readonly conference: ExportConference;
  readonly day: ExportDay;
  /** Local date and time. */
  readonly start: string | undefined;
}

function renderFile(talk: ExportTalk, place: Place): ExportedFile {
  const { date } = place.day;
  const { notes, abstract } = talk;
  const blocks = [
    frontMatter(talk, place),
    abstract === undefined ? '' : toQuote(abstract),
    embedNotes({ notes, level: 2, label: talk.id, folder: place.model.folder }),
  ];
  const name = `${date === undefined ? '' : `${date}-`}${shortId(talk.id)}.md`;
  return { name, text: `${blocks.filter((block) => block !== '').join('\n\n')}\n` };
}

/** Ids that would make a file name too long end in a number of their own, as two may begin alike. */
function shortId(id: string): string {
  return id.length <= 80 ? id : `${id.slice(0, 71)}-${createGuid(id).slice(0, 8)}`;
}

/** JSON is YAML, so that no title can break out of its field. */
function frontMatter(talk: ExportTalk, { model, conference, day, start }: Place): string {
  const fields: readonly (readonly [string, unknown])[] = [
    ['title', talk.title],
    ['date', start === undefined ? day.date : toEventTime(start, model.timeZone)],
    ['speakers', talk.speakers.length === 0 ? undefined : talk.speakers.map(({ name }) => name)],
    ['conference', conference.name],
    ['day', dayTitle(day, getReportStrings(model.language))],
    ['start', talk.start],
    ['end', talk.end],
    ['room', talk.room],
    ['track', talk.track],
    ['kind', talk.talkKind],
    ['attendance', talk.attendance],
    ['reason', talk.reason],
    ['talkUrl', talk.url],
    ['talkCode', talk.code],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${toYaml(key, value)}`);
  return ['---', ...lines, generatorField, '---'].join('\n');
}

/** A date is left bare, as the site builders read a quoted one as text. */
function toYaml(key: string, value: unknown): string {
  return key === 'date' ? String(value) : JSON.stringify(value);
}

function toQuote(abstract: string): string {
  return abstract
    .split(/\n{2,}/)
    .map((paragraph) => `> ${escapeWords(paragraph)}`)
    .join('\n>\n');
}
