import type { TextEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/core/text/edits.js';
import { provideScheduleItems } from '../../../server/src/features/scheduleCompletion.js';
import { openScheduled } from '../../support/keptSchedules.js';

const head =
  '# Harbour Conf 2026\n\n## Tides for Beginners\n\n<https://pretalx.com/harbour-2026/talk/AB3CDE/>\n\nMoon.\n\n';
const plain = '//- /harbour-2026.txt\nHarbour Conf 2026\n\n0900 - Tides for Beginners\n\nthe moon\n\n=====\n\n';

function complete(text: string, now?: string) {
  const { snapshot, document, cursors } = openScheduled(text, now === undefined ? {} : { now });
  return provideScheduleItems(snapshot, document, cursors[0]!).toSorted((a, b) =>
    (a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1,
  );
}

const labels = (text: string, now?: string): readonly string[] => complete(text, now).map(({ label }) => label);

function take(text: string, label: string): string {
  const edit = complete(text).find((item) => item.label === label)!.textEdit as TextEdit;
  const { uri, textOf } = openScheduled(text);
  return applyEdits(textOf(uri), [edit]);
}

test('titles after the marks of a heading: by time, those on now first, those noted last', () => {
  expect(labels(`${head}## $0`)).toEqual(['Knots That Hold', 'Lamps', 'Lightning Talks', 'Tides for Beginners']);
  expect(labels(`${head}## $0`, '2026-05-02T10:20:00Z')).toEqual([
    'Lamps',
    'Knots That Hold',
    'Lightning Talks',
    'Tides for Beginners',
  ]);
});

test('titles after a time: what starts then is first', () => {
  expect(labels(`${plain}1600 - $0`)[0]).toBe('Lightning Talks');
  expect(labels(`${head}## 11:00 $0`)[0]).toBe('Lamps');
});

test('the link comes along where the notes have links', () => {
  expect(take(`${head}## Kn$0`, 'Knots That Hold')).toBe(
    `${head}## Knots That Hold\n\n<https://pretalx.com/harbour-2026/talk/FGH7JK/>`,
  );
  expect(take(`${plain}1100 - $0`, 'Lamps')).toContain('1100 - Lamps');
});

test('speakers of the talk after its title', () => {
  expect(labels(`${head}## Knots that hold - $0`)).toEqual(expect.arrayContaining(['Ben Okoye', 'Cleo Park']));
  expect(take(`${head}## Knots that hold - B$0`, 'Ben Okoye')).toContain('## Knots that hold - Ben Okoye');
});

test('pages after their host', () => {
  expect(labels(`${head}## Lamps\n\n<https://pretalx.com/harbour-2026/talk/$0`)).toEqual([
    'AB3CDE Tides for Beginners',
    'FGH7JK Knots That Hold',
    'LMN8PQ Lamps',
  ]);
  expect(take(`${head}## Lamps\n\n<https://pretalx.com/harbour-2026/talk/$0>`, 'LMN8PQ Lamps')).toContain(
    '<https://pretalx.com/harbour-2026/talk/LMN8PQ/>',
  );
});

test('nothing in prose, in code, or without a schedule', () => {
  expect(labels(`${head}Then $0`)).toEqual([]);
  expect(labels(`${head}See https://pretalx.com/harbour-2026/$0`)).toEqual([]);
  expect(labels(`${head}\`\`\`\n## $0\n\`\`\`\n`)).toEqual([]);
  expect(labels('# Other Conf\n\n## A talk\n\n## $0')).toEqual([]);
});
