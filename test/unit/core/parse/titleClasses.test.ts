import { expect, test } from 'vitest';
import { readKind } from '../../../../server/src/core/parse/kinds.js';
import { isTitleLike, readTitleClass } from '../../../../server/src/core/parse/titleClasses.js';

function describeClass(title: string): string {
  const { isPart, isAside, isGroup, isTaskList } = readTitleClass(title);
  return [isPart && 'part', isAside && 'aside', isGroup && 'group', isTaskList && 'tasks']
    .filter((word) => word !== false)
    .join(' ');
}

test.each([
  ['Topics', 'part'],
  ['Key Learning / Takeaways', 'part'],
  ['Questions:', 'part'],
  ['Links', 'part aside'],
  ['Table of Contents', 'aside'],
  ['Informally...', 'aside'],
  ['Things to Check Out', 'aside tasks'],
  ['To Google', 'aside tasks'],
  ['Look into', 'aside tasks'],
  ['TODO', 'part aside tasks'],
  ['À faire', 'part aside tasks'],
  ['Action items', 'part aside'],
  ['To be continued', 'aside'],
  ['Final notes', 'aside'],
  ['Biggest Takeaways:', 'aside'],
  ['前夜祭', 'aside'],
  ['Weitere Vorträge...', 'aside'],
  ['Harbour Conf: Next year: May 5th', 'aside'],
  ['Sessions 1 - 2', 'group'],
  ['Keynotes - part 1', 'group'],
  ['Parallel Track 1 - Workflow', 'group'],
  ['Live Presentations:', 'group'],
  ['Vormittag', 'group'],
  ['Fazit', 'part aside'],
  ['Preguntas', 'part'],
  ['まとめ', 'part aside'],
  ['Session types in Rust', ''],
  ['Session: Tides', ''],
  ['Session – Tides', ''],
  ['Session: B', 'group'],
  ['Session 2: Tides', 'group'],
  ['2 - Presentations', 'group'],
  ['Summary (by me)', 'part aside'],
  ['Links between worlds', 'aside'],
  ['Tides', ''],
])('%s', (title, expected) => expect(describeClass(title)).toBe(expected));

test.each([
  ['Keynote', 'keynote whole'],
  ['Closing Keynote', 'keynote whole'],
  ['Reading the sea (closing keynote)', 'keynote'],
  ['Lightning Talks', 'lightning whole'],
  ['Lightning Fast Deployment', ''],
  ['Minitalk: ropes', 'lightning'],
  ['Closing panel', 'panel'],
  ['MS Booth: boats', 'booth'],
  ['Opening', 'welcome whole'],
  ['Opening the black box', ''],
  ['Training models on boats', ''],
  ['Harbour Conf Kick Off', 'welcome'],
  ['Lunch', 'break whole'],
  ['ライトニングトーク', 'lightning whole'],
  ['Panel: tides', 'panel'],
  ['Panel on tides', 'panel'],
  ['Panel data with oars', ''],
  ['Demo or die', ''],
  ['Booth multiplication', ''],
  ['Lunch break hacks: cooking at sea', ''],
  ['Wrap up your knots', ''],
  ['Coastal networking: ropes', ''],
  ['Social cooling', ''],
  ['Welcome to Harbour Conf 2026', 'welcome'],
  ['Welcome to PyHarbour', 'welcome'],
  ['Welcome to the Jungle: rate limits', ''],
  ['Welcome to the deep sea', ''],
  ['Lightning talks 2', 'lightning whole'],
  ['Lightning talks Friday', 'lightning'],
  ['Closing remarks day 1', 'closing'],
  ['Fireside chat with Ada', 'panel'],
  ['Keynote Ada Marsh', 'keynote'],
  ['デモクラシーと海', ''],
  ['パネルデータ分析', ''],
  ['ワークショップ：海図', 'workshop'],
])('kind of %s', (title, expected) => {
  const kind = readKind(title);
  expect([kind?.kind, kind?.whole === true ? 'whole' : undefined].filter((word) => word !== undefined).join(' ')).toBe(
    expected,
  );
});

test('what a bare line needs to be a title', () => {
  expect(
    ['Tides', '3D printing', '“Tides”', 'Tides...', '¿Qué es?', '潮汐'].filter((text) => !isTitleLike(text)),
  ).toEqual([]);
  expect(
    ['A sentence that ends here.', 'and so on,', 'https://sea.example', '- item', '', 'x', 'Goals:'].filter(
      isTitleLike,
    ),
  ).toEqual([]);
});
