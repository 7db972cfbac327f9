import { expect, test } from 'vitest';
import { findSlidesWanted } from '../../../../server/src/core/index/slidesWanted.js';
import { followUpsTarget } from '../../../../server/src/core/export/followUps.js';
import { recapTarget } from '../../../../server/src/core/export/recap.js';
import { readModel } from './readModel.js';

const notes = `# Harbour Days

## Day 1

### 0900 - Tides - Ada Marsh

<https://pretalx.com/harbour/talk/AB3CDE/>

See slide 12 for the formula.

- code: <https://github.com/harbour/tides>
- TODO: try it

#### Key Takeaways

- go early
  - not too early

##### In winter

stay home

#### Questions

none

### 1000 - Knots

**Takeaway:** tie it twice
private: not this one

- [Slides](https://speakerdeck.com/knots), see slide 3

## Day 2

### 0900 - Sails

Takeaways

1. red
2. white

Slides (TBD)
`;

test('a recap has takeaways, follow-ups, links and slides of each day', () => {
  expect(recapTarget.render(readModel(notes), new Map()).text).toMatchInlineSnapshot(`
    "<!-- conference-notes: report -->

    # Harbour Days

    ## Day 1

    ### Takeaways

    #### [Tides](https://pretalx.com/harbour/talk/AB3CDE/)

    - go early
      - not too early

    ##### In winter

    stay home

    #### Knots

    tie it twice

    ### Follow-ups

    - [ ] try it ([Tides](https://pretalx.com/harbour/talk/AB3CDE/))

    ### Links

    #### Slides

    - [Slides](https://speakerdeck.com/knots) (Knots)

    #### Code

    - [code](https://github.com/harbour/tides) (Tides)

    ### Slides wanted

    - [ ] [Tides](https://pretalx.com/harbour/talk/AB3CDE/): See slide 12 for the formula.

    ## Day 2

    ### Takeaways

    #### Sails

    1. red
    2. white

    ### Slides wanted

    - [ ] Sails: Slides (TBD)
    "
  `);
});

test('slides to look for are tasks among the follow-ups', () => {
  expect(followUpsTarget.render(readModel(notes), new Map()).text).toContain(
    '## Slides wanted\n\n- [ ] [Tides](https://pretalx.com/harbour/talk/AB3CDE/): See slide 12 for the formula.\n- [ ] Sails: Slides (TBD)\n',
  );
});

test.each([
  ['See slide for Best practices', true],
  ['- good tips (see slides)', true],
  ['siehe Folien 3', true],
  ['**Slides:** tba', true],
  ['Slides:', true],
  ['Slides?', true],
  ['スライド参照', true],
  ['the slides were pretty', false],
  ['a deck of cards', false],
  ['Slides: https://example.org/talk', false],
])('%s', (text, isWanted) => {
  expect(findSlidesWanted([text], []).length > 0).toBe(isWanted);
});

test('a link to the slides is enough', () => {
  expect(findSlidesWanted(['see slide 3'], [{ url: 'https://speakerdeck.com/x', name: 'x' }])).toEqual([]);
});
