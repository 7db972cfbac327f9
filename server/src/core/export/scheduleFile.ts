/** The attended talks as a `schedule.json` of frab and pretalx, so that schedule apps show what one has seen. */
import { slug } from 'github-slugger';
import type { ScheduleDay, Slot } from '../model/schedule.js';
import { frabSchema, toFrabSchedule } from '../schedule/keptSchedule.js';
import type { ExportConference, ExportModel, ExportTalk } from './exportModel.js';
import { type FileTarget, noGaps, type RenderedText } from './exportTarget.js';
import { createGuid } from './guid.js';
import { findTalkTimes, type TimedTalk, toEventTime } from './talkTimes.js';

export const scheduleTarget: FileTarget = {
  id: 'schedule',
  output: 'file',
  ending: '-schedule.json',
  usesPictures: false,
  render: renderSchedule,
};

interface AttendedTalk extends TimedTalk {
  readonly conference: ExportConference;
}

/** Several conferences make one schedule: the file has room for one. */
function renderSchedule({ conferences, timeZone }: ExportModel): RenderedText {
  const times = conferences.map((conference) => ({ conference, ...findTalkTimes(conference) }));
  const attended = times.flatMap(({ conference, timed }) =>
    timed.filter(({ talk }) => wasThere(talk)).map((each): AttendedTalk => ({ ...each, conference })),
  );
  const title = conferences.map(({ name }) => name).join(', ');
  const schedule = toFrabSchedule({
    title,
    slug: slug(title),
    version: undefined,
    url: conferences.find(({ scheduleUrl }) => scheduleUrl !== undefined)?.scheduleUrl,
    timeZone,
    rooms: [...new Set(attended.map(({ talk }) => talk.room).filter((room) => room !== undefined))],
    days: toDays(attended, timeZone),
    undated: [],
  });
  const undated = times.flatMap(({ untimed }) => untimed.filter(wasThere).map((talk) => talk.title));
  return { ...noGaps, text: `${JSON.stringify({ $schema: frabSchema, schedule }, undefined, 2)}\n`, undated };
}

function wasThere({ attendance }: ExportTalk): boolean {
  return attendance === 'attended' || attendance === 'no-notes';
}

function toDays(talks: readonly AttendedTalk[], timeZone: string | undefined): readonly ScheduleDay[] {
  const dates = [...new Set(talks.map(({ date }) => date))].toSorted();
  return dates.map((date, index) => ({
    index: index + 1,
    date,
    slots: talks
      .filter((talk) => talk.date === date)
      .toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)))
      .map((talk) => toSlot(talk, timeZone)),
  }));
}

function toSlot({ talk, conference, start, minutes }: AttendedTalk, timeZone: string | undefined): Slot {
  return {
    guid: createGuid(`${conference.name}\n${talk.key}\n${start}`),
    code: talk.code,
    title: talk.title,
    otherTitles: [],
    subtitle: undefined,
    speakers: talk.speakers.map(({ name, url }) => ({ name, code: undefined, url })),
    start: toEventTime(start, timeZone),
    duration: minutes,
    room: talk.room,
    track: talk.track,
    type: talk.talkKind,
    language: undefined,
    abstract: talk.abstract,
    description: undefined,
    url: talk.url,
    otherUrls: [],
    feedbackUrl: undefined,
    doNotRecord: false,
    isService: false,
    isCancelled: false,
    links: talk.links.map(({ name, url }) => ({ kind: 'link', title: name, url })),
  };
}
