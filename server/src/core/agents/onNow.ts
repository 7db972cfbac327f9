/** What is going on at the moment and what comes next, by the schedules; without one, by the times of dated notes. */
import { formatClockTime } from '../model/clockTime.js';
import { findClockTime, toSlotEnd } from '../schedule/eventTime.js';
import type { ConferenceSchedule, KeptSchedule } from '../schedule/keptSchedules.js';
import type { IndexedSlot } from '../schedule/slotIndex.js';
import { findStartingSlots, getMinutesUntil, type Now, toNow } from '../schedule/startingSlots.js';
import { defineTool } from './agentTool.js';
import type { AgentConference, AgentLive, AgentWorld } from './agentWorld.js';
import { conferenceInput } from './pages.js';
import { findDate, hasWords, listTalks } from './talkRecords.js';

interface LiveTalk {
  readonly title: string;
  readonly speakers: readonly string[];
  readonly room: string | undefined;
  /** `HH:MM` on the event's clocks. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** Until it begins, below 0 once it is on. */
  readonly minutes: number | undefined;
  /** For `read_talk`, where it is in the notes. */
  readonly talkId: string | undefined;
}

interface LiveConference {
  readonly conference: string;
  readonly timeZone: string | undefined;
  readonly on: readonly LiveTalk[];
  readonly next: readonly LiveTalk[];
}

const talks = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      title: { type: 'string' },
      speakers: { type: 'array', items: { type: 'string' } },
      room: { type: 'string' },
      start: { type: 'string', description: "HH:MM on the event's clocks" },
      end: { type: 'string', description: "HH:MM on the event's clocks" },
      minutes: { type: 'integer', description: 'Until it begins, below 0 once it is on' },
      talkId: { type: 'string', description: "For read_talk; absent for what is not in the user's notes" },
    },
    required: ['title', 'speakers'],
  },
} as const;

export const onNow = defineTool({
  name: 'on_now',
  title: 'What is on now',
  description:
    "Says which talks of the user's conferences are going on at this moment, and which come next today, by the imported schedules, else by the times of the notes.",
  inputSchema: {
    type: 'object',
    properties: {
      conference: conferenceInput,
    },
    additionalProperties: false,
  },
  outputSchema: {
    type: 'object',
    properties: {
      now: { type: 'string', description: 'ISO 8601, UTC' },
      conferences: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            conference: { type: 'string' },
            timeZone: { type: 'string', description: 'IANA time zone of the event' },
            on: talks,
            next: talks,
          },
          required: ['conference', 'on', 'next'],
        },
      },
    },
    required: ['now', 'conferences'],
  },
  async answer(world, { conference }) {
    const conferences = (await findLive(world)).filter((live) => hasWords(live.conference, conference));
    const text = conferences.length === 0 ? 'Nothing is on today.' : conferences.map(write).join('\n\n');
    return { text, data: { now: new Date(world.now).toISOString(), conferences } };
  },
});

async function findLive(world: AgentWorld): Promise<readonly LiveConference[]> {
  const now = toNow(world.now, world.timeZone);
  const live: LiveConference[] = [];
  for (const conference of world.conferences()) {
    const schedule = world.scheduleOf(conference.uris[0] ?? '');
    if (schedule !== undefined)
      live.push(...toScheduled(conference.name, schedule.kept, { now, ids: findIds(world, schedule) }));
    else live.push(...(await findByNotes(world, conference)));
  }
  const unused = world.unusedSchedules.flatMap((kept) =>
    toScheduled(kept.schedule.title, kept, { now, ids: new Map() }),
  );
  return [...live, ...unused];
}

type TalkIds = ReadonlyMap<string, string>;

/** Ids of noted talks, by what repetitions of one talk have in common. */
function findIds({ index }: AgentWorld, { matches, kept }: ConferenceSchedule): TalkIds {
  const names = new Map(kept.index.slots.map((indexed) => [indexed.slot, indexed.talk]));
  const ids = new Map<string, string>();
  for (const [uri, list] of matches) {
    const noted = index.entries.get(uri)?.talks ?? [];
    list.forEach((match, row) => {
      const name = match.kind === 'sure' ? names.get(match.slot) : undefined;
      const talk = noted[row];
      if (name !== undefined && talk !== undefined) ids.set(name, `${uri}#${talk.id}`);
    });
  }
  return ids;
}

function toScheduled(
  conference: string,
  { index, schedule }: KeptSchedule,
  { now, ids }: { readonly now: Now; readonly ids: TalkIds },
): readonly LiveConference[] {
  const { on, next } = findStartingSlots(index.slots, now);
  if (on.length === 0 && next.length === 0) return [];
  const toTalk = (indexed: IndexedSlot): LiveTalk => toLiveTalk(indexed, now, ids.get(indexed.talk));
  return [{ conference, timeZone: schedule.timeZone, on: on.map(toTalk), next: next.map(toTalk) }];
}

function toLiveTalk({ slot }: IndexedSlot, now: Now, talkId: string | undefined): LiveTalk {
  const start = findClockTime(slot.start);
  const end = findClockTime(toSlotEnd(slot.start, slot.duration));
  return {
    title: slot.title,
    speakers: slot.speakers.map(({ name }) => name),
    room: slot.room,
    start: start === undefined ? undefined : formatClockTime(start),
    end: end === undefined ? undefined : formatClockTime(end),
    minutes: getMinutesUntil(slot, now),
    talkId,
  };
}

/** Files of other days are not even read. */
async function findByNotes(world: AgentWorld, conference: AgentConference): Promise<readonly LiveConference[]> {
  const ids = new Map(listTalks(conference).map(({ talk }) => [talk.title, talk.id]));
  const found: LiveConference[] = [];
  for (const uri of conference.uris) {
    const dates = [world.index.entries.get(uri)?.date, ...conference.days.map(findDate)];
    const live = dates.some((date) => isNear(date, world.now)) ? await world.findLive(uri) : undefined;
    if (live !== undefined) found.push(toNoted(conference.name, live, ids));
  }
  return found;
}

const dayMilliseconds = 24 * 60 * 60_000;

/** Whether a date may be today somewhere. */
function isNear(date: string | undefined, now: number): boolean {
  return date !== undefined && Math.abs(Date.parse(`${date}T12:00:00Z`) - now) < 1.5 * dayMilliseconds;
}

/** What is private has no id, and is nothing that is on for others. */
function toNoted(conference: string, { on, next }: AgentLive, ids: TalkIds): LiveConference {
  const toTalk = (title: string, start: string, more: Partial<LiveTalk>): readonly LiveTalk[] => {
    const talkId = ids.get(title);
    const facts = { title, speakers: [], room: undefined, start, end: undefined, minutes: undefined, talkId };
    return talkId === undefined ? [] : [{ ...facts, ...more }];
  };
  return {
    conference,
    timeZone: undefined,
    on: on === undefined ? [] : toTalk(on.title, on.start, { end: on.end }),
    next: (next?.titles ?? []).flatMap((title) => toTalk(title, next?.start ?? '', { minutes: next?.minutes })),
  };
}

function write({ conference, timeZone, on, next }: LiveConference): string {
  const zone = timeZone === undefined ? '' : ` (times in ${timeZone})`;
  return [`## ${conference}${zone}`, writeList('On now', on), writeList('Next', next)].join('\n\n');
}

function writeList(title: string, list: readonly LiveTalk[]): string {
  const lines = list.map(({ title: name, speakers, room, start, end, talkId }) => {
    const time = [start, end].filter((each) => each !== undefined).join('-');
    const facts = [time, room, talkId === undefined ? 'not in the notes' : `id: ${talkId}`];
    const by = speakers.length === 0 ? '' : ` by ${speakers.join(', ')}`;
    return `- **${name}**${by} (${facts.filter((fact) => fact !== undefined && fact !== '').join(', ')})`;
  });
  return lines.length === 0 ? `${title}: nothing.` : `${title}:\n${lines.join('\n')}`;
}
