/** A whole conference day in a real VS Code, by a clock that the test sets: what is in the notes in the evening. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { acts, type ConferenceDay, noteName, openDay, reportName } from '../../support/conferenceDay/playDay.ts';

const wait = { timeout: 15_000 };
let day: ConferenceDay;

beforeAll(async () => {
  day = await openDay({ viewport: { width: 1200, height: 760 } });
});
afterAll(() => day.close());
afterEach(({ task }) => day.workbench.screenshot(`day-${task.name.replaceAll(/\W+/gu, '-')}`));

for (const act of acts) {
  test(act.name, () => act.play(day, () => Promise.resolve()));
}

test('six talks, one skipped, two photos, five follow-ups and a report', async () => {
  const { workspace } = day.workbench.server;
  const report = path.join(workspace, reportName);
  await expect.poll(() => readFile(report, 'utf8').catch(() => ''), wait).toContain('</html>');
  const notes = await readFile(path.join(workspace, noteName), 'utf8');
  expect(notes).toMatchInlineSnapshot(`
    "# Lighthouse Days 2026

    Schedule: <https://pretalx.lighthouse-days.example/2026-autumn/schedule/>

    ## Day 1: Saturday 24 October 2026

    ### 0930 - Welcome Ashore - Ines Carvalho

    <https://pretalx.lighthouse-days.example/2026-autumn/talk/ASHRE7/>

    > Where the coffee is, how the rooms are named, and what to do when the foghorn
    > sounds.

    Rooms are named after boats this year. The foghorn is real.

    ### 0945 - Keynote: What a Light Says - Tomas Brandt

    <https://pretalx.lighthouse-days.example/2026-autumn/talk/LGHT9X/>

    > A lighthouse has one bit and a schedule, and still every sailor on the coast
    > knows which one it is. What would our interfaces look like if they had to be
    > understood through rain, from ten miles away, by somebody who is busy?
    >
    > We look at two hundred years of saying little clearly.

    - one bit, but a *schedule*: on 3 s, off 7 s is an address
    - three rules, see photo

    [09:58] Q: What about colour?

    done: note to self: count how many states our status page has

    - [ ] look up the Almanac of 1833

    ![Keynote: What a Light Says](pictures/keynote-what-a-light-says-01.jpg)

    ### 1100 - Tide Tables in Forty Lines - Priya Nair

    <https://pretalx.lighthouse-days.example/2026-autumn/talk/TDES7L/>

    > The tide is a sum of cosines. With eight of them and last year's measurements
    > of one harbour, forty lines of Python predict high water to within ten
    > minutes.
    >
    > Bring a harbour of your own.

    - eight constituents are enough for a harbour
    - TODO: try it with our own gauge
    - does wind add up over a whole week??

    ### 1100 - Workshop: Solder a Signal Lamp - Yuki Hoshino

    <https://pretalx.lighthouse-days.example/2026-autumn/talk/LAMPKR/>

    > Build a pocket lamp that signals in Morse. No experience with a soldering iron
    > is needed; we bring tools, parts and a fire blanket.
    >
    > The workshop is given on both days.

    Did not attend.

    ### 1400 - How We Lost Three Buoys and Found Nine - Marta Lindqvist

    <https://pretalx.lighthouse-days.example/2026-autumn/talk/BYS3N9/>

    > An incident review with seals.

    - anchors hold, chains do not

    - [ ] send Marta the drift data

    ![How We Lost Three Buoys and Found Nine](pictures/how-we-lost-three-buoys-and-found-nine-01.jpg)

    ### 1600 - Lightning Talks

    - foghorn bingo
    - a sundial in CSS

    "
  `);
  expect((await readdir(path.join(workspace, 'pictures'))).toSorted()).toMatchInlineSnapshot(`
    [
      "how-we-lost-three-buoys-and-found-nine-01.jpg",
      "keynote-what-a-light-says-01.jpg",
    ]
  `);
  const html = await readFile(report, 'utf8');
  expect(html.match(/data:image\/jpeg;base64,/gu)).toHaveLength(2);
});
