import { expect, test } from 'vitest';
import { provideOwnTemplates, provideTemplates } from '../../../server/src/features/completion.js';
import { applyEdits } from '../../../server/src/core/text/edits.js';
import { openNote } from '../../support/features.js';

const complete = (text: string) => {
  const { document, cursors } = openNote(text);
  return provideTemplates(document, cursors[0]!);
};

/** The text after the template was taken. */
function take(text: string, label: string): string {
  const { textEdit } = complete(text).find((item) => item.label === label)!;
  return applyEdits(openNote(text).text, textEdit !== undefined && 'range' in textEdit ? [textEdit] : []);
}

const markdown = '# Conf\n\n## A talk\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\nNotes.\n\n';
const plain = '//- /notes.txt\n1100 - A talk\n\nNotes.\n\n=====\n\n';

test('after the marks of a heading, with the link that other talks have', () => {
  expect(complete(`${markdown}## $0`).map(({ label }) => label)).toMatchInlineSnapshot(`
    [
      "Talk",
      "Keynote",
      "Panel",
      "Workshop",
      "Tutorial",
      "Lightning talks",
      "Ask me anything",
      "Demo",
      "Booth",
      "Social event",
      "Welcome",
      "Closing",
      "Day",
    ]
  `);
  expect(take(`${markdown}### $0`, 'Talk')).toBe(
    `${markdown}### \${1:Title} - \${2:Speaker}\n\n<\${3:https://}>\n\n$0`,
  );
  expect(take(`${markdown}##$0`, 'Lightning talks')).toBe(`${markdown}## Lightning Talks\n\n$0`);
});

test('after a time in plain text', () => {
  const text = plain.slice('//- /notes.txt\n'.length);
  expect(take(`${plain}1145 - $0`, 'Keynote')).toBe(`${text}1145 - Keynote: \${1:Speaker}\n\n$0`);
  expect(take(`${plain}1145$0`, 'Welcome')).toBe(`${text}1145 - Welcome\n\n$0`);
});

test('the line ends of the notes stay as they are', () => {
  expect(take(`${markdown}## $0`.replaceAll('\n', '\r\n'), 'Welcome')).toBe(
    `${markdown}## Welcome\n\n$0`.replaceAll('\n', '\r\n'),
  );
});

test.each([
  ['in prose', `${markdown}A sentence $0`],
  ['on an empty line', `${markdown}$0`],
  ['where a heading is there already', `${markdown}## $0Title`],
  ['after a number sign that is no heading', `${markdown}see # $0`],
  ['in code', `${markdown}\`\`\`sh\n# $0\n\`\`\`\n`],
  ['after a number in plain text', `${plain}12 - $0`],
  ['after a number in a sentence', `${plain}in 1984 $0`],
])('nothing %s', (_, text) => {
  expect(complete(text)).toEqual([]);
});

const own = `//- /notes.md
# Conf

## A talk - Ada Marsh

Twice a day.

## $0
//- /.conference-notes/templates/booth.md
---

## $title Booth

Met: \${who}

Room: $room
//- /.conference-notes/templates/booth.txt
$start - $title Booth
//- /.conference-notes/templates/.hidden.md
nothing
`;

test('own templates of the dialect come first, with their variables filled in', async () => {
  const { snapshot, document, cursors } = openNote(own);
  const items = await provideOwnTemplates(snapshot, document, cursors[0]!);
  expect(items.map(({ label, textEdit }) => [label, textEdit?.newText])).toEqual([
    ['booth', '## ${1:Title} Booth\n\nMet: \\${who\\}'],
  ]);
  expect(items[0]!.sortText! < provideTemplates(document, cursors[0]!)[0]!.sortText!).toBe(true);
  expect(await provideOwnTemplates(snapshot, document, { line: 4, character: 2 })).toEqual([]);
});
