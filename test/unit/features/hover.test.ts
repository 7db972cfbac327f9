import { expect, test } from 'vitest';
import { findNoteTarget } from '../../../server/src/features/noteTarget.js';
import { openNote, printRange } from '../../support/features.js';

/** What stands at the cursor. */
const target = (text: string): string | undefined => {
  const { document, text: opened, cursors } = openNote(text);
  const found = findNoteTarget(document, cursors[0]!);
  return found && `${found.kind} ${printRange(opened, found.range)}`;
};

const notes = (line: string): string => `# Conf\n\nSchedule: <https://conf.org/schedule/>\n\n${line}\n\nNotes of it.\n`;

test.each([
  ['## 11:45 A ta$0lk by Ana Müller', 'title 4:9 A talk'],
  ['## 11:$045 A talk by Ana Müller', 'time 4:3 11:45'],
  ['## 11:45 A talk by Ana$0 Müller', 'speaker 4:19 Ana Müller'],
  ['#$0# 11:45 A talk by Ana Müller', 'header 4:0 ## 11:45 A talk by Ana Müller'],
  ['## A talk\n\n<https://pretalx.com/conf/talk/WEY$0YJG/>', 'talkLink 6:1 https://pretalx.com/conf/talk/WEYYJG/'],
  ['## A talk\n\nJust no$0tes.', undefined],
  ['## A talk\n\n[just] no$0tes.', undefined],
])('%s', (line, expected) => {
  expect(target(notes(line))).toBe(expected);
});

test.each([
  ['## A talk\n\nSee <https://conf.org/sl$0ides>.', 'link 6:5 https://conf.org/slides'],
  ['## A talk\n\n![a s$0lide](slide.png)', 'picture 6:0 ![a slide](slide.png)'],
])('%s', (line, expected) => {
  expect(target(notes(line))).toBe(expected);
});

test('the schedule’s link', () => {
  expect(target(notes('## A talk').replace('conf.org', 'conf$0.org'))).toBe(
    'scheduleLink 2:11 https://conf.org/schedule/',
  );
});
