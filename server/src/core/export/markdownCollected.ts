/** The end of a conference in the Markdown report: follow-ups, talks to watch, talks that were skipped, links. */
import {
  talksOf,
  gatherConference,
  type ExportConference,
  type ExportGatheredText,
  type ExportTalk,
} from './exportModel.js';
import type { Anchors, Block } from './markdownBlocks.js';
import { escapeWords, writeLink } from './markdownWriter.js';
import type { ReportStrings } from './strings/table.js';

/** One section for each list that has entries. */
export function collectedBlocks(conference: ExportConference, strings: ReportStrings): readonly Block[] {
  const items = gatherConference(conference);
  const talks = talksOf(conference);
  return [
    ...listBlocks(strings.followUps, (anchors) => items.flatMap((item) => followUpLines(item, anchors))),
    ...listBlocks(strings.watchLater, (anchors) => talkLines(talks, 'watch-later', anchors)),
    ...listBlocks(strings.skipped, (anchors) => talkLines(talks, 'skipped', anchors)),
    ...listBlocks(strings.links, (anchors) => items.flatMap((item) => linkLines(item, anchors))),
  ];
}

function listBlocks(title: string, toLines: (anchors: Anchors) => readonly string[]): readonly Block[] {
  if (toLines(new Map()).length === 0) {
    return [];
  }
  return [
    { kind: 'heading', words: title, level: 2 },
    { kind: 'linked', write: (anchors) => toLines(anchors).join('\n') },
  ];
}

function followUpLines(item: ExportGatheredText, anchors: Anchors): readonly string[] {
  const title = titleLink(item, anchors);
  return item.followUps.map(
    ({ text, done }) => `- [${done ? 'x' : ' '}] ${escapeWords(text)}${title === undefined ? '' : ` (${title})`}`,
  );
}

function talkLines(
  talks: readonly ExportTalk[],
  attendance: ExportTalk['attendance'],
  anchors: Anchors,
): readonly string[] {
  return talks
    .filter((talk) => talk.attendance === attendance)
    .map(
      (talk) =>
        `- ${titleLink(talk, anchors) ?? ''}${talk.reason === undefined ? '' : `: ${escapeWords(talk.reason)}`}`,
    );
}

/** The links of a talk together, under its title. */
function linkLines(item: ExportGatheredText, anchors: Anchors): readonly string[] {
  const links = item.links.map(({ name, url }) => `- ${writeLink(name, url)}`);
  const title = titleLink(item, anchors);
  if (title === undefined || links.length === 0) {
    return links;
  }
  return [`- ${title}`, ...links.map((line) => `  ${line}`)];
}

function titleLink(item: ExportGatheredText, anchors: Anchors): string | undefined {
  if (item.kind === 'talk') return writeLink(item.title, `#${anchors.get(item.id) ?? ''}`);
  return item.title === undefined ? undefined : escapeWords(item.title);
}
