/** How well titles are found again that people have shortened, misspelt and dressed up, and how seldom wrong ones are. */
import { expect, test } from 'vitest';
import type { MatchableTalk } from '../../../../server/src/core/schedule/matchCandidates.js';
import { matchTalks } from '../../../../server/src/core/schedule/matchTalks.js';
import { createSlotIndex } from '../../../../server/src/core/schedule/slotIndex.js';
import { createSchedule, createSlot } from './scheduleSamples.js';

/** Title | speakers. */
const programme = `
  The Secret Life of Tide Tables: Four Hundred Years of Looking at Mud | Ada Marsh
  Knots That Hold & Knots That Slip | Bo Reed, Cy Quill
  Building a Weather Station in the Attic: Lessons from Three Winters | Dee Flint
  Why Lighthouses Blink - A Short History of Timing | Eva Strand
  🐟 Counting Fish with Cheap Microphones | Fay Brook
  Der lange Weg zur barrierefreien Fähre | Greta Sund
  Die Möwe im Netz: Vogelschutz an Offshore-Anlagen | Hanno Deich
  Une bouée, deux capteurs et beaucoup d'algues | Inès Quai
  Cómo leer las nubes sin aplicación ni internet | Juan Costa
  Sailing Small Boats Across Large Gaps in the Documentation | Kim Harbour
  What the Harbour Master Knows about Distributed Queues | Lou Pilot
  Salt, Rust and Paint: Maintaining Things Nobody Wants to Maintain | Mia Hull
  How (Not) to Anchor: A Field Guide for the Impatient | Nils Bay
  Open Charts: Mapping Shallow Waters with Volunteers | Ona Reef
  Radio at Sea, Then and Now | Per Mast
  Panel: Who Owns the Waterfront? | Ada Marsh, Lou Pilot
`
  .trim()
  .split('\n')
  .map((line) => {
    const [title = '', speakers = ''] = line.trim().split(' | ');
    return createSlot({ title, speakers: speakers.split(', '), guid: title });
  });

const index = createSlotIndex(createSchedule(programme));
type Slot = (typeof programme)[number];

function createTalk(title: string, speakers: readonly string[] = []): MatchableTalk {
  const unknown = { start: undefined, date: undefined, dayKey: undefined, url: undefined, code: undefined };
  const header = speakers.length === 0 ? undefined : `${title} - ${speakers.join(' and ')}`;
  return { title, header, speakers, kind: 'talk', isUnscheduled: false, ...unknown };
}

const namesOf = ({ speakers }: Slot): readonly string[] => speakers.map(({ name }) => name);
const firstName = (slot: Slot): string => namesOf(slot)[0] ?? '';
const cutAtColon = (title: string): string => /^(.{8,}?)\s*(?::|\s-\s)/.exec(title)?.[1] ?? title;
const dropArticles = (title: string): string => title.replace(/\b(?:the|an?|der|die|une?|las?)\s+/gi, '');
/** Two letters of the longest word change places. */
function misspell(title: string): string {
  const word = title.split(/[^\p{L}]+/u).reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  const middle = Math.floor(word.length / 2);
  const turned = `${word.slice(0, middle)}${word[middle + 1]}${word[middle]}${word.slice(middle + 2)}`;
  return title.replace(word, turned);
}

const disturbances: Readonly<Record<string, (slot: Slot) => MatchableTalk>> = {
  none: ({ title }) => createTalk(title),
  'small letters': ({ title }) => createTalk(title.toLowerCase()),
  'no signs': ({ title }) => createTalk(title.replace(/[^\p{L}\p{N}]+/gu, ' ')),
  articles: ({ title }) => createTalk(dropArticles(title)),
  colon: ({ title }) => createTalk(cutAtColon(title)),
  slip: ({ title }) => createTalk(misspell(title)),
  'speakers behind': (slot) => createTalk(`${slot.title} - ${namesOf(slot).join(', ')}`),
  'speaker before': (slot) => createTalk(`${firstName(slot)}: ${slot.title}`),
  'colon, slip': ({ title }) => createTalk(misspell(cutAtColon(title))),
  'colon, speakers': (slot) => createTalk(`${cutAtColon(slot.title)} - ${namesOf(slot).join(', ')}`),
  'slip, articles, small letters, speakers': (slot) =>
    createTalk(misspell(dropArticles(slot.title)).toLowerCase(), namesOf(slot)),
  'breaks off': ({ title }) => createTalk(`${title.slice(0, Math.ceil(title.length * 0.7))} …`),
};

test.each(Object.entries(disturbances))('%s: found, and never another', (_name, disturb) => {
  const found = matchTalks(programme.map(disturb), index);
  const wrong = found.filter((match, row) => match.kind !== 'none' && match.slot.guid !== programme[row]?.guid);
  expect(wrong).toEqual([]);
  const missed = programme.filter((_slot, row) => found[row]?.kind === 'none').map(({ title }) => title);
  expect(missed.length / programme.length).toBeLessThanOrEqual(0.07);
});

test('nothing but the name of a speaker: a suggestion where it is one talk', () => {
  const found = matchTalks(
    ['Dee Flint', 'Talk by Eva Strand', 'Ada Marsh', 'Ada'].map((title) => createTalk(title)),
    index,
  );
  expect(
    found.map((match) => (match.kind === 'none' ? match.candidates.length : `${match.kind} ${match.slot.title}`)),
  ).toEqual([
    'suggestion Building a Weather Station in the Attic: Lessons from Three Winters',
    'suggestion Why Lighthouses Blink - A Short History of Timing',
    2,
    0,
  ]);
});

test('headings that are no talks of this programme', () => {
  const headings = `
    Introduction
    The Secret Life of Bees
    Building a House
    What I learnt about queues
    Knots
    Panel
    Open
    A Short History of Nearly Everything
    Maintaining Things
    Who Owns the Data?
    How (Not) to Start a User Group
    Radio
    Dinner with Ada Marsh
    Lessons from Three Startups
    Counting Calories with Cheap Scales
    Die Katze im Sack: Tierschutz an Land
    Q&A
    Fragen und Antworten
  `;
  const talks = headings
    .trim()
    .split('\n')
    .map((heading) => createTalk(heading.trim()));
  const found = matchTalks(talks, index).map((match, row) =>
    match.kind === 'none' ? '' : `${talks[row]?.title} = ${match.slot.title}`,
  );
  expect(found.filter((match) => match !== '')).toEqual([]);
});

test('of two talks of nearly one title, the whole title decides', () => {
  const pair = createSlotIndex(
    createSchedule([
      createSlot({ title: 'Tides and You', speakers: ['En Bay'] }),
      createSlot({ title: 'Tides and You (en)' }),
    ]),
  );
  const found = matchTalks([createTalk('Tides and You (en)')], pair);
  expect(found).toMatchObject([{ kind: 'sure', slot: { title: 'Tides and You (en)' } }]);
});

test('other languages: kinds before the title, signs of their own, titles without spaces', () => {
  const titles = [
    '港の潮汐と海図：ボランティアによる測量の記録',
    'Les marées pour tous',
    'Mareas para todos',
    'Gezeiten für alle',
  ];
  const other = createSlotIndex(createSchedule(titles.map((title) => createSlot({ title }))));
  const headings = [
    '基調講演：港の潮汐と海図',
    '港の潮汐と海図：ボランティアによる',
    'Conférence : Les marées pour tous',
    'Taller: Mareas para todos',
    'Eröffnungsvortrag – Gezeiten für alle',
    '港の話',
  ];
  const found = headings.map((heading) => matchTalks([createTalk(heading)], other)[0]);
  expect(found.map((match) => (match?.kind === 'none' ? 'none' : `${match?.kind} ${match?.slot.title}`))).toEqual([
    `suggestion ${titles[0]}`,
    `suggestion ${titles[0]}`,
    `sure ${titles[1]}`,
    `sure ${titles[2]}`,
    `sure ${titles[3]}`,
    'none',
  ]);
});

test('one word that is a title without its label and the beginning of another title: either may be meant', () => {
  const pair = ['Lightning talk - Mast', 'Mast - a demo of many sails'].map((title) => createSlot({ title }));
  const [match] = matchTalks([createTalk('Mast')], createSlotIndex(createSchedule(pair)));
  expect(match?.kind).toBe('none');
  const [alone] = matchTalks([createTalk('Mast')], createSlotIndex(createSchedule(pair.slice(0, 1))));
  expect(alone?.kind).toBe('sure');
});
