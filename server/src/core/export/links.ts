/** All links of the notes: as a Markdown list, as a table, and as bookmarks that browsers import. */
import { writeCsv } from './csvWriter.js';
import {
  type ExportConference,
  type ExportGatheredText,
  type ExportLink,
  type ExportModel,
  gatherConference,
} from './exportModel.js';
import { classifyLink, linkClasses } from '../index/linkClass.js';
import { type FileTarget, noGaps, type RenderedText } from './exportTarget.js';
import { listLinks } from './linkLists.js';
import { writeHeading, writeLink } from './markdownWriter.js';
import { getReportStrings } from './reportStrings.js';
import { reportMark } from '../reportMark.js';

export const linksTarget: FileTarget = {
  id: 'links',
  output: 'file',
  ending: '-links.md',
  usesPictures: false,
  render: renderMarkdown,
};

export const linksCsvTarget: FileTarget = {
  id: 'links-csv',
  output: 'file',
  ending: '-links.csv',
  usesPictures: false,
  render: renderCsv,
};

export const bookmarksTarget: FileTarget = {
  id: 'bookmarks',
  output: 'file',
  ending: '-bookmarks.html',
  usesPictures: false,
  render: renderBookmarks,
};

/** The links of one talk or aside, its own page first. */
interface LinkGroup {
  readonly title: string | undefined;
  readonly links: readonly ExportLink[];
}

function groupsOf(conference: ExportConference): readonly LinkGroup[] {
  return gatherConference(conference)
    .map((item) => ({ title: item.title, links: linksOf(item) }))
    .filter(({ links }) => links.length > 0);
}

function linksOf(item: ExportGatheredText): readonly ExportLink[] {
  return [...ownPage(item), ...item.links];
}

function ownPage(item: ExportGatheredText): readonly ExportLink[] {
  return item.kind === 'talk' && item.url !== undefined ? [{ name: item.title, url: item.url }] : [];
}

/** The schedule's link stands above those of the talks. */
function scheduleLinks({ name, scheduleUrl }: ExportConference): readonly ExportLink[] {
  return scheduleUrl === undefined ? [] : [{ name, url: scheduleUrl }];
}

/** By what they lead to, each with its talk. */
function renderMarkdown({ conferences, language }: ExportModel): RenderedText {
  const strings = getReportStrings(language);
  const blocks = conferences.flatMap((conference) => {
    const items = gatherConference(conference);
    const lists = linkClasses.map((name) => [strings.linkClasses[name], listLinks(items, name)] as const);
    return [
      writeHeading(conference.name, 1),
      toList(scheduleLinks(conference)),
      ...[[strings.talkPages, items.flatMap(ownPage).map(toItem)] as const, ...lists].flatMap(([title, lines]) =>
        lines.length === 0 ? [] : [writeHeading(title, 2), lines.join('\n')],
      ),
    ];
  });
  return { ...noGaps, text: `${[reportMark, ...blocks].filter((block) => block !== '').join('\n\n')}\n` };
}

function toList(links: readonly ExportLink[]): string {
  return links.map(toItem).join('\n');
}

function toItem({ name, url }: ExportLink): string {
  return `- ${writeLink(name, url)}`;
}

function renderCsv({ conferences }: ExportModel): RenderedText {
  const rows = conferences.flatMap((conference) => [
    ...scheduleLinks(conference).map(({ name, url }) => [conference.name, '', name, url, 'schedule']),
    ...gatherConference(conference).flatMap((item) => [
      ...ownPage(item).map(({ name, url }) => [conference.name, item.title ?? '', name, url, 'talk']),
      ...item.links.map(({ name, url }) => [conference.name, item.title ?? '', name, url, classifyLink(url, name)]),
    ]),
  ]);
  return { ...noGaps, text: writeCsv(['conference', 'talk', 'name', 'url', 'class'], rows) };
}

/** The format that all browsers import: Netscape's, which is no valid HTML and written as they write it. */
function renderBookmarks({ conferences }: ExportModel): RenderedText {
  const folders = conferences.map((conference) =>
    toFolder(conference.name, [
      ...scheduleLinks(conference).flatMap(toBookmark),
      ...groupsOf(conference).flatMap(({ title, links }) =>
        title === undefined ? links.flatMap(toBookmark) : toFolder(title, links.flatMap(toBookmark)),
      ),
    ]),
  );
  const head = [
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    '<TITLE>Bookmarks</TITLE>',
    '<H1>Bookmarks</H1>',
  ];
  return { ...noGaps, text: `${[...head, '<DL><p>', ...folders.flat().map(indent), '</DL><p>'].join('\n')}\n` };
}

function toFolder(name: string, lines: readonly string[]): readonly string[] {
  return [`<DT><H3>${escapeHtml(name)}</H3>`, '<DL><p>', ...lines.map(indent), '</DL><p>'];
}

/** Only what leads to the web: a bookmark of a script would run it. */
function toBookmark({ name, url }: ExportLink): readonly string[] {
  return /^https?:/i.test(url) ? [`<DT><A HREF="${escapeHtml(url)}">${escapeHtml(name)}</A>`] : [];
}

function indent(line: string): string {
  return `    ${line}`;
}

const htmlSigns: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => htmlSigns[sign] ?? sign).replaceAll(/\s+/g, ' ');
}
