import { expect, test } from 'vitest';
import { conferenceLikeness, findConferenceName } from '../../../../server/src/core/parse/conferenceNames.js';

test.each([
  ['CocoaConf Chicago 2014 Notes', 'CocoaConf Chicago 2014'],
  ['Release Notes 2015 Notes', 'Release Notes 2015'],
  ['DjangoCon US 2018 talk links and notes', 'DjangoCon US 2018'],
  ['Rust conference - remote - 2025', 'Rust conference'],
  ['OSCON EU - Day 1', 'OSCON EU'],
  ['SmashingConf New York 2024 - 10/8/2024', 'SmashingConf New York 2024'],
  ['Blacklight Summit ’22 | Cornell', 'Blacklight Summit ’22'],
  ['Infinum Talks, Zagreb, Croatia', 'Infinum Talks'],
  ['Open-Earth Monitor Science Webinars - 11th edition', 'Open-Earth Monitor Science Webinars - 11th edition'],
  ['Notes from PyCon 2019', 'PyCon 2019'],
  ['My notes on Harbour Conf (online)', 'Harbour Conf'],
  ['FrOSCon 2021 Notizen', 'FrOSCon 2021'],
  ['Notes de PyConFR 2019', 'PyConFR 2019'],
  ['PyCon JP 2023 参加メモ', 'PyCon JP 2023'],
  ['Frozenrails', 'Frozenrails'],
  ['Notes', ''],
  ['Conference Notes', ''],
])('%s', (title, expected) => {
  const { start, end } = findConferenceName(title);
  expect(title.slice(start, end)).toBe(expected);
});

test('likeness', () => {
  const likely = [
    'PyCascades 2022',
    'JSConf EU',
    'Data Science Summit 2016',
    'Nebraska Code Notes',
    'Idaho Libraries Futures Camp',
    'FrOSCon',
    'Journées Perl 2019',
    'PyCon カンファレンス',
  ];
  expect(likely.filter((title) => conferenceLikeness(title) >= 0.4)).toEqual(likely);
  const unlikely = [
    'Reading the sea',
    'How to sail?',
    'Confidence intervals',
    'Consensus in practice',
    'Campfire stories',
  ];
  expect(unlikely.filter((title) => conferenceLikeness(title) >= 0.4)).toEqual([]);
});
