import { describe, expect, test } from 'vitest';
import { assignPhotos, type PhotoTalk } from '../../../../server/src/core/pictures/assignPhotos.js';
import type { PhotoTime } from '../../../../server/src/core/pictures/photoTimes.js';

/** `A 10:00-10:30`, at will with a date before and `skipped` or `workshop` behind. */
function readTalk(text: string): PhotoTalk {
  const [, date, id = '', start, end, more] =
    /^(?:(\d{4}-\S+) )?(\S+)(?: (\d\d:\d\d))?(?:-(\d\d:\d\d))?(?: (\w+))?$/.exec(text) ?? [];
  return {
    id,
    kind: more === 'workshop' ? 'workshop' : 'talk',
    attendance: more === 'skipped' ? 'skipped' : 'attended',
    day: date ?? id[0] ?? '',
    date,
    start: toClock(start),
    end: toClock(end),
  };
}

function toClock(time: string | undefined): number | undefined {
  return time === undefined ? undefined : Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** `2024-05-18T10:00` is a clock's time, with `Z` or an offset an instant. */
function readTime(text: string): PhotoTime {
  const wall = /^\S{16}$/.test(text) ? { wall: `${text}:00` } : { instant: Date.parse(text) };
  return { source: 'exif', ...wall };
}

function assign(talks: readonly string[], photos: readonly string[], timeZone?: string): string[] {
  const answers = assignPhotos({
    photos: photos.map((photo) => photo.split(' ').map(readTime)),
    conferences: [{ timeZone, talks: talks.map(readTalk) }],
    timeZone: 'UTC',
  });
  return answers.map(({ talk = '-' }) => talk);
}

const day = '2024-05-18';

describe('on one day', () => {
  const talks = [`${day} A 10:00`, `${day} B 10:30-11:00`, `${day} C 11:30`];

  test.each([
    ['in a talk', '10:20', 'A'],
    ['at its first minute', '10:30', 'B'],
    ['before the first', '09:30', '-'],
    ['right before the first, when its title is on the wall', '09:56', 'A'],
    ['right after a talk', '11:05', 'B'],
    ['between talks', '11:15', '-'],
    ['shortly before the next', '11:26', 'C'],
    ['in a last talk that has no end', '12:45', 'C'],
    ['in the evening', '18:00', '-'],
  ])('%s', (_what, time, talk) => {
    expect(assign(talks, [`${day}T${time}`])).toEqual([talk]);
  });

  test('on another day', () => {
    expect(assign(talks, ['2024-05-19T10:20'])).toEqual(['-']);
  });

  test('a skipped talk has no photos', () => {
    expect(assign([`${day} A 10:00-11:00`, `${day} B 10:15-11:00 skipped`], [`${day}T10:30`])).toEqual(['A']);
  });

  test('of two talks at once, the one begun last', () => {
    expect(assign([`${day} A 10:00-12:00 workshop`, `${day} B 11:00-11:30`], [`${day}T11:10`, `${day}T11:50`])).toEqual(
      ['B', 'A'],
    );
  });

  test('after midnight the evening goes on', () => {
    expect(assign([`${day} A 23:30-00:30`, `${day} B 00:45`], ['2024-05-19T00:20', '2024-05-19T00:50'])).toEqual([
      'A',
      'B',
    ]);
  });

  test('talks without times have none either', () => {
    expect(assign([`${day} A`], [`${day}T10:00`])).toEqual(['-']);
  });
});

describe('zones', () => {
  test('an instant is told on the clocks of the event', () => {
    expect(assign([`${day} A 10:00-10:30`], ['2024-05-18T17:10Z', '2024-05-18T10:10Z'], 'America/Los_Angeles')).toEqual(
      ['A', '-'],
    );
  });

  test('without a zone of the event, on those of the reader', () => {
    expect(assign([`${day} A 10:00-10:30`], ['2024-05-18T10:10Z'])).toEqual(['A']);
  });

  test('summer time that begins or ends between the days', () => {
    const talks = ['2024-10-26 A 10:00-10:30', '2024-10-27 B 10:00-10:30'];
    expect(assign(talks, ['2024-10-26T08:10Z', '2024-10-27T09:10Z'], 'Europe/Berlin')).toEqual(['A', 'B']);
  });

  test('the clock of a camera is believed, whatever the season', () => {
    expect(assign(['2024-10-27 B 10:00-10:30'], ['2024-10-27T10:10'], 'Europe/Berlin')).toEqual(['B']);
  });
});

describe('what is not sure', () => {
  test('a second time counts where the first fits nowhere', () => {
    expect(assign([`${day} A 10:00`], [`2025-01-01T12:00Z ${day}T10:20`])).toEqual(['A']);
  });

  test('days without dates are the dates of the photos, if there are as many', () => {
    const talks = ['A1 10:00', 'B1 10:00', 'B2 11:00'];
    expect(assign(talks, ['2024-05-19T11:10', '2024-05-18T10:10', '2024-05-19T10:05'])).toEqual(['B2', 'A1', 'B1']);
    expect(assign(talks, ['2024-05-19T11:10'])).toEqual(['-']);
  });

  test('a photo without any time is assigned to nothing', () => {
    const answer = assignPhotos({ photos: [[]], conferences: [], timeZone: 'UTC' });
    expect(answer).toEqual([{ talk: undefined, taken: undefined }]);
  });

  test('the time is told as the event had it', () => {
    const [answer] = assignPhotos({
      photos: [[readTime('2024-05-18T17:10Z')]],
      conferences: [{ timeZone: 'America/Los_Angeles', talks: [] }],
      timeZone: 'UTC',
    });
    expect(answer?.taken).toBe('2024-05-18T10:10:00');
  });
});
