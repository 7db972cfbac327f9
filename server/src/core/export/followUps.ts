/** What is left to do, and what is done, as a Markdown task list by talk. */
import { type ExportConference, type ExportGatheredText, type ExportModel, gatherConference } from './exportModel.js';
import { type FileTarget, noGaps, type RenderedText } from './exportTarget.js';
import { escapeWords, writeHeading, writeLink } from './markdownWriter.js';
import { slideLines } from './recap.js';
import { getReportStrings } from './reportStrings.js';
import { reportMark } from '../reportMark.js';

export const followUpsTarget: FileTarget = {
  id: 'follow-ups',
  output: 'file',
  ending: '-follow-ups.md',
  usesPictures: false,
  render: renderFollowUps,
};

function renderFollowUps({ conferences, language }: ExportModel): RenderedText {
  const { slidesWanted } = getReportStrings(language);
  const blocks = conferences.flatMap((conference) => toBlocks(conference, slidesWanted));
  return { ...noGaps, text: `${[reportMark, ...blocks].join('\n\n')}\n` };
}

/** Slides that somebody still has to look for stand last, one task for each talk. */
function toBlocks(conference: ExportConference, slidesWanted: string): readonly string[] {
  const all = gatherConference(conference);
  const items = all.filter(({ followUps }) => followUps.length > 0);
  const slides = slideLines(all);
  return [
    writeHeading(conference.name, 1),
    ...items.flatMap((item) => [...toHeading(item), toList(item)]),
    ...(slides.length === 0 ? [] : [writeHeading(slidesWanted, 2), slides.join('\n')]),
  ];
}

function toHeading(item: ExportGatheredText): readonly string[] {
  if (item.kind === 'talk' && item.url !== undefined) return [`## ${writeLink(item.title, item.url)}`];
  return item.title === undefined ? [] : [writeHeading(item.title, 2)];
}

function toList({ followUps }: ExportGatheredText): string {
  return followUps.map(({ text, done }) => `- [${done ? 'x' : ' '}] ${escapeWords(text)}`).join('\n');
}
