/** Conferences as the server tells them, from short lines: `1145 Flask-Con / Adam Englander ! look it up`. */
import type { ConferenceNode, DayNode, FollowUpNode, TalkNode } from '../../../server/src/protocol.js';

const uri = 'file:///notes.md';
const attendances: Readonly<Record<string, TalkNode['attendance']>> = {
  '-': 'skipped',
  '?': 'watch-later',
  '.': 'no-notes',
};

/**
 * One conference. `Day ...` begins a day, `!` a follow-up, `x` one that is done; any other line is a talk: a mark of
 * attendance (`-` skipped, `?` watch later, `.` no notes), the time, the title, `/` and the speakers, with commas.
 */
export function conferenceOf(name: string, lines: string, from: { readonly uri?: string } = {}): ConferenceNode {
  const days: (DayNode & { readonly talks: TalkNode[] })[] = [];
  const talks: TalkNode[] = [];
  const place = { uri: from.uri ?? uri };
  let followUps: FollowUpNode[] = [];
  for (const [line, text] of lines.trim().split('\n').entries()) {
    const range = { start: { line, character: 0 }, end: { line, character: text.trim().length } };
    const words = text.trim();
    const id = `${name}/${line}`;
    if (words.startsWith('Day')) {
      const [label = '', date] = words.split(' = ');
      days.push({ id, label, date, ...place, range, talks: [] });
    } else if (/^[!x] /u.test(words)) {
      followUps.push({ id, text: words.slice(2), done: words.startsWith('x'), ...place, range });
    } else {
      followUps = [];
      (days.at(-1)?.talks ?? talks).push({ ...talkOf(words), id, ...place, range, titleRange: range, followUps });
    }
  }
  return { id: name, name, uris: [place.uri], scheduleUrl: undefined, days, talks, followUps: [] };
}

type TalkWords = Omit<TalkNode, 'id' | 'uri' | 'range' | 'titleRange' | 'followUps'>;

function talkOf(words: string): TalkWords {
  const [, mark = '', time, title = '', speakers] = /^([-?.]?) ?(\d{4})? ?(.*?)(?: \/ (.*))?$/u.exec(words) ?? [];
  return {
    kind: 'talk',
    title,
    speakers: speakers?.split(', ') ?? [],
    start: time && `${time.slice(0, 2)}:${time.slice(2)}`,
    end: undefined,
    room: undefined,
    attendance: attendances[mark] ?? 'attended',
    reason: undefined,
    url: undefined,
    code: undefined,
  };
}
