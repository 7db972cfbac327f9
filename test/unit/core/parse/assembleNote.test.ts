import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { describeTalks, describeText } from './noteText.js';

describe('levels are a habit of the file', () => {
  test('one heading names the event, the next level holds the talks', () => {
    expect(
      describeText('# Harbour Conf 2026 Notes\n\n## Tides - Mary Jones\n\n- a\n\n### Why\n\n- b\n\n## Knots\n\n- c\n'),
    ).toMatchInlineSnapshot(`
      "conference Harbour Conf 2026
      1 head
      3 talk Tides [Mary Jones]
      11 talk Knots"
    `);
  });

  test('event and talks at the same level', () => {
    expect(
      describeText(
        '# Harbour Conf 2026\n\n<https://harbour.example>\n\n# Tides - Mary Jones\n\n- a\n\n# Knots - Tom Becker\n\n- b\n',
      ),
    ).toMatchInlineSnapshot(`
      "conference Harbour Conf 2026
      1 head
      5 talk Tides [Mary Jones]
      9 talk Knots [Tom Becker]"
    `);
  });

  test('groups above the talks, told by what follows', () => {
    expect(
      describeText(
        '# Harbour Conf\n\n## Keynote\n\n### Tides\n**Mary Jones (Sea Inc)**\n\n- a\n\n### Maps\n**Ann Lee**\n\n- b\n\n## Knots\n**Tom Becker**\n\n- c\n',
      ),
    ).toMatchInlineSnapshot(`
      "conference Harbour Conf
      1 head
      3 group Keynote
      5 talk Tides [Mary Jones]
      10 talk Maps [Ann Lee]
      15 talk Knots [Tom Becker]"
    `);
  });

  test('slots and tracks group talks that name no speaker', () => {
    expect(
      describeText(
        '# Keynote\n\n- a\n\n## Sessions 1 - 2\n\n### Tides\n\n- b\n\n### Knots\n\n- c\n\n## Session 3\n\n### Pre Questions\n\n- d\n',
      ),
    ).toMatchInlineSnapshot(`
      "1 talk (keynote) Keynote
      5 group Sessions 1 - 2
      7 talk Tides
      11 talk Knots
      15 group Session 3
      17 aside Pre Questions"
    `);
  });

  test('sessions that say so before their titles, a summary above the event', () => {
    expect(
      describeText(
        '## Summary (by me)\n\nIt was good.\n\n# Harbour Conf 2026 Notes\n\n## Day 1\n\n### **Session: Tides**\n\n- a\n\n### Session – Knots\n\n- b\n\n### Session - Maps\n\n- c\n',
      ),
    ).toMatchInlineSnapshot(`
      "conference Harbour Conf 2026
      day 1 Day 1
      1 head
      7 day Day 1 d1
      9 talk Tides d1
      13 talk Knots d1
      17 talk Maps d1"
    `);
  });

  test('days below the level of the talks', () => {
    expect(
      describeText(
        '### Day 1\n## Tides\n\n- a\n\n### Why\n\n- b\n\n### Day 2\n## Knots\n\n- c\n\n### Random remarks\n- d\n',
      ),
    ).toMatchInlineSnapshot(`
      "day 1 Day 1
      day 2 Day 2
      1 day Day 1 d1
      2 talk Tides d1
      10 day Day 2 d2
      11 talk Knots d2
      15 aside Random remarks d2"
    `);
  });

  test('a day with its first talk, and nothing else yet', () => {
    expect(describeText('# Harbour\n\n## Day 1\n\n### Tides\n\n- a\n')).toMatchInlineSnapshot(`
      "conference Harbour
      day 1 Day 1
      1 head
      3 day Day 1 d1
      5 talk Tides d1"
    `);
  });

  test('an event of a year with its first talk, and nothing else yet', () => {
    expect(describeText('# HarbourCon 2019\n\nJuly 15-18\n\n## Tides\n\n- a\n\n### Why\n\n- b\n'))
      .toMatchInlineSnapshot(`
      "conference HarbourCon 2019
      1 head
      5 talk Tides"
    `);
  });

  test('days that repeat the name of the event', () => {
    expect(
      describeText(
        '# SEA RALLY - DAY ONE\n\n## Tides\n**Mary Jones**\n\n- a\n\n# SEA RALLY - DAY TWO\n\n## Knots\n**Tom Becker**\n\n- b\n',
      ),
    ).toMatchInlineSnapshot(`
      "conference SEA RALLY
      day 1 SEA RALLY - DAY ONE
      day 2 SEA RALLY - DAY TWO
      1 head
      3 talk Tides [Mary Jones] d1
      8 day SEA RALLY - DAY TWO d2
      10 talk Knots [Tom Becker] d2"
    `);
  });

  test('a file of lightning talks', () => {
    expect(
      describeText(
        '# Day 3 Morning Lightning Talks\n\n## Tides\n\nwet\n\n## Knots\n\nsafe\n\n### Why\n\n- a\n\n## Links\n\n- b\n',
      ),
    ).toMatchInlineSnapshot(`
      "1 group Day 3 Morning Lightning Talks
      3 talk Tides
      7 talk Knots
      15 aside Links"
    `);
  });

  test('a group of talks at the top names no event', () => {
    expect(describeText('# Session II: Users\n\n## Tides\n\n- a\n\n## Knots\n\n- b\n\n## To google\n\n- c\n'))
      .toMatchInlineSnapshot(`
      "1 group Session II: Users
      3 talk Tides
      7 talk Knots
      11 aside To google"
    `);
  });

  test('a keynote without a name among talks that have one', () => {
    expect(describeText('## Keynotes\n\n- a\n\n## Tides\n\n- b\n\n## Knots\n\n- c\n')).toMatchInlineSnapshot(`
      "1 talk (keynote) Keynotes
      5 talk Tides
      9 talk Knots"
    `);
  });

  test('a talk at another level by slip', () => {
    expect(
      describeTalks(
        '# Harbour Conf\n\n## Tides - Mary Jones\n\n- a\n\n## Maps - Ann Lee\n\n- b\n\n# Knots - Tom Becker\n\n- c\n',
      ),
    ).toBe('Tides [Mary Jones]\nMaps [Ann Lee]\nKnots [Tom Becker]');
  });

  test('a block of lightning talks is one talk', () => {
    expect(
      describeTalks(
        '# Harbour Conf\n\n## Tides - Mary Jones\n\n- a\n\n## Lightning Talks\n\n### Ropes - Ann Lee\n\n- b\n\n## Knots - Tom Becker\n\n- c\n',
      ),
    ).toBe('Tides [Mary Jones]\n(lightning) Lightning Talks\nKnots [Tom Becker]');
  });

  test('asides at the level of the talks', () => {
    expect(
      describeText(
        '## Tides - Mary Jones\n\n- a\n\n## Links\n\n- https://a.example\n\n## Knots - Tom Becker\n\n- b\n\n## Informal conversations\n\n- look up Tom’s boat\n\n## Harbour Conf: Next year: May 5th\n',
      ),
    ).toMatchInlineSnapshot(`
      "1 talk Tides [Mary Jones]
      5 aside Links
      9 talk Knots [Tom Becker]
      13 aside Informal conversations
      17 aside Harbour Conf: Next year: May 5th"
    `);
  });

  test('headings in fences are code, in quotations and lists they are content', () => {
    expect(
      describeTalks(
        '# Harbour Conf\n\n## Tides\n\n```sh\n## not a talk\n```\n\n> ## nor this\n\n- ## nor that\n\n## Knots\n\n- a\n',
      ),
    ).toBe('Tides\nKnots');
  });
});

describe('files about one talk', () => {
  test.each([
    ['title and topics', '# Tides\n\nSpeaker: Mary Jones\n\n## Why\n\n- a\n\n## How\n\n- b\n', 'Tides [Mary Jones]'],
    [
      'the speaker as sub-heading',
      '# Tides\n## Mary Jones\n\n### Why\n\n- a\n\n### How\n\n- b\n',
      'Tides [Mary Jones]',
    ],
    [
      'topics at the level of the title',
      '### tides and ropes - elijah becker\n\nLinting\n\n### first topic\n\n- a\n\n### second topic\n\n- b\n\n### third topic\n',
      'tides and ropes [elijah becker]',
    ],
    [
      'the speaker above the title',
      'talk by [@mary_](https://mary.example)\n\n# Tides\n\n## Why\n\n- a\n',
      'Tides [@mary_]',
    ],
    [
      'a filled-in template',
      '#### Presenter: Mary\n\n#### Topic: Tides\n\n#### Date & time: 11/18 11:41\n\n#### Notes\n\n- a\n',
      '11:41 Tides [Mary]',
    ],
    [
      'front matter alone',
      '---\ntitle: "Tides: an introduction"\nsubtitle: Mary Jones, Ann Lee, and Tom Becker\ndate: 2018-06-23 14:30:00\n---\n\n## Presenters\n\n- Mary Jones\n\n## Panel\n\n- a\n',
      '14:30 Tides: an introduction [Mary Jones, Ann Lee, Tom Becker]',
    ],
    ['a first line', 'Mary Jones - Tides\n\n* one\n    * two\n* three\n', 'Tides [Mary Jones]'],
    [
      'a first line that is the speaker',
      'Mary Jones, Seattle Public Library\nSea Summit\n\n- a\n',
      'Mary Jones, Seattle Public Library [Mary Jones]',
    ],
    [
      'slides between rulers',
      'Tides for beginners\n\nIn this talk Mary Jones will describe tides.\n\n---\n\n* one\n\n---\n\nAims\n\n* two\n\n---\n\n* three\n',
      'Tides for beginners [Mary Jones]',
    ],
    [
      'a session page below the title',
      '# Tides\n\n🎥 Video: https://developer.apple.com/videos/play/wwdc2021/10252/\n\n- a\n\n### Mary Jones [@mary](https://mary.example) thread:\n\n> b\n',
      'Tides <10252>',
    ],
    [
      'directives are no notes',
      '# Tides - or the sea\n\n@Metadata {\n    @TitleHeading("Talk")\n}\n\nMary Jones\n\n## Abstract\n\nText.\n',
      'Tides - or the sea [Mary Jones]',
    ],
  ])('%s', (_name, text, expected) => expect(describeTalks(text)).toBe(expected));
});

describe('below the header', () => {
  test.each([
    ['Presenter: Mary Jones (Sea Institute; Coordinator)', 'Tides [Mary Jones]'],
    ['Presenters: Mary Jones, Tom Becker.', 'Tides [Mary Jones, Tom Becker]'],
    ['**Speaker:** Mary Jones', 'Tides [Mary Jones]'],
    ['- Speaker: Mary Jones', 'Tides [Mary Jones]'],
    ['Author(s): **Mary Jones**, Tom Becker', 'Tides [Mary Jones, Tom Becker]'],
    ['**Lead:** sttts', 'Tides [sttts]'],
    ['*By Mary Jones* [@mary](https://mary.example)', 'Tides [Mary Jones]'],
    ['By [*Mary Jones*](https://mary.example)', 'Tides [Mary Jones]'],
    ['Presented by Mary Jones (Sea Inc) and Tom Becker (iBoat)', 'Tides [Mary Jones, Tom Becker]'],
    ['**Mary Jones (Sea Inc)**\n**Tom Becker**\n**CJ de Jong**', 'Tides [Mary Jones, Tom Becker, CJ de Jong]'],
    ['Mary Jones', 'Tides [Mary Jones]'],
    ['Mary Jones @maryj', 'Tides [Mary Jones]'],
    ['* Mary Jones - Developer @ Sea Inc', 'Tides [Mary Jones]'],
    ['The first speaker was Mary Jones with “Tides”.', 'Tides [Mary Jones]'],
    ['Vortragende: Anna Müller', 'Tides [Anna Müller]'],
    ['Intervenante : Marie Curie', 'Tides [Marie Curie]'],
    ['Ponente: María García', 'Tides [María García]'],
    ['登壇者：山田太郎', 'Tides [山田太郎]'],
    ['<https://pretalx.com/hc-2026/talk/AB3CDE/>\n\n> The sea moves.', 'Tides <AB3CDE>'],
    ['[https://sea.example/schedule/detail/46066]()', 'Tides <https://sea.example/schedule/detail/46066>'],
    [
      '* [Abstract](https://sea.example/talk/tides/)\n* Slides (TBD)\n* [Notes](./tides.md)',
      'Tides <https://sea.example/talk/tides/>',
    ],
    ['Slides: https://sea.example/talk/tides-and-maps', 'Tides'],
    ['[Slides](https://speakerdeck.com/mary/tides)', 'Tides'],
    ['10:30-11:15, Room A', '10:30-11:15 Tides'],
    ['- Room: Pier 4\n- Time: 10:30', '10:30 Tides in Pier 4'],
    ['2026-05-11 10:30\nMary Jones', '10:30 Tides [Mary Jones]'],
    ['> by Mary Jones', 'Tides [Mary Jones]'],
    ['> Mary Jones, Sea Inc', 'Tides [Mary Jones]'],
    ['> Speaker: Mary Jones\n> Time: 10:30', '10:30 Tides [Mary Jones]'],
    ['> The sea comes and goes.\n> Mary Jones', 'Tides'],
    ['[Mary Jones](https://twitter.com/mary) told us how tides work.', 'Tides [Mary Jones]'],
    ['[Sea Inc](https://www.linkedin.com/company/sea) told us how tides work.', 'Tides'],
    ['She met [Mary Jones](https://twitter.com/mary) by the sea.', 'Tides'],
    ['Did not attend, as it rained.', 'Tides skipped (it rained)'],
    ['(not in the schedule)', 'Tides'],
  ])('%s', (below, expected) => {
    const text = `# Harbour Conf\n\n## Tides\n\n${below}\n\nsome notes here\n\n## Knots\n\nmore notes\n`;
    expect(describeTalks(text).split('\n')[0]).toBe(expected);
  });

  test('a second name right below `Name | Topic`', () => {
    expect(
      describeTalks('### Mary Jones | Tides\nTom Becker (Sea Inc)\n\nnotes\n\n### Ann Lee | Maps\n\nnotes\n'),
    ).toBe('Tides [Mary Jones, Tom Becker]\nMaps [Ann Lee]');
  });

  test('bullets under a heading that says so are follow-ups', () => {
    expect(
      describeTalks(
        '# Harbour Conf\n\n## Tides - Mary Jones\n\n- a\n\n### Look into\n\n- tide tables\n  - old ones\n- done: sea charts\n-\n\n## Knots - Tom Becker\n\n- b\n',
      ),
    ).toBe('Tides [Mary Jones] {tide tables} {done sea charts}\nKnots [Tom Becker]');
  });

  test('a subtitle between title and speaker', () => {
    expect(
      describeTalks(
        '# Harbour Conf\n\n## Tides\n\n#### Grow with the flow\n\n*By Mary Jones*\n\n- a\n\n## Knots\n\n*By Tom Becker*\n\n- b\n',
      ),
    ).toBe('Tides [Mary Jones]\nKnots [Tom Becker]');
  });

  test('nothing below, empty bullets, dots or the programme’s links leave open whether the writer was there', () => {
    expect(
      describeTalks(
        '# Harbour Conf\n\n## Tides - Mary Jones\n\n## Maps - Ann Lee\n\n*\n*\n\n## Ropes - Jo Becker\n\n...\n\n## Knots - Tom Becker\n\n- [Slides](https://sea.example)\n\n## Sails - Bob Stone\n\n- a\n',
      ),
    ).toBe(
      'Tides [Mary Jones] unknown\nMaps [Ann Lee] unknown\nRopes [Jo Becker] unknown\nKnots [Tom Becker] unknown\nSails [Bob Stone]',
    );
  });

  test('labelled links in a list, and labels without anything behind them, are no notes', () => {
    expect(
      describeTalks(
        '# Harbour Conf 2026\n\n## Tides\n\n- Presenter: Mary Jones\n- Slides:\n- Twitter: https://social.example/mj\n\n## Knots\n\n- Presenter: Tom Becker\n- Slides:\n\nNotes:\n\nties them\n',
      ),
    ).toBe('Tides [Mary Jones] unknown\nKnots [Tom Becker]');
  });

  test('the mark of an unscheduled talk', () => {
    const { sections } = parseNote('# Harbour Conf\n\n## Tides\n\n(not in the schedule)\n\n- a\n\n## Knots\n\n- b\n');
    expect(sections.map(({ section }) => section.kind === 'talk' && section.talk.unscheduled !== undefined)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('days', () => {
  test('a mark holds for what follows, one at the end for what stands above', () => {
    expect(
      describeText(
        '# Harbour Conf\n\n## Tides\n\n- a\n\n## Knots\n\n- b\n\n## END OF DAY 1\n\n## Maps\n\n- c\n\n## END OF DAY 2\n',
      ),
    ).toMatchInlineSnapshot(`
      "conference Harbour Conf
      day 1 Day 1
      day 2 Day 2
      1 head
      3 talk Tides d1
      7 talk Knots d1
      11 day (end) Day 1 d1
      13 talk Maps d2
      17 day (end) Day 2 d2"
    `);
  });

  test('the same level as the talks, and talks before the first mark', () => {
    expect(
      describeText(
        '### Harbour Summit ’22 | Porto\n\nThe sea.\n\n### Mary Jones | Tides\n\nnotes\n\n### 10.4.22\n\n### Tom Becker | Knots\n\nnotes\n',
      ),
    ).toMatchInlineSnapshot(`
      "conference Harbour Summit ’22
      day 1 10.4.22
      1 head
      5 talk Tides [Mary Jones]
      9 day 10.4.22 d1
      11 talk Knots [Tom Becker] d1"
    `);
  });

  test('numbered days with a theme, where talks stand below', () => {
    expect(
      describeText(
        '# Harbour Conf 2026\n\n## Day 1 - what a morning\n\n### Tides - Mary Jones\n\n- a\n\n## Day 2: how we met the sea\n\n### Knots - Tom Becker\n\n- b\n\n### Day 3 - a look ahead\n\n- c\n',
      ),
    ).toMatchInlineSnapshot(`
      "conference Harbour Conf 2026
      day 1 Day 1 - what a morning
      day 2 Day 2: how we met the sea
      1 head
      3 day Day 1 - what a morning d1
      5 talk Tides [Mary Jones] d1
      9 day Day 2: how we met the sea d2
      11 talk Knots [Tom Becker] d2
      15 talk Day 3 - a look ahead d2"
    `);
  });

  test('named by the event’s heading or the front matter', () => {
    expect(describeText('# Harbour Conf - Day 2\n\n## Tides - Mary Jones\n\n- a\n\n## Knots\n\n- b\n'))
      .toMatchInlineSnapshot(`
      "conference Harbour Conf
      day 1 Harbour Conf - Day 2
      1 head
      3 talk Tides [Mary Jones] d1
      7 talk Knots d1"
    `);
    expect(
      describeText(
        '---\ntitle: "Harbour() 2026 - Day 1"\n---\n# Harbour Conference Notes\n\n## Tides\n\nMary Jones\n\n- a\n\n## Knots\n\n- b\n',
      ),
    ).toMatchInlineSnapshot(`
      "conference Harbour() 2026
      day 1 Harbour() 2026 - Day 1
      1 head
      6 talk Tides [Mary Jones] d1
      12 talk Knots d1"
    `);
  });

  test('closing remarks of a day are a talk, the event’s dates no day', () => {
    expect(
      describeText(
        '# Harbour Conf\n\n#### April 15th and 16th, 2019 (8:30am – 5pm)\n\n## Tides - Mary Jones\n\n- a\n\n## Closing Remarks Day 1\n\n- b\n',
      ),
    ).toMatchInlineSnapshot(`
      "conference Harbour Conf
      1 head
      5 talk Tides [Mary Jones]
      9 talk (closing) Closing Remarks Day 1"
    `);
  });
});

describe('the file', () => {
  test.each([
    ['Schedule: <https://sea.example/program/>', 'https://sea.example/program/'],
    ['[Schedule](https://sea.example/s#wed)', 'https://sea.example/s#wed'],
    [
      '- Program: [pdf](https://sea.example/p.pdf), [web](https://pretalx.com/hc/schedule/)',
      'https://pretalx.com/hc/schedule/',
    ],
    ['- [Website](https://sea.example/day) & Program', 'https://sea.example/day'],
    ['Fahrplan: https://sea.example/fahrplan/', 'https://sea.example/fahrplan/'],
    ['スケジュール: https://sea.example/timetable', 'https://sea.example/timetable'],
    ['<https://sea.example/>', undefined],
    ['We had a full program of talks, see https://sea.example for all of it', undefined],
  ])('schedule line %s', (line, expected) => {
    expect(parseNote(`# Harbour Conf\n\n${line}\n\n## Tides\n\n- a\n\n## Knots\n\n- b\n`).scheduleLink?.text).toBe(
      expected,
    );
  });

  test('date and event of the front matter', () => {
    expect(
      describeText(
        '---\nconference: Harbour Conf 2026\ndate: 2026-05-04\nschedule: https://sea.example/schedule\n---\n\n# Tides\n\nSpeaker: Mary Jones\n\n- a\n',
      ),
    ).toMatchInlineSnapshot(`
      "conference Harbour Conf 2026
      schedule https://sea.example/schedule
      date 2026-05-04
      1 head
      7 talk Tides [Mary Jones]"
    `);
  });

  test('a keynote that the front matter names', () => {
    const text = '---\ntitle: Keynote - Tides\n---\n\n### Key Takeaways\n\n- a\n\n### Keynote Summary\n\n- b\n';
    expect(describeText(text)).toBe('1 talk Keynote - Tides');
  });

  test('a Date line', () => {
    expect(parseNote('# Harbour Conf\n\nDate: 30/01/2024\n\n## Tides\n\n- a\n\n## Knots\n\n- b\n').date).toBe(
      '2024-01-30',
    );
  });
});

describe('bare lines', () => {
  test('rulers of any length, headers by time', () => {
    expect(
      describeText(
        'Keynote: Mary Jones\n\nsome notes\n\n=====\n\n1100 - Tides\n\nnotes\n\n======\n1145 - Knots - Tom Becker\n\nnotes\n\n===\n\n2560 - Maps\n\nnotes\n\n=====\ntip from the crew - ropes are cheap and they can be bought at the harbour from nice people.\n',
      ),
    ).toMatchInlineSnapshot(`
      "1 talk (keynote) Keynote [Mary Jones]
      7 talk 11:00 Tides
      12 talk 11:45 Knots [Tom Becker]
      18 talk not a time: 2560 Maps
      23 aside tip from the crew - ropes are cheap and they can be bought at the harbour from nice people."
    `);
  });

  test('titles above bullets, days between, a summary after the only ruler', () => {
    expect(
      describeText(
        '* Events\n\n** Sea Summit 2016\nChronological\n\nDay1\n\nKeynote\n- a\n\nTides -- Mary Jones @ U Harbour\n- b\n\nDay 2\n\nKnots\n- c\n\n\n=====\nBy Topic\n\nRopes\n- d\n',
      ),
    ).toMatchInlineSnapshot(`
      "conference Sea Summit 2016
      day 1 Day1
      day 2 Day 2
      1 head
      6 day Day1 d1
      8 talk (keynote) Keynote d1
      11 talk Tides [Mary Jones] d1
      14 day Day 2 d2
      16 talk Knots d2
      21 aside By Topic d2"
    `);
  });

  test('underlined titles', () => {
    expect(
      describeText(
        'Lightning talks\n---------------\n\nTides\n~~~~~\n\nMary Jones\n\n- a\n\nKnots - DHP\n~~~~~~~~~~~\n\n- b\n',
      ),
    ).toMatchInlineSnapshot(`
      "conference Lightning talks
      1 head
      4 talk Tides [Mary Jones]
      11 talk Knots - DHP"
    `);
  });

  test('bold lines where Markdown has no headings', () => {
    expect(
      describeTalks('Notes from **Harbour Conf**\n\n**Tides - Mary Jones**\n\n- a\n\n**Knots by Tom Becker**\n\n- b\n'),
    ).toBe('Tides [Mary Jones]\nKnots [Tom Becker]');
  });
});

describe('sections', () => {
  test('tile the text and end on their last line of content', () => {
    const text =
      '# Harbour Conf\r\n\r\n## Tides - Mary Jones 🌊\r\n\r\n- a\r\n\r\n---\r\n\r\n## Knots\r\n\r\n- b\r\n- c';
    const { sections, length, lineCount } = parseNote(text);
    expect(
      sections.map(({ section, line, offset }) => [
        line,
        offset,
        section.lineCount,
        section.length,
        section.contentEndLine,
      ]),
    ).toEqual([
      [0, 0, 2, 18, 0],
      [2, 18, 6, text.indexOf('## Knots') - 18, 2],
      [8, text.indexOf('## Knots'), 4, text.length - text.indexOf('## Knots'), 3],
    ]);
    expect([length, lineCount]).toEqual([text.length, 12]);
  });

  test('positions are UTF-16 columns of the section’s own lines', () => {
    const text =
      '# Conf 2026\n\n## 🌊 **Tides** - [Mary Jones](https://m.example)\n\n<https://pretalx.com/hc-2026/talk/AB3CDE/>\n\n- a\n';
    const { sections } = parseNote(text);
    const lines = text.split('\n');
    const found = sections.flatMap(({ section, line }) =>
      section.kind === 'talk' ? [{ talk: section.talk, line }] : [],
    )[0];
    const cut = (
      range: { start: { line: number; character: number }; end: { character: number } } | undefined,
    ): string | undefined =>
      range === undefined
        ? undefined
        : lines[(found?.line ?? 0) + range.start.line]?.slice(range.start.character, range.end.character);
    expect([
      cut(found?.talk.titleRange),
      cut(found?.talk.speakers[0]?.range),
      cut(found?.talk.link?.range),
      cut(found?.talk.link?.codeRange),
    ]).toEqual(['Tides', 'Mary Jones', 'https://pretalx.com/hc-2026/talk/AB3CDE/', 'AB3CDE']);
  });

  test('an edit leaves the other talks the very same objects', () => {
    const text =
      '# Harbour Conf\n\n## Tides - Mary Jones\n\n- a\n\n## Knots - Tom Becker\n\n- b\n\n## Maps - Ann Lee\n\n- c\n';
    const before = parseNote(text);
    const after = parseNote(text.replace('- b', '- b and more\n- even more'), { previous: before });
    expect(after.sections.map(({ section }, index) => section === before.sections[index]?.section)).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(after.sections[3]?.line).toBe(11);
  });

  test('a definition elsewhere that a talk uses is part of its value', () => {
    const text = '# Conf 2026\n\n## Tides\n\nsee [this][one]\n\n## Knots\n\n- b\n\n[one]: https://a.example\n';
    const before = parseNote(text);
    const after = parseNote(text.replace('a.example', 'b.example'), { previous: before });
    expect(after.sections.map(({ section }, index) => section === before.sections[index]?.section)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each([
    '',
    '\n',
    '\uFEFF',
    '---',
    '---\n',
    '# ',
    '#',
    '=====',
    '\r\r\n',
    '- ',
    '\u0000',
    '# \n## \n### ',
    '---\ntitle:\n---',
    'a\n===\n===',
    '\u{1F600}\u{1F600}',
  ])('any text gives a note: %j', (text) => {
    for (const dialect of ['markdown', 'plaintext'] as const) {
      const { sections, length } = parseNote(text, { dialect });
      expect(sections.reduce((sum, { section }) => sum + section.length, 0)).toBe(length);
    }
  });
});

describe('a file about one talk', () => {
  test.each([
    [
      '# Tides\n\n## Speakers: Mary Jones and Tom Becker\n\n## Mary Jones\n\n- a\n\n## Tom Becker\n\n- b\n',
      'Mary Jones, Tom Becker',
    ],
    ['# Tides\n\n## Mary Jones - @mj - 6 May 2015\n\nabout the sea\n\n## Why\n\n- a\n', 'Mary Jones'],
    ['# Tides\n### Mary Jones @mj\n\n- a\n\n## Why\n\n- b\n', 'Mary Jones'],
    ['# Tides\nMary Jones @mj mj.example\n\n## Why\n\n- b\n', 'Mary Jones'],
    ['# Tides\n\n### Mary Jones\n\n__Summary:__\nThe sea.\n\n---\n\n- a\n\n#### Why\n\n- b\n', 'Mary Jones'],
    ['# Tides\n\nby [Mary j](https://mary.example)\n\n- a\n', 'Mary j'],
    ['# Tides\n\nMary Jones, Vice President, Sea Inc\n\n- a\n', 'Mary Jones'],
    ['# Tides\n\nMary Jones; Technologist at Sea Inc\n\n- a\n', 'Mary Jones'],
    ['# Tides\n\n*Mary Jones, Editor-in-Chief, Sailing Magazine*\n\n- a\n', 'Mary Jones'],
    ['# Tides\n\n*Mary Jones, Full Stack Developer and Designer*\n\n- a\n', 'Mary Jones'],
    ['Tides\nMary Jones\nhttps://sea.example/tides\n\nWhy?\n  - a\n\nWhen\n  - b\n\nMisc\n  - c\n', 'Mary Jones'],
    [
      '# Tides\n\nMary Jones, student at the Academy of the Northern Sea, software developer https://mary.example https://sea.example\n\n- a\n',
      'Mary Jones',
    ],
    ['# Tides\n\n9am Friday, Cedar Room B\n\nMary Jones, Sea Inc\n\n- a\n', 'Mary Jones'],
    ['# Tides\n\n- @maryj\n- sea.example/tides\n', '@maryj'],
    ['# Tides\n\n**Speakers**:\n\n- Mary Jones\n- Tom Becker, Sea Inc\n- the sea rises\n', 'Mary Jones, Tom Becker'],
    [
      '=====\nTides\n=====\n\n:Speaker:\n    Mary Jones\n\n:Date:\n    2012-07-18\n\n+ a\n\nWhy?\n====\n\n+ b\n\nWhen\n====\n\n+ c\n',
      'Mary Jones',
    ],
    ['=======\n Tides\n=======\n\n:author: Mary Jones\n\n#. a\n', 'Mary Jones'],
    ['# Tides\n\n## Speaker\n\n- Mary Jones\n- sails\n\n## Why\n\n- b\n', 'Mary Jones'],
    [
      '=====\nTides\n=====\n\nAuthor\n------\n  * Mary Jones\n  * sails\n\nTesting\n-------\n  * a\n\nTable\n-----\n  * b\n',
      'Mary Jones',
    ],
    ['# Tides\n\n* speaker: CTO and co-founder of Sea Inc\n* a\n', ''],
    ['# Tides\n\n2026-05-11 17:00\nMary Jones\nDeveloper @ Sea Inc\n\n## Why\n\n- a\n\n## When\n\n- b\n', 'Mary Jones'],
    ['# Tides\n\n## Autor\n\n**Mary Jones** — Developer @ Sea Inc\n\n## Why\n\n- a\n\n## When\n\n- b\n', 'Mary Jones'],
    [
      '---\ntitle: "Tides"\n---\n\nBy Mary Jones, developer @ Sea Inc\n\n## Why\n\n- a\n\n## When\n\n- b\n',
      'Mary Jones',
    ],
    ['============\nTides\n============\n\n:Speaker:\n    Mary Jones\n\nWhy?\n====\n\n+ a\n', 'Mary Jones'],
    [
      '=====\nTides\n=====\n\n:Date:\n    2012-07-18\n\n:Speaker:\n    Mary Jones\n\nWhy?\n====\n\n+ a **fact**\n',
      'Mary Jones',
    ],
    ['# Tides\n\n> ## Mary Jones & Tom Becker\n>\n> - sail\n\n## Why\n\n- a\n', 'Mary Jones, Tom Becker'],
    ['# Tides\n\n* Mary Jones (@maryj) measuring the sea\n* a\n', 'Mary Jones'],
    ['# Tides\n\nA great talk by Mary Jones about the sea and how to read it.\n\n## Why\n\n- a\n', 'Mary Jones'],
    ['# Tides\n\nTalk given by Mary Jones. She sails.\n\n## Why\n\n- a\n', 'Mary Jones'],
    ['# Tides\n\nThis builds on the talk by Mary Jones, which I missed.\n\n- a\n', ''],
    ['# Tides\n\nMary Jones, Engineer\nTom Becker, Product Manager\n\n- a\n', 'Mary Jones, Tom Becker'],
    ['# Tides\n\nMary Jones - Tom Becker (manager at Sea Inc)\n\n- a\n', 'Mary Jones, Tom Becker'],
    ['# Tides\n\nMary Jones - Sea Shepherds\n\n- a\n', 'Mary Jones'],
    ['# Tides\nZurma, Developer Advocate\n\n- a\n', 'Zurma'],
    ['# Tides\n## Mary Jones - Harbour, Inc.\n- a\n- b\n', 'Mary Jones'],
    ['# Tides\n\n- **Harbour Dashboards:**\n  - a\n- **Sea Maps:**\n  - b\n', ''],
    ['# Tides\n\n## Major Takeaways\n\n- a\n\n## Sea\n\n- b\n', ''],
    ['=====\nTides\n=====\n\n**Presenter:** Mary Jones\n\n**Track:** N/A\n\nWhy?\n----\n\n* a\n', 'Mary Jones'],
    [
      '# Tides\n_Mary Jones, Sea Inc_\n\nabout the sea\n\n# Measures\n\n## Depth\n\n- a\n\n## Width\n\n- b\n',
      'Mary Jones',
    ],
    ['# Tides\n\nMary jones\n\n## Why\n\n- a\n', 'Mary jones'],
    ['Tides\nMary Jones\n\n## Why\n\n- a\n\n## When\n\n- b\n', 'Mary Jones'],
  ])('%j', (text, speakers) => {
    const { sections } = parseNote(text);
    const talks = sections.flatMap(({ section }) => (section.kind === 'talk' ? [section.talk] : []));
    expect(sections.map(({ section }) => section.kind).filter((kind) => kind !== 'head')).toEqual(['talk']);
    expect(talks.map(({ title }) => title)).toEqual(['Tides']);
    expect(talks.flatMap((talk) => talk.speakers.map(({ name }) => name)).join(', ')).toBe(speakers);
  });
});
