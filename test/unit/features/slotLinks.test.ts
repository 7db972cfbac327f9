import { describe, expect, test } from 'vitest';
import type { Slot } from '../../../server/src/core/model/schedule.js';
import { applyEdits } from '../../../server/src/core/text/edits.js';
import { planBackfill } from '../../../server/src/features/slotLinks.js';
import { openScheduled } from '../../support/keptSchedules.js';

const slides = { kind: 'attachment', title: 'knots-final-v3.pdf', url: 'https://pretalx.com/media/knots.pdf' } as const;
const video = { kind: 'link', title: 'Watch it', url: 'https://www.youtube.com/watch?v=abc_DEF' } as const;
const page = { kind: 'link', title: 'The [rope] archive', url: 'https://ropes.example/archive/' } as const;

/** The talk "Knots That Hold" with these links in the schedule. */
async function backfill(text: string, links: Slot['links'] = [slides, video, page], urls?: readonly string[]) {
  const url = 'https://pretalx.com/harbour-2026/talk/FGH7JK/';
  const knots = { title: 'Knots That Hold', code: 'FGH7JK', url, links };
  const opened = openScheduled(text, { sketch: { title: 'Harbour Conf 2026', slots: [knots] } });
  const { snapshot, document, uri, textOf } = opened;
  const planned = await planBackfill(snapshot, document, urls);
  const after = applyEdits(textOf(uri), planned.edits);
  const again = openScheduled(after, { sketch: { title: 'Harbour Conf 2026', slots: [knots] } });
  return {
    text: after,
    offers: planned.links.map(({ talk, kind, label }) => `${talk}: ${kind} ${label}`),
    edits: planned.edits.length,
    left: (await planBackfill(again.snapshot, again.document)).links.length,
  };
}

const markdown = '# Harbour Conf 2026\n\n## Knots that hold\n\n<https://pretalx.com/harbour-2026/talk/FGH7JK/>\n';
const plain =
  'Harbour Conf 2026\n\nSchedule: https://pretalx.com/harbour-2026/schedule/\n\n=====\n\n1000 - Knots that hold\n\nhttps://pretalx.com/harbour-2026/talk/FGH7JK/\n';

describe('links of the schedule that the notes lack', () => {
  test('are offered by what they are', async () => {
    const { offers, edits, left } = await backfill(`${markdown}\n> Ropes slip.\n\nThe bowline.\n`);
    expect(offers).toEqual([
      'Knots that hold: slides Slides',
      'Knots that hold: recording Recording',
      'Knots that hold: other The [rope] archive',
    ]);
    expect([edits, left]).toEqual([1, 0]);
  });

  test('stand under the talk link, in Markdown and plain text', async () => {
    expect((await backfill(`${markdown}\n> Ropes slip.\n\nThe bowline.\n`)).text).toBe(
      `${markdown}\n> Ropes slip.\n\nSlides: <${slides.url}>\n\nRecording: <${video.url}>\n\nThe \\[rope\\] archive: <${page.url}>\n\nThe bowline.\n`,
    );
    expect((await backfill(`${plain}The bowline.\n`, [slides, video])).text).toBe(
      `${plain}\nSlides: ${slides.url}\nRecording: ${video.url}\n\nThe bowline.\n`,
    );
    expect((await backfill(plain.replaceAll('\n', '\r\n'), [slides])).text).toContain(
      `FGH7JK/\r\n\r\nSlides: ${slides.url}\r\n`,
    );
  });

  test('are written as the notes write such lines, after those that are there', async () => {
    const list = `${markdown}\n- Code: <https://code.example/knots>\n\nThe bowline.\n`;
    expect((await backfill(list, [slides])).text).toContain(
      `- Code: <https://code.example/knots>\n- Slides: <${slides.url}>\n\nThe`,
    );
    const titled = `${markdown}\nThe bowline.\n\n## Oars\n\n[Video](https://v.example/1)\n`;
    expect((await backfill(titled, [slides])).text).toContain(`FGH7JK/>\n\n[Slides](${slides.url})\n\nThe bowline.`);
    const spaced = `${plain}\nThe bowline.\n\n=====\n\nOars\n\nSlides <https://v.example/1>\n`;
    expect((await backfill(spaced, [slides])).text).toContain(`FGH7JK/\n\nSlides <${slides.url}>\n\nThe bowline.`);
  });

  test('are never written twice, however they are spelled', async () => {
    for (const known of [
      'see https://youtu.be/abc_DEF.',
      '[it](http://m.youtube.com/watch?v=abc_DEF&utm_source=x&t=40)',
      '<https://www.youtube.com/live/abc_DEF?si=1>',
    ]) {
      expect(
        (await backfill(`${markdown}\n${known}\n`, [video, { ...video, url: `${video.url}&feature=share` }])).offers,
      ).toEqual([]);
    }
    expect((await backfill(`${markdown}\n${video.url}x\n`, [video])).offers).toEqual([
      'Knots that hold: recording Recording',
    ]);
  });

  test('can be left out', async () => {
    const { text, left } = await backfill(`${markdown}\nThe bowline.\n`, [slides, video, page], [video.url]);
    expect(text).toBe(`${markdown}\nRecording: <${video.url}>\n\nThe bowline.\n`);
    expect(left).toBe(2);
  });

  test('of one name keep their titles', async () => {
    const { offers } = await backfill(markdown, [
      slides,
      { ...slides, title: 'Handout', url: 'https://x.example/h.pdf' },
    ]);
    expect(offers).toEqual(['Knots that hold: slides knots-final-v3.pdf', 'Knots that hold: slides Handout']);
  });
});

test('what was written reads as the links of the talk, and the abstract stays one', async () => {
  const { text } = await backfill(`${markdown}\n> Ropes slip.\n\nThe bowline.\n`);
  const { document } = openScheduled(text);
  const inside = document.inside(document.note.sections.at(-1)!);
  expect(inside.abstract?.text).toBe('Ropes slip.');
  expect(inside.links.map(({ name }) => name)).toEqual(expect.arrayContaining(['Slides', 'Recording']));
});
