/** Notes in the languages of the user interface: whatever our own words are there, notes that use them are understood. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeTalks } from '../parse/noteText.js';
import { getTalks } from '../../../../server/src/core/model/sections.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';

type Bundle = Readonly<Record<string, string>>;

const folder = path.resolve(import.meta.dirname, '../../../../l10n');
const languages = ['de', 'fr', 'es', 'ja'];
const readBundle = (language: string): Bundle =>
  JSON.parse(readFileSync(path.join(folder, `bundle.l10n.${language}.json`), 'utf8')) as Bundle;

/** A talk with this one line, as short text. */
const describeLine = (line: string): string => describeTalks(`# Conf\n\n## 09:00 - Tides\n\n${line}\n`);

const states = {
  skipped: 'skipped',
  'did not attend': 'skipped',
  'no notes': 'no-notes',
  'watch later': 'watch-later',
};

const kinds = {
  Keynote: 'keynote',
  Panel: 'panel',
  Workshop: 'workshop',
  Tutorial: 'workshop',
  'Lightning talks': 'lightning',
  'Ask me anything': 'ama',
  Demo: 'demo',
  Booth: 'booth',
  'Social event': 'social',
  Welcome: 'welcome',
  Closing: 'closing',
};

describe.each(languages)('our own words in %s', (language) => {
  const bundle = readBundle(language);

  test.each(Object.entries(states))('%s', (english, state) => {
    const note = parseNote(`# Conf\n\n## 09:00 - Tides\n\n${bundle[english]}\n`);
    expect(getTalks(note)[0]?.section.talk.attendance.state, bundle[english]).toBe(state);
  });

  test.each(Object.entries(kinds))('%s', (english, kind) => {
    const note = parseNote(`# Conf\n\n## 09:00 - Tides\n\n## 10:00 - ${bundle[english]}\n\nNotes.\n`);
    expect(getTalks(note)[1]?.section.talk.kind, bundle[english]).toBe(kind);
  });

  test('the word for a day', () => {
    const day = language === 'ja' ? `1${bundle['Day']}目` : `${bundle['Day']} 1`;
    expect(parseNote(`# Conf\n\n## ${day}\n\n### 09:00 - Tides\n`).days.map(({ label }) => label)).toEqual([day]);
  });
});

describe('what people write', () => {
  test.each([
    'Erster Tag',
    'Tag 2: Samstag, 13.09.2025',
    'Premier jour',
    '1er jour',
    'Journée 2',
    'mardi 16 septembre',
    'Primer día',
    'Jornada 2',
    'martes 16 de septiembre',
    '初日',
    '2日目',
    '9月13日（土）',
  ])('%s is a day', (day) => {
    expect(parseNote(`# Conf\n\n## ${day}\n\n### 09:00 - Tides\n`).days.map(({ label }) => label)).toEqual([day]);
  });

  test.each([
    ['Nicht dabei, war beim Essen.', 'skipped'],
    ['Ohne Notizen.', 'no-notes'],
    ['Später ansehen', 'watch-later'],
    ['Absente.', 'skipped'],
    ['Non suivi, car trop tard', 'skipped (trop tard)'],
    ['À revoir en vidéo', 'watch-later'],
    ['Sans notes', 'no-notes'],
    ['Sin asistencia', 'skipped'],
    ['No pude ir', 'skipped'],
    ['不参加、昼食中。', 'skipped (昼食中)'],
    ['行けなかった', 'skipped'],
    ['ノートなし', 'no-notes'],
  ])('%s', (line, expected) => {
    expect(describeLine(line)).toBe(`09:00 Tides ${expected}`);
  });

  test.each([
    'zu tun: Seekarten kaufen',
    'Gezeiten folgen dem Mond (nachlesen)',
    'penser à demander les cartes',
    'à approfondir : les marées',
    'las mareas (mirar esto después)',
    'por mirar: las cartas',
    'あとで確認',
  ])('%s', (line) => {
    const note = parseNote(`# Conf\n\n## 09:00 - Tides\n\n${line}\n`);
    expect(getTalks(note)[0]?.section.talk.followUps.length).toBe(1);
  });

  test.each([
    'Ohne Notizen zu sprechen ist schwer',
    'absent-minded sailors get wet',
    'ausente de la carta, el faro',
    'nachlesen kann man das im Handbuch',
    'se puede leer después del puerto',
  ])('%s is about the subject', (line) => {
    const note = parseNote(`# Conf\n\n## 09:00 - Tides\n\n${line}\n`);
    const { attendance, followUps } = getTalks(note)[0]?.section.talk ?? {};
    expect([attendance?.state, followUps]).toEqual(['attended', []]);
  });
});
