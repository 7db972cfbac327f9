/** All links of the notes: as a Markdown list, as a table, and as bookmarks that browsers import. */
import { writeCsv } from './csvWriter.js';
import type { ExportConference, ExportItem, ExportLink, ExportModel } from './exportModel.js';
import { type FileTarget, noGaps, type RenderedText } from './exportTarget.js';
import { writeHeading, writeLink } from './markdownWriter.js';
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

function groupsOf({ days }: ExportConference): readonly LinkGroup[] {
  return days
    .flatMap(({ items }) => items)
    .map((item) => ({ title: item.title, links: linksOf(item) }))
    .filter(({ links }) => links.length > 0);
}

function linksOf(item: ExportItem): readonly ExportLink[] {
  const own = item.kind === 'talk' && item.url !== undefined ? [{ name: item.title, url: item.url }] : [];
  return [...own, ...item.links];
}

/** The schedule's link stands above those of the talks. */
function scheduleLinks({ name, scheduleUrl }: ExportConference): readonly ExportLink[] {
  return scheduleUrl === undefined ? [] : [{ name, url: scheduleUrl }];
}

function renderMarkdown({ conferences }: ExportModel): RenderedText {
  const blocks = conferences.flatMap((conference) => [
    writeHeading(conference.name, 1),
    toList(scheduleLinks(conference)),
    ...groupsOf(conference).flatMap(({ title, links }) => [
      title === undefined ? '' : writeHeading(title, 2),
      toList(links),
    ]),
  ]);
  return { ...noGaps, text: `${[reportMark, ...blocks].filter((block) => block !== '').join('\n\n')}\n` };
}

function toList(links: readonly ExportLink[]): string {
  return links.map(({ name, url }) => `- ${writeLink(name, url)}`).join('\n');
}

function renderCsv({ conferences }: ExportModel): RenderedText {
  const rows = conferences.flatMap((conference) => [
    ...scheduleLinks(conference).map(({ name, url }) => [conference.name, '', name, url]),
    ...groupsOf(conference).flatMap(({ title, links }) =>
      links.map(({ name, url }) => [conference.name, title ?? '', name, url]),
    ),
  ]);
  return { ...noGaps, text: writeCsv(['conference', 'talk', 'name', 'url'], rows) };
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
