/** The recap of a day or a conference, to read the evening after: takeaways by talk, what is left to do, links by class. */
import { linkClasses } from '../index/linkClass.js';
import {
  type ExportConference,
  type ExportDay,
  type ExportGatheredText,
  type ExportModel,
  type ExportTalk,
  gatherDay,
} from './exportModel.js';
import { type FileTarget, noGaps, type RenderedText } from './exportTarget.js';
import { listLinks } from './linkLists.js';
import { rebaseHeadings } from './markdownTree.js';
import { escapeWords, writeHeading, writeLink } from './markdownWriter.js';
import { dayDate, dayHeading } from './reportDays.js';
import { reportMark } from '../reportMark.js';
import { getReportStrings } from './reportStrings.js';
import type { ReportStrings } from './strings/table.js';

export const recapTarget: FileTarget = {
  id: 'recap',
  output: 'file',
  ending: '-recap.md',
  usesPictures: false,
  render: renderRecap,
};

function renderRecap({ conferences, language }: ExportModel): RenderedText {
  const strings = getReportStrings(language);
  const blocks = conferences.flatMap((conference) => [
    writeHeading(conference.name, 1),
    ...conference.days.flatMap((day) => dayBlocks(day, conference, strings)),
  ]);
  const text = [reportMark, ...blocks].filter((block) => block !== '').join('\n\n');
  return { ...noGaps, text: `${text}\n` };
}

function dayBlocks(day: ExportDay, conference: ExportConference, strings: ReportStrings): readonly string[] {
  const texts = gatherDay(day);
  const heading = dayHeading(day, conference, strings);
  const level = heading === undefined ? 2 : 3;
  const title = (words: string, blocks: readonly string[]): readonly string[] =>
    blocks.length === 0 ? [] : [writeHeading(words, level), ...blocks];
  return [
    ...(heading === undefined ? [] : [writeHeading(heading, 2), escapeWords(dayDate(day, strings) ?? '')]),
    ...title(strings.takeaways, takeawayBlocks(texts, level + 1)),
    ...title(strings.followUps, toBlock(texts.flatMap(followUpLines))),
    ...title(
      strings.links,
      linkClasses.flatMap((name) => {
        const lines = listLinks(texts, name);
        return lines.length === 0 ? [] : [writeHeading(strings.linkClasses[name], level + 1), lines.join('\n')];
      }),
    ),
    ...title(strings.slidesWanted, toBlock(slideLines(texts))),
  ];
}

function toBlock(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function talksOf(items: readonly ExportGatheredText[]): readonly ExportTalk[] {
  return items.filter((item) => item.kind === 'talk');
}

function takeawayBlocks(items: readonly ExportGatheredText[], level: number): readonly string[] {
  return talksOf(items)
    .filter(({ takeaways }) => takeaways.length > 0)
    .flatMap((talk) => [
      `${'#'.repeat(level)} ${titleOf(talk)}`,
      ...talk.takeaways.map((markdown) => rebaseHeadings(markdown, level + 1)),
    ]);
}

function followUpLines(item: ExportGatheredText): readonly string[] {
  const from = item.title === undefined ? '' : ` (${titleOf(item)})`;
  return item.followUps.map(({ text, done }) => `- [${done ? 'x' : ' '}] ${escapeWords(text)}${from}`);
}

/** A task for each talk whose notes lean on slides that they do not lead to. */
export function slideLines(items: readonly ExportGatheredText[]): readonly string[] {
  return talksOf(items)
    .filter(({ slidesWanted }) => slidesWanted.length > 0)
    .map((talk) => `- [ ] ${titleOf(talk)}: ${talk.slidesWanted.map(escapeWords).join(' · ')}`);
}

function titleOf(item: ExportGatheredText): string {
  if (item.kind === 'talk' && item.url !== undefined) return writeLink(item.title, item.url);
  return escapeWords(item.title ?? '');
}
