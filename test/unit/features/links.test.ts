import { expect, test } from 'vitest';
import { neverCancelled } from '../../../server/src/core/cancelSignal.js';
import { links } from '../../../server/src/features/links.js';
import { openNote, printRange } from '../../support/features.js';

const notes = `# Harbour Days

Schedule: https://harbour.example/schedule

## 0900 - Tides - Ada Marsh

<https://pretalx.com/harbour/talk/AB3CDE/>

- code: <https://github.com/harbour/tides>

See slide 3.

## 1000 - Knots

[Slides](https://speakerdeck.com/knots), see slide 3
`;

test('links have their class and talk, slides to look for their line', async () => {
  const { snapshot, uri, text } = openNote(notes);
  const found = await links.handle(snapshot, { uris: [uri, 'file:///gone.md'] }, neverCancelled);
  expect(
    found.links.map((link) => `${link.class} ${link.name} (${link.talk}) ${printRange(text, link.range)}`),
  ).toEqual([
    'code code (Tides) 8:9 https://github.com/harbour/tides',
    'slides Slides (Knots) 14:9 https://speakerdeck.com/knots',
  ]);
  expect(found.slidesWanted.map((line) => `${line.talk}: ${printRange(text, line.range)}`)).toEqual([
    'Tides: 10:0 See slide 3.',
  ]);
});
