import { describe, expect, test } from 'vitest';
import { isOtherHost, readTalkUrl } from '../../../../server/src/core/parse/talkLinks.js';

describe('pages of talks', () => {
  test.each([
    ['https://pretalx.com/harbour-2026/talk/WEYYJG/', 'pretalx.com/harbour-2026 WEYYJG'],
    ['https://cfp.sea.example/hc26/talk/ab3cde/feedback/', 'cfp.sea.example/hc26 ab3cde'],
    [
      'https://fahrplan.events.ccc.de/congress/2024/fahrplan/talk/ABCDEF/',
      'fahrplan.events.ccc.de/congress/2024/fahrplan ABCDEF',
    ],
    ['https://fahrplan.sea.example/en/hc26/public/events/123', 'fahrplan.sea.example/hc26 123'],
    ['https://fosdem.org/2024/schedule/event/fosdem-2024-1234-tides/', 'fosdem.org/2024 fosdem-2024-1234-tides'],
    ['https://harbour.sched.com/event/1AbCd/tides', 'harbour.sched.com 1AbCd'],
    ['https://harbour.sessionize.com/session/12345', 'harbour.sessionize.com 12345'],
    ['https://indico.sea.example/event/42/contributions/77/', 'indico.sea.example/42 77'],
    ['https://us.pycon.org/2024/schedule/presentation/12/', 'us.pycon.org/2024 12'],
    ['https://ep2024.europython.eu/session/reading-the-sea', 'ep2024.europython.eu reading-the-sea'],
    ['https://developer.apple.com/videos/play/wwdc2021/10252/', 'developer.apple.com/wwdc2021 10252'],
    ['https://sea.example/2018/talk/reading-the-sea/', 'talk'],
    ['https://sea.example/public/schedule/detail/46066', 'talk'],
    ['https://sea.example/sessions/reading-the-sea', 'talk'],
  ])('%s', (url, expected) => {
    const found = readTalkUrl(url);
    expect(
      found === undefined
        ? undefined
        : [found.event, found.code].filter((part) => part !== undefined).join(' ') || 'talk',
    ).toBe(expected);
  });
  test.each([
    'https://sea.example/',
    'https://sea.example/talks/',
    'https://sea.example/events/2024',
    'https://github.com/mary/talk/tree-main',
    'https://speakerdeck.com/mary/talks/reading-the-sea',
    'https://youtube.com/watch?v=1',
    'mailto:mary@sea.example',
    'not a url',
  ])('none: %s', (url) => expect(readTalkUrl(url)).toBeUndefined());
});

test('hosts that have no talk pages', () => {
  expect(isOtherHost('https://www.slideshare.net/x')).toBe(true);
  expect(isOtherHost('https://sea.example/x')).toBe(false);
});
