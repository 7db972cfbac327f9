import { expect, test } from 'vitest';
import { neverCancelled } from '../../../server/src/core/cancelSignal.js';
import { previewPage } from '../../../server/src/features/previewPage.js';
import { attacks } from '../../support/attacks.js';
import { openNote } from '../../support/features.js';

async function preview(text: string, file = 'notes.txt'): Promise<string> {
  const { snapshot, uri } = openNote(`//- /${file}\n${text}`);
  const page = await previewPage.handle(snapshot, { uri, language: 'en' }, neverCancelled);
  return page!.html;
}

const notes = `PyConf 2024

=====

1145 - Harbours - Ana Mueller

Lanterns.
private: Petrov's idea
TODO: look up lanterns

=====

1230 - Ropes

did not attend, lunch
`;

test('talks are cards that know their line', async () => {
  const html = await preview(notes);
  expect(html).toMatch(/<h2 id="harbours"[^>]* data-line="4">Harbours<\/h2>/);
  expect(html).toMatch(/<h2 id="ropes"[^>]* data-line="12">Ropes<\/h2>/);
  expect(html).toContain(
    '<article class="conference-notes-card conference-notes-talk conference-notes-skipped" aria-labelledby="ropes"',
  );
});

test('follow-ups and words on attendance are marked where they stand', async () => {
  const html = await preview(`${notes}
=====

1400 - Knots

- [ ] buy *rope*
- [x] sell the boat
- keep the oars

done: look up anchors
See slide 12 (look up later).
`);
  const marked = [
    ...html.matchAll(
      /<span class="conference-notes-(follow-up|mark)[^>]*>(?:<span[^>]*box[^>]*>.<\/span>)?\s*([^<]*)</g,
    ),
  ];
  expect(marked.map(([, kind, words]) => `${kind}: ${words}`)).toEqual([
    'follow-up: TODO: look up lanterns',
    'mark: did not attend, lunch',
    'follow-up: buy *rope*',
    'follow-up: sell the boat',
    'follow-up: done: look up anchors',
    'follow-up: See slide 12 (look up later).',
  ]);
  expect(html.match(/conference-notes-done/g)).toHaveLength(2);
});

test('days are banners', async () => {
  const html = await preview(`PyConf\n\nDay 1\n\n=====\n\n${notes.slice(notes.indexOf('1145'))}`);
  expect(html).toMatch(/<h2 [^>]*class="conference-notes-banner"[^>]*>Day 1</);
});

test('private lines are there: it is the writer who reads', async () => {
  expect(await preview(notes)).toContain('Petrov');
});

test('there is neither a list of contents nor a collection', async () => {
  expect(await preview(notes)).not.toMatch(/class="[^"]*(?:contents|collected)/);
});

test('Markdown in a text file is read as Markdown', async () => {
  const html = await preview('# PyConf\n\n## 11:45 Harbours\n\nWith **lanterns**.\n');
  expect(html).toContain('<strong>lanterns</strong>');
});

test.each(['notes.txt', 'notes.md'])('nothing in %s comes to life', async (file) => {
  const lines = attacks.map((attack) => attack.replaceAll(/\s+/g, ' '));
  const talks = lines.flatMap((line) => ['=====', '', `1145 - ${line} - ${line}`, '', line, '']);
  const html = await preview(['PyConf', '', ...talks].join('\n'), file);
  const tags = [...html.matchAll(/<([a-z]\w*)((?:"[^"]*"|[^">])*)>/gi)];
  const known =
    /^(?:main|article|section|header|h[1-6]|p|div|span|a|time|ul|ol|li|blockquote|pre|code|em|strong|del|sup|br|hr|details|summary|figure|figcaption|img|table|thead|tbody|tr|th|td)$/;
  expect(tags.map(([, name = '']) => name).filter((name) => !known.test(name))).toEqual([]);
  const attributes = tags.flatMap(([, , rest = '']) => [...rest.matchAll(/([\w-]+)="([^"]*)"/g)]);
  expect(attributes.map(([, name = '']) => name).filter((name) => name.startsWith('on') || name === 'style')).toEqual(
    [],
  );
  const targets = attributes.filter(([, name]) => name === 'href' || name === 'src').map(([, , value]) => value);
  expect(targets.filter((target) => !/^(?:#|https?:|mailto:|data:image\/)/i.test(target ?? ''))).toEqual([]);
});
