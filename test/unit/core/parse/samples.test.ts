/** The two sample conferences, fact by fact. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isNoteText } from '../../../../server/src/core/detect.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { readInside } from '../../../../server/src/core/parse/readInside.js';
import { describeText } from './noteText.js';

const markdown = readFileSync('samples/pycascades-2022.md', 'utf8');
const plain = readFileSync('samples/pycon-us-2024.txt', 'utf8');

test('the dialect is that of the text, whatever the file is called', () => {
  expect([parseNote(markdown).dialect, parseNote(plain).dialect]).toEqual(['markdown', 'plaintext']);
  for (const name of ['notes.md', 'notes.txt']) {
    expect([isNoteText(markdown, { path: name }), isNoteText(plain, { path: name })]).toEqual([true, true]);
  }
});

describe('the Markdown sample', () => {
  test('event, schedule, day and talks', () => {
    expect(describeText(markdown)).toMatchInlineSnapshot(`
      "conference Pycascades 2022
      schedule https://2022.pycascades.com/program/schedule/
      day 1 Day 1
      1 head
      7 talk (welcome) Welcome to Pycascades 2022 <MVLLML> d1
      17 talk (social) Meet & Greet with PSF D&I workgroup <3HKZTJ> d1
      32 talk Supporting the George Floyd Protests in Portland: Demonstrations, Legal Support, and Django Apps <CZRPCJ> d1
      54 talk Python’s tale of concurrency <WEYYJG> d1
      71 talk (ama) AMA with Brett Cannon [Brett Cannon] d1
      79 talk (demo) Intellicode Demo d1
      85 talk Building Elegant API Contracts: From Zero to Hero <ESCJLQ> d1
      110 talk Cyber Security Investigations with Jupyter Notebooks <RF3L8D> d1
      127 talk How (Not) to Start a Python User Group <9KJWWL> d1
      165 talk Invisible Walls: Isolating Your Python <YLBZLQ> d1
      177 talk Literature Text Translation and Audio Synthesis using AI Services <FP87MV> skipped (wasn't interested in the topic) d1
      190 talk (booth) MS Booth: What's New in VS Code Python? d1
      220 talk Tests as Classifiers <UVFAMG> d1
      280 talk (closing) Closing Remarks Day 1 <8YFUUC> d1
      290 day (end) Day 1 d1"
    `);
  });

  test('eleven talks have a code, and their links belong to one event', () => {
    const talks = parseNote(markdown).sections.flatMap(({ section }) =>
      section.kind === 'talk' ? [section.talk] : [],
    );
    expect(talks.filter(({ link }) => link?.code !== undefined)).toHaveLength(11);
    expect(new Set(talks.flatMap(({ link }) => link?.event ?? []))).toEqual(new Set(['pretalx.com/pycascades-2022']));
    expect(
      talks.filter(({ kind }) => ['ama', 'demo', 'booth'].includes(kind)).every(({ link }) => link === undefined),
    ).toBe(true);
  });

  test('no follow-up at all, and two `#` lines in a fence are code', () => {
    const { sections } = parseNote(markdown);
    expect(sections.flatMap(({ section }) => (section.kind === 'talk' ? section.talk.followUps : []))).toEqual([]);
    expect(sections.flatMap(({ section }) => (section.kind === 'talk' ? section.talk.parts : []))).toEqual([]);
  });

  test('abstracts, pictures and named links inside', () => {
    const note = parseNote(markdown);
    const insides = note.sections.map((placed) => readInside(note, placed, markdown));
    expect(insides.flatMap(({ abstract }) => abstract?.text.slice(0, 24) ?? [])).toEqual([
      'A huge welcome to everyo',
      'Python has become one of',
      'Portland’s protests foll',
      'Python is underrated whe',
      'Learn how one can write ',
      'upyter notebooks are gro',
      'Starting a local Python ',
      'Stop building projects t',
      'Ever wanted to read your',
      'The reason to write, and',
      'Wrapping up an exciting ',
    ]);
    expect(insides.flatMap(({ pictures }) => pictures.map(({ url }) => url))).toEqual([
      'pictures/technical_difficulties.png',
      'pictures/parallelism_is_not_concurrency.png',
      'pictures/api_elements_principles.png',
      'pictures/api_contracts.png',
    ]);
  });
});

describe('the plain-text sample', () => {
  test('a keynote, eight timed talks, and a tip that is none', () => {
    expect(describeText(plain)).toMatchInlineSnapshot(`
      "1 talk (keynote) Keynote [Jay Miller]
      27 talk 11:00 Mock It Till You Make It: how to verify your external mocks without ever leaving unittest {post-talk to more research on the mock features described here}
      54 talk 11:45 Flask-Con: Building Single Page Apps w/Flask [Adam Englander]
      77 talk 12:30 Ruff: An Extremely Fast Python Linter and Code Formatter, Written in Rust
      100 talk 14:00 Continuous Deployment and Release of Django Apps {look up more details}
      126 talk 14:45 Pydantic Power-up: Performance Tips for Lightning-Fast Python Applications
      135 talk 15:30 Procedurally Generated Monsters! A complete example of Python game development skipped
      141 talk 16:30 Interactive Software Documentation, with PyScript
      153 talk (lightning) 18:00 Lightning Talks no-notes
      158 aside tip from Pycharm team in the vendor area - search for productivity in the everywhere search and it will give tons of tips."
    `);
  });

  test('sections end above their rulers', () => {
    const { sections } = parseNote(plain);
    expect(sections.map(({ section, line }) => line + section.contentEndLine + 1)).toEqual([
      22, 48, 73, 96, 122, 131, 137, 147, 155, 158,
    ]);
  });
});
