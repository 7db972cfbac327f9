import { describe, expect, test } from 'vitest';
import { describeTalks } from './noteText.js';

/** Reads the header as that of a talk between two others that name no speaker. */
function check(header: string, expected: string): void {
  const text = `# Harbour Conf 2026\n\n## Tides\n\n- twice a day\n\n## ${header}\n\n- a note\n\n## Knots\n\n- the bowline\n`;
  expect(describeTalks(text).split('\n')[1], header).toBe(expected);
}

describe('title and speaker', () => {
  test.each([
    ['Reading the sea by Mary Jones', 'Reading the sea [Mary Jones]'],
    ['"Reading the sea" by Mary Jones', 'Reading the sea [Mary Jones]'],
    ['“Reading the sea” – Mary Jones', 'Reading the sea [Mary Jones]'],
    ['Reading the sea - Mary Jones', 'Reading the sea [Mary Jones]'],
    ['"Reading the sea - Mary Jones"', 'Reading the sea - Mary Jones'],
    ['Reading the sea -- Mary Jones @ Navy', 'Reading the sea [Mary Jones]'],
    ['Reading the sea — Mary Jones', 'Reading the sea [Mary Jones]'],
    ['Reading the sea | Mary Jones', 'Reading the sea [Mary Jones]'],
    ['Reading the sea, [Mary Jones](https://mary.example)', 'Reading the sea [Mary Jones]'],
    [
      '*Reading the sea* - [Mary Jones](https://mary.example), [Harbour Lab](https://lab.example)',
      'Reading the sea [Mary Jones]',
    ],
    ['Reading the sea with Mary Jones, Harbour Inc', 'Reading the sea with Mary Jones, Harbour Inc [Mary Jones]'],
    ['Reading the sea with Mary', 'Reading the sea with Mary'],
    [
      'Fireside talk with Mary Jones & Tom Becker',
      'Fireside talk with Mary Jones & Tom Becker [Mary Jones, Tom Becker]',
    ],
    ['Reading the sea (Mary Jones)', 'Reading the sea [Mary Jones]'],
    ['Reading the sea (Mary Jones, Harbour Inc)', 'Reading the sea [Mary Jones]'],
    ['Reading the sea - Mary Jones @maryj', 'Reading the sea [Mary Jones]'],
    ['Reading the sea - Mary Jones (@maryj)', 'Reading the sea [Mary Jones]'],
    ['Reading the sea - Mary Jones - sea.example', 'Reading the sea [Mary Jones]'],
    ['Reading the sea - a subtitle - Mary Jones', 'Reading the sea - a subtitle [Mary Jones]'],
    ['Mary Jones - Reading the sea', 'Reading the sea [Mary Jones]'],
    ['Mary Jones | Reading the sea', 'Reading the sea [Mary Jones]'],
    ['Mary Jones: Reading the sea', 'Reading the sea [Mary Jones]'],
    ['Speaker: Dr. Mary Jones', 'Dr. Mary Jones [Dr. Mary Jones]'],
    ['Keynote: Mary Jones', '(keynote) Keynote [Mary Jones]'],
    ['Keynote - Mary Jones', '(keynote) Keynote [Mary Jones]'],
    ['Keynote: Reading the sea, Mary Jones', '(keynote) Keynote: Reading the sea [Mary Jones]'],
    ['AMA with Mary Jones', '(ama) AMA with Mary Jones [Mary Jones]'],
    ['Talk 3: Reading the sea - Mary Jones', 'Reading the sea [Mary Jones]'],
    ['Talk 3 Reading the sea', 'Reading the sea'],
    ['4. Reading the sea - Mary Jones', 'Reading the sea [Mary Jones]'],
    ['B. Reading the sea - Mary Jones', 'Reading the sea [Mary Jones]'],
    ['M. Jones - Reading the sea', 'Reading the sea [M. Jones]'],
    ['Reading the sea [Mary Jones](https://mary.example)', 'Reading the sea [Mary Jones]'],
    ['Reading the sea ([slides](https://mary.example/1.pdf))', 'Reading the sea'],
    ['Reading the sea - Mary Jones [video](https://mary.example/1)', 'Reading the sea [Mary Jones]'],
    ['Reading the sea - Mary Jones - [SLIDES](https://mary.example/1.pdf)', 'Reading the sea [Mary Jones]'],
    ['Reading the sea - [Mary Jones](https://mary.example) 🌟', 'Reading the sea [Mary Jones]'],
    ['Mary Jones | @maryj | Reading the sea', 'Reading the sea [Mary Jones]'],
    ['Mary Jones | @maryj | Harbour Lab | "Reading the sea"', 'Reading the sea [Mary Jones]'],
    ['Mary Jones | sea.example.com | Reading the sea', 'Reading the sea [Mary Jones]'],
    ['Mary Jones - Reading the sea: a group effort', 'Reading the sea: a group effort [Mary Jones]'],
    ['Mary Jones, Harbour University, *Reading the sea*', 'Reading the sea [Mary Jones]'],
    ['Keynote: Mary Jones - Reading the sea at night', '(keynote) Reading the sea at night [Mary Jones]'],
    ['- Mary Jones', 'Mary Jones [Mary Jones]'],
    ['Reading the sea @maryj', 'Reading the sea [@maryj]'],
    ['Reading the sea - @maryj', 'Reading the sea [@maryj]'],
    ['Reading the sea @Scale', 'Reading the sea @Scale'],
    ['Reading the sea - 2016', 'Reading the sea - 2016'],
    ['Reading the sea - Marie DUPONT', 'Reading the sea [Marie DUPONT]'],
    ['1145 - Reading the sea - Mary Jones', '11:45 Reading the sea [Mary Jones]'],
    ['Reading the sea - Mary Jones (10:30)', '10:30 Reading the sea [Mary Jones]'],
    ['Die See lesen von Anna Müller', 'Die See lesen [Anna Müller]'],
    ['Lire la mer par Jean Dupont', 'Lire la mer [Jean Dupont]'],
    ['Leer el mar por María García', 'Leer el mar [María García]'],
    ['海を読む（山田太郎）', '海を読む [山田太郎]'],
    ['鈴木花子さん「海を読む」', '海を読む [鈴木花子]'],
  ])('%s', check);
});

describe('several speakers', () => {
  test.each([
    ['Reading the sea by Mary Jones and Tom Becker', 'Reading the sea [Mary Jones, Tom Becker]'],
    ['Reading the sea - Mary Jones, Tom Becker', 'Reading the sea [Mary Jones, Tom Becker]'],
    ['Reading the sea by Mary Jones, Tom Becker, and Ann Lee', 'Reading the sea [Mary Jones, Tom Becker, Ann Lee]'],
    ['Reading the sea - Mary Jones & Tom Becker', 'Reading the sea [Mary Jones, Tom Becker]'],
    ['Reading the sea - Mary Jones/ Tom Becker', 'Reading the sea [Mary Jones, Tom Becker]'],
    ['Reading the sea - Mary Jones, Google & Tom Becker, Red Hat', 'Reading the sea [Mary Jones, Tom Becker]'],
    ['Reading the sea - Mary Jones und Tom Becker', 'Reading the sea [Mary Jones, Tom Becker]'],
  ])('%s', check);
});

test('a surname in capitals after a rare first name, where the file names its speakers there', () => {
  expect(
    describeTalks(
      '## Lire la mer - Jean Dupont\n\n- a\n\n## Nouer - Ophélie COHEN\n\n- b\n\n## Ramer - Anne Roux\n\n- c\n',
    ),
  ).toBe('Lire la mer [Jean Dupont]\nNouer [Ophélie COHEN]\nRamer [Anne Roux]');
});

describe('where a separator misleads', () => {
  test.each([
    ["Don't Trust - Check", "Don't Trust - Check"],
    ['Schema Evolution - The Hard Parts', 'Schema Evolution - The Hard Parts'],
    ['Robots at Sea - or the Lack thereof on Industry', 'Robots at Sea - or the Lack thereof on Industry'],
    ['Tuning by use case by Wanda Heath and Tom Becker', 'Tuning by use case [Wanda Heath, Tom Becker]'],
    ['Challenges met by developing tools', 'Challenges met by developing tools'],
    ['Sponsored talk by Harbour, [Mary Jones](https://mary.example)', 'Sponsored talk by Harbour [Mary Jones]'],
    ['Sailing, with PyScript', 'Sailing, with PyScript'],
    ['Ruff: An Extremely Fast Linter, Written in Rust', 'Ruff: An Extremely Fast Linter, Written in Rust'],
    [
      'Flask-Con: Building Single Page Apps w/Flask - Mary Jones',
      'Flask-Con: Building Single Page Apps w/Flask [Mary Jones]',
    ],
    ['Post-mortems: better together', 'Post-mortems: better together'],
    [
      'Keynote: Y-NOT, Adventures in functional programming',
      '(keynote) Keynote: Y-NOT, Adventures in functional programming',
    ],
    ['MS Booth: What is new?', '(booth) MS Booth: What is new?'],
    ['Rack::Attack: Protect your app! - Tom Becker', 'Rack::Attack: Protect your app! [Tom Becker]'],
    ['Wh@t is th@t - Mary Jones @maryj', 'Wh@t is th@t [Mary Jones]'],
    ['Light - Jon - Tait Becker @jon', 'Light [Jon - Tait Becker]'],
    ['Auto \\- Instrumenting with eBPF', 'Auto - Instrumenting with eBPF'],
    ['Lightning Fast Deployment - Tom Becker', 'Lightning Fast Deployment [Tom Becker]'],
    ['Opening the black box', 'Opening the black box'],
    ['10 Years of Sailing', '10 Years of Sailing'],
    ['C++ & Rust, friends?', 'C++ & Rust, friends?'],
    ['Domain Driven Design by Example', 'Domain Driven Design by Example'],
  ])('%s', check);
});

describe('kinds', () => {
  test.each([
    ['Lightning Talks', '(lightning) Lightning Talks'],
    ['Panel discussion: boats', '(panel) Panel discussion: boats'],
    ['Sailing Workshop', '(workshop) Sailing Workshop'],
    ['Compass Demo', '(demo) Compass Demo'],
    ['Meet & Greet with the crew of all boats', '(social) Meet & Greet with the crew of all boats'],
    ['Closing Remarks Day 1', '(closing) Closing Remarks Day 1'],
    ['Welcome to Harbour Conf', '(welcome) Welcome to Harbour Conf'],
    ['Podiumsdiskussion', '(panel) Podiumsdiskussion'],
    ['Conférence plénière', '(keynote) Conférence plénière'],
    ['Mesa redonda', '(panel) Mesa redonda'],
    ['基調講演', '(keynote) 基調講演'],
  ])('%s', check);
});

test('the heading itself may be the link', () => {
  check(
    '[Reading the sea](https://sea.example/reading) by Mary Jones',
    'Reading the sea [Mary Jones] <https://sea.example/reading>',
  );
});

test('remarks in brackets speak of attendance', () => {
  check('Reading the sea (skipped)', 'Reading the sea skipped');
  check('Reading the sea - Mary Jones [missed, too tired]', 'Reading the sea [Mary Jones] skipped (too tired)');
});

test('a doubtful name is one where the other headers have speakers in the same place', () => {
  const text = '## Tides - Mary Jones\n\n- a\n\n## Maps - Jure\n\n- b\n\n## Knots - Tom Becker\n\n- c\n';
  expect(describeTalks(text)).toBe('Tides [Mary Jones]\nMaps [Jure]\nKnots [Tom Becker]');
});
