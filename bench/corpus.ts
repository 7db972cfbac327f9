/**
 * Conference notes of any size, the same for the same seed: days, talks with time, speaker, link, abstract, notes and
 * follow-ups, 84 headings per 100 KB, with faults put in at known places so that answers can be checked.
 */

/** A made-up note file and what a right reading finds in it. */
export interface Corpus {
  readonly text: string;
  /** All headings: the conference, days, talks. */
  readonly headings: number;
  readonly talks: number;
  /** Zero-based lines of the faults, by what finds them. */
  readonly faults: {
    /** Headers with a time that no clock shows. */
    readonly invalidTimes: readonly number[];
    /** Pictures that are not there. */
    readonly missingPictures: readonly number[];
    /** Headers without notes. */
    readonly emptyTalks: readonly number[];
  };
  /** Zero-based lines of notes where somebody may type: one in every talk without a fault. */
  readonly proseLines: readonly number[];
  /** Zero-based lines of the headers of the same talks. */
  readonly headerLines: readonly number[];
  /** Zero-based line of the last talk's header. */
  readonly lastTalkLine: number;
  readonly lineCount: number;
}

export interface CorpusOptions {
  readonly seed: number;
  /** Size to reach, in UTF-16 units; the text is ASCII. */
  readonly length: number;
  readonly conference: string;
  /** What every title starts with, so that talks of different files can be told apart. */
  readonly topic?: string;
  /** A word that the first talk's title has. */
  readonly rareWord?: string;
}

const talksPerDay = 20;
const firstTalk = 9 * 60;
const minutesPerTalk = 30;
const invalidTimeEvery = 37;
const missingPictureEvery = 23;
const emptyTalkEvery = 29;

/** Builds one note file. */
export function createCorpus({ seed, length, conference, topic = 'Topic', rareWord }: CorpusOptions): Corpus {
  const random = createRandom(seed);
  const lines = [`# ${conference}`, '', `Schedule: <https://pretalx.com/${slugOf(conference)}/schedule/>`, ''];
  const invalidTimes: number[] = [];
  const missingPictures: number[] = [];
  const emptyTalks: number[] = [];
  const proseLines: number[] = [];
  const headerLines: number[] = [];
  let size = lines.join('\n').length;
  let headings = 1;
  let talks = 0;
  let lastTalkLine = 0;
  const add = (line: string): void => {
    lines.push(line);
    size += line.length + 1;
  };
  while (size < length) {
    if (talks % talksPerDay === 0) {
      add(`## Day ${talks / talksPerDay + 1}`);
      add('');
      headings += 1;
    }
    talks += 1;
    headings += 1;
    const isInvalid = talks % invalidTimeEvery === 0;
    const isEmpty = !isInvalid && talks % emptyTalkEvery === 0;
    const lacksPicture = !isEmpty && talks % missingPictureEvery === 0;
    lastTalkLine = lines.length;
    if (!isInvalid && !isEmpty && !lacksPicture) headerLines.push(lines.length);
    if (isInvalid) invalidTimes.push(lines.length);
    if (isEmpty) emptyTalks.push(lines.length);
    const rare = talks === 1 && rareWord !== undefined ? `${rareWord} ` : '';
    const title = `${topic}${String(talks).padStart(5, '0')} ${rare}${pick(random, words)} and ${pick(random, words)}`;
    add(`### ${toTime(talks, isInvalid)} - ${title} in practice - ${pick(random, given)} ${pick(random, family)}`);
    add('');
    add(`<https://pretalx.com/${slugOf(conference)}/talk/${toCode(seed, talks)}/>`);
    add('');
    if (isEmpty) continue;
    add(`> ${toSentence(random, 22)}`);
    add('');
    if (!isInvalid && !lacksPicture) proseLines.push(lines.length);
    for (let item = 0; item < 5; item += 1) add(`- ${toSentence(random, 12)}`);
    if (lacksPicture) {
      missingPictures.push(lines.length + 1);
      add('');
      add(`![slide](pictures/slide-${talks}.png)`);
    }
    add('');
    add(`${toSentence(random, 36)} ${toSentence(random, 26)}`);
    add('');
    add(`- [ ] look up ${pick(random, words)} ${pick(random, words)}`);
    add('');
    add(toSentence(random, 20));
    add('');
  }
  lines.push('');
  return {
    text: lines.join('\n'),
    headings,
    talks,
    faults: { invalidTimes, missingPictures, emptyTalks },
    proseLines,
    headerLines,
    lastTalkLine,
    lineCount: lines.length,
  };
}

/** Where in a talk's header its first word ends. */
export const topicEnd = '### 0900 - Topic00001'.length;

const given = ['Ada', 'Anna', 'Carlos', 'David', 'Emma', 'Grace', 'James', 'Laura', 'Maria', 'Peter', 'Sarah', 'Tom'];
const family = ['Okafor', 'Lindqvist', 'Moreau', 'Tanaka', 'Silva', 'Novak', 'Fischer', 'Haddad', 'Kowalski', 'Byrne'];
const words = (
  'queue cache parser latency kernel schema cluster replica thread socket compiler pipeline metric trace proxy shard ' +
  'index buffer vector tensor module package release branch review budget team roadmap user design report signal'
).split(' ');
const verbs = 'moves keeps drops reads writes splits joins limits checks shows hides breaks fixes feeds slows'.split(
  ' ',
);

function toSentence(random: () => number, count: number): string {
  const parts: string[] = [];
  for (let word = 0; word < count; word += 1) parts.push(pick(random, word % 3 === 1 ? verbs : words));
  return `${parts.join(' ')}.`;
}

function toTime(talk: number, isInvalid: boolean): string {
  if (isInvalid) return '2560';
  const minutes = firstTalk + ((talk - 1) % talksPerDay) * minutesPerTalk;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;
}

const codeSigns = 'ABCDEFGHJKLMNPQRSTUVWXYZ3789';

/** Six signs of pretalx's alphabet, another code for every talk. */
function toCode(seed: number, talk: number): string {
  let rest = (seed * 7_919 + talk) % codeSigns.length ** 5;
  let code = 'X';
  for (let sign = 0; sign < 5; sign += 1) {
    code += codeSigns[rest % codeSigns.length];
    rest = Math.floor(rest / codeSigns.length);
  }
  return code;
}

function slugOf(conference: string): string {
  return conference.toLowerCase().replaceAll(' ', '-');
}

function pick(random: () => number, list: readonly string[]): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

/** Numbers in [0, 1), the same row for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
