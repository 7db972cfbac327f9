/** What is left to do, and what is done, as a Markdown task list by talk. */
import { type ExportConference, type ExportItem, type ExportModel } from './exportModel.js';
import { type FileTarget, noGaps, type RenderedText } from './exportTarget.js';
import { escapeWords, writeHeading, writeLink } from './markdownWriter.js';
import { reportMark } from '../reportMark.js';

export const followUpsTarget: FileTarget = {
  id: 'follow-ups',
  output: 'file',
  ending: '-follow-ups.md',
  usesPictures: false,
  render: renderFollowUps,
};

function renderFollowUps({ conferences }: ExportModel): RenderedText {
  const blocks = conferences.flatMap(toBlocks);
  return { ...noGaps, text: `${[reportMark, ...blocks].join('\n\n')}\n` };
}

function toBlocks({ name, days }: ExportConference): readonly string[] {
  const items = days.flatMap((day) => day.items).filter(({ followUps }) => followUps.length > 0);
  return [writeHeading(name, 1), ...items.flatMap((item) => [...toHeading(item), toList(item)])];
}

function toHeading(item: ExportItem): readonly string[] {
  if (item.kind === 'talk' && item.url !== undefined) return [`## ${writeLink(item.title, item.url)}`];
  return item.title === undefined ? [] : [writeHeading(item.title, 2)];
}

function toList({ followUps }: ExportItem): string {
  return followUps.map(({ text, done }) => `- [${done ? 'x' : ' '}] ${escapeWords(text)}`).join('\n');
}
