import { expect, test } from 'vitest';
import { readme, runCommand } from './runCommand.js';

const notes = `# FooConf 2024

Schedule: <https://fooconf.example/schedule>

## Day 1

## 1100 - First talk - Ada Lovelace

- [ ] read the paper
- [x] thank Ada

[Slides](https://bit.ly/foo)
https://github.com/ada/engine

## 1145 - Second talk - Bo Peep

TODO: look up the library
[Recording](https://youtu.be/x)
`;

const files = { 'a.md': notes, 'README.md': readme };
const parse = (output: string): readonly object[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);

test('follow-ups are listed by conference and talk', async () => {
  const { code, output, errors } = await runCommand(['followups', '.'], { files });
  expect(output).toBe(
    'FooConf 2024 (./a.md)\n  First talk\n    [ ] read the paper  :9\n  Second talk\n    [ ] look up the library  :17\n',
  );
  expect([code, errors]).toEqual([0, []]);
});

test.each([
  [['--done'], ['thank Ada']],
  [['--all'], ['read the paper', 'thank Ada', 'look up the library']],
  [['--talk', 'second'], ['look up the library']],
  [['--conference', 'fooconf', '--done'], ['thank Ada']],
])('follow-ups with %j', async (args, expected) => {
  const { output } = await runCommand(['followups', '--json', ...args, 'a.md'], { files });
  expect(parse(output).map((item) => (item as { text: string }).text)).toEqual(expected);
});

test('a follow-up as JSON says where it stands', async () => {
  const { output } = await runCommand(['followups', '--json', 'a.md'], { files });
  expect(parse(output)[0]).toEqual({
    file: 'a.md',
    line: 9,
    conference: 'FooConf 2024',
    day: 'Day 1',
    talk: 'First talk',
    text: 'read the paper',
    done: false,
  });
});

test('no follow-ups are said to be none', async () => {
  const { code, output, errors } = await runCommand(['followups', '--conference', 'BarConf', 'a.md'], { files });
  expect([code, output, errors]).toEqual([0, '', ['No follow-ups in 1 note file.']]);
});

test('links are listed by what they lead to', async () => {
  const { code, output } = await runCommand(['links', 'a.md'], { files });
  expect(output).toBe(
    [
      'Slides',
      '  Slides <https://bit.ly/foo>  (First talk, a.md:12)',
      '',
      'Code',
      '  github.com <https://github.com/ada/engine>  (First talk, a.md:13)',
      '',
      'Videos',
      '  Recording <https://youtu.be/x>  (Second talk, a.md:18)',
      '',
    ].join('\n'),
  );
  expect(code).toBe(0);
});

test('links of some classes, as JSON', async () => {
  const { output } = await runCommand(['links', '--json', '--class', 'video,social', 'a.md'], { files });
  expect(parse(output)).toEqual([
    {
      file: 'a.md',
      line: 18,
      conference: 'FooConf 2024',
      day: 'Day 1',
      talk: 'Second talk',
      class: 'video',
      name: 'Recording',
      url: 'https://youtu.be/x',
    },
  ]);
});

test.each(['followups', 'links'])('%s: who names another file is told, and the others go on', async (command) => {
  const { code, output, errors } = await runCommand([command, 'README.md', 'gone.md', 'a.md'], { files });
  expect(errors).toEqual([
    'README.md: no conference notes, left out.',
    'gone.md: no such file, and no file matches it.',
  ]);
  expect(output).not.toBe('');
  expect(code).toBe(2);
});

test.each(['followups', 'links'])('%s takes colours where there are some', async (command) => {
  const { output } = await runCommand([command, 'a.md'], { files, hasColors: true });
  expect(output).toContain('\u001B[1m');
});

test('what belongs to no talk does not stand under one', async () => {
  const text =
    '# FooConf 2024\n\n## Day 1\n\n### 10:00 Tides by Ada Lund\n\nTODO: read\n\n### 11:00 Knots by Bo Peep\n\nwords\n\n## Notes about food\n\nTODO: eat\n';
  const { output } = await runCommand(['followups', 'a.md'], { files: { 'a.md': text } });
  expect(output).toBe('FooConf 2024 (a.md)\n  Tides\n    [ ] read  :7\n  [ ] eat  :15\n');
});
