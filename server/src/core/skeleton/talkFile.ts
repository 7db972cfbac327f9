/** New notes of one talk as a file of its own, with front matter as blogs and vaults have it. */
import { formatClockTime } from '../model/clockTime.js';
import type { WrittenNote } from './noteFile.js';
import type { EventHead, PickedSlot } from './pickedSlots.js';
import { type Manner, writeBelow, writeName } from './talkLines.js';

/** Writes the file; its header's line is that of the title. */
export function writeTalkFile({ name: event, url }: EventHead, picked: PickedSlot, manner: Manner): WrittenNote {
  const { title, speakers, day, clock } = picked;
  const lines = [
    '---',
    `title: ${toYaml(title)}`,
    ...(speakers.length === 0 ? [] : ['speakers:']),
    ...speakers.map((speaker) => `  - ${toYaml(writeName(speaker, manner, 'markdown'))}`),
    ...(day === undefined ? [] : [`date: ${day.date}`]),
    ...(clock === undefined ? [] : [`start: "${formatClockTime(clock)}"`]),
    `conference: ${toYaml(event)}`,
    ...(url === undefined ? [] : [`schedule: ${toYaml(url)}`]),
    '---',
    ...writeBelow({ ...picked, speakers: [] }, manner, 'markdown'),
    '',
    '',
  ];
  return { text: lines.join('\n'), headerLines: [1], cursorLine: lines.length - 1 };
}

/** JSON is YAML, so that no title can break out of its field. */
function toYaml(value: string): string {
  return JSON.stringify(value);
}
