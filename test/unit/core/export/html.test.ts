import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ExportModel } from '../../../../server/src/core/export/exportModel.js';
import { htmlTarget } from '../../../../server/src/core/export/html.js';
import { reportStyle, reportStyleHash } from '../../../../server/src/core/export/htmlStyle.js';
import { createDay, createModel, createTalk, type TalkSketch } from './exportModels.js';

const gif = Uint8Array.from([...new TextEncoder().encode('GIF89a'), 3, 0, 2, 0, 0, 0, 0]);
const gifData = 'data:image/gif;base64,R0lGODlhAwACAAAAAA==';

function render(model: ExportModel, assets: ReadonlyMap<string, Uint8Array> = new Map()): string {
  return htmlTarget.render(model, assets).text.replaceAll('&#x27;', "'");
}

/** The HTML of a talk's notes alone. */
function renderNotes(notes: string, facts: TalkSketch = {}): string {
  const assets = new Map([['file:///notes/a.gif', gif]]);
  const html = render(createModel([createTalk({ notes, ...facts })]), assets);
  return /<div class="notes">([\s\S]*?)<\/div><\/article>/.exec(html)?.[1] ?? '';
}

describe('the page', () => {
  test('is one document without script, and only its own style sheet applies', () => {
    const html = render(createModel([createTalk()]));
    expect(html).toMatch(/^<!doctype html><html lang="en"><head><meta charset="utf-8">/);
    expect(html).toContain(`default-src 'none'; style-src '${reportStyleHash}'; img-src data:;`);
    expect(reportStyleHash).toBe(`sha256-${createHash('sha256').update(reportStyle).digest('base64')}`);
    expect(html).not.toMatch(/<script|<link|\sstyle=|https?:/);
  });

  test('lets each block run as its first letter does', () => {
    expect(reportStyle).toMatch(/^h1, .*, p, li, td, th \{ unicode-bidi: plaintext; \}$/m);
  });

  test('speaks the language of the options', () => {
    const html = render(
      createModel([createTalk({ attendance: 'skipped' })], { language: 'de', timeZone: 'Europe/Berlin' }),
    );
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<span class="badge">Nicht besucht</span>');
    expect(html).toContain('Zeiten in der Zeitzone Europe/Berlin.');
  });

  test('lists talks by day and links to them', () => {
    const days = [
      createDay([createTalk({ id: 'one', title: 'One', start: '09:00' })], { ordinal: 1, date: '2022-02-05' }),
      createDay([createTalk({ id: 'two', title: 'Two & more' })], { label: 'Second day' }),
    ];
    const html = render(createModel([], { days }));
    expect(html).toContain('<a href="#day-1">Day 1</a>');
    expect(html).toContain('<a href="#two">Two &#x26; more</a>');
    expect(html).toContain(
      '<h2 id="day-1">Day 1</h2><p class="day-date"><time datetime="2022-02-05">Saturday, 5 February 2022',
    );
    expect(html).toContain('<h3 id="two">Two &#x26; more</h3>');
  });

  test('headings never skip a level', () => {
    const talk = createTalk({ notes: '# Part\n\n### Deeper' });
    const levels = (model: ExportModel): string[] =>
      [...render(model).matchAll(/<(h\d)/g)].map(([, name]) => name ?? '');
    expect(levels(createModel([talk]))).toEqual(['h1', 'h2', 'h2', 'h3', 'h4']);
    expect(levels(createModel([], { days: [createDay([talk], { ordinal: 1 })] }))).toEqual([
      'h1',
      'h2',
      'h2',
      'h3',
      'h4',
      'h5',
    ]);
  });

  test('two conferences share no ids', () => {
    const { conferences, ...rest } = createModel([createTalk({ followUps: [{ text: 'x', done: false }] })]);
    const other = createModel([createTalk({ id: 'other', followUps: [{ text: 'y', done: true }] })]);
    const html = render({ ...rest, conferences: [...conferences, ...other.conferences] });
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('a talk', () => {
  test('has its facts above the notes and its abstract folded', () => {
    const html = render(
      createModel([
        createTalk({
          talkKind: 'keynote',
          start: '09:00',
          end: '09:45',
          room: 'Hall 1',
          speakers: [{ name: 'Ada L', handle: undefined, affiliation: 'Engines', url: 'https://ada.org' }],
          url: 'https://pretalx.com/c/talk/ABC/',
          abstract: 'First <b>.\n\nSecond.',
        }),
      ]),
    );
    expect(html).toContain('<time datetime="09:00">09:00</time>–<time datetime="09:45">09:45</time>');
    expect(html).toContain('<p class="speakers"><span><a href="https://ada.org">Ada L</a> (Engines)</span></p>');
    expect(html).toContain('<span class="badge">Keynote</span> <span>Hall 1</span>');
    expect(html).toContain('<a class="talk-link" href="https://pretalx.com/c/talk/ABC/">Talk page</a>');
    expect(html).toContain('<summary>Abstract</summary><blockquote><p>First &#x3C;b>.</p><p>Second.</p></blockquote>');
  });

  test('does not repeat its title as a badge', () => {
    expect(render(createModel([createTalk({ talkKind: 'lightning', title: 'Lightning Talks' })]))).not.toContain(
      'class="badge"',
    );
  });

  test('that is too long to be read stands as it is', () => {
    expect(render(createModel([createTalk({ truncated: true, notes: '# a <b>' })]))).toContain(
      '<pre class="verbatim"># a &#x3C;b></pre>',
    );
  });
});

describe('notes', () => {
  test('a line ends where its writer ended it', () =>
    expect(renderNotes('Input: code\nOutput: buggy?')).toBe('<p>Input: code<br>\nOutput: buggy?</p>'));

  test('boxes are signs with a name, no form', () => {
    expect(renderNotes('- [x] done')).toContain(
      '<li><span class="box" role="img" aria-label="done">☑</span> done</li>',
    );
  });

  test('footnotes have ids of their own talk', () => {
    const html = renderNotes('one[^1]\n\n[^1]: note');
    expect(html).toContain('id="a-talk-fn-1"');
    expect(html).toContain('aria-describedby="a-talk-footnote-label"');
    expect(html).toContain('<p id="a-talk-footnote-label">Footnotes</p>');
  });

  test('raw HTML is down to its words', () => {
    expect(renderNotes('one<br>two <kbd>Ctrl</kbd>\n\n<div align="center">three</div>\n\n<!-- four -->')).toBe(
      '<p>one<br>two Ctrl</p>\n<p>three</p>',
    );
  });
});

describe('pictures', () => {
  const pictures = [{ url: 'a.gif', uri: 'file:///notes/a.gif', alt: '' }];

  test('are put in with their size, as figures where they stand alone', () => {
    expect(renderNotes('![](a.gif)\n![Slide](a.gif)', { pictures })).toBe(
      `<figure><img src="${gifData}" alt="Picture from “A talk”" width="3" height="2"></figure>` +
        `<figure><img src="${gifData}" alt="Slide" width="3" height="2"><figcaption aria-hidden="true">Slide</figcaption></figure>`,
    );
    expect(renderNotes('<img src="a.gif" alt="Slide">', { pictures })).toContain(`<img src="${gifData}" alt="Slide"`);
  });

  test('of other hosts are links', () => {
    expect(renderNotes('![Slide](https://h.org/a.png)')).toBe(
      '<p><a class="remote-picture" href="https://h.org/a.png">Slide (Picture on h.org)</a></p>',
    );
  });

  test('that are missing are told of', () => {
    const model = createModel([createTalk({ notes: '![Slide](b.gif)', pictures: [] })]);
    const { text, missingPictures } = htmlTarget.render(model, new Map());
    expect(text).toContain('<span class="missing-picture">Picture not found: Slide (b.gif)</span>');
    expect(missingPictures).toEqual(['b.gif']);
  });
});

describe('the end of the report', () => {
  const items = [
    createTalk({ id: 'one', title: 'One', attendance: 'skipped', reason: 'too tired' }),
    createTalk({ id: 'two', title: 'Two', attendance: 'watch-later' }),
    createTalk({
      id: 'three',
      title: 'Three',
      followUps: [{ text: 'look <up>', done: false }],
      links: [{ name: 'Slides', url: 'https://s.org/x' }],
    }),
  ];
  const html = render(createModel(items));

  test.each([
    '<li><span class="box" role="img" aria-label="open">☐</span> <span>look &#x3C;up></span><span class="from"><a href="#three">Three</a></span></li>',
    '<li><a href="#one">One</a><span class="from">too tired</span></li>',
    '<h2 id="all-watch-later">Watch later</h2><ul><li><a href="#two">Two</a></li></ul>',
    '<a href="#three">Three</a><ul><li><a href="https://s.org/x">Slides</a><span class="from">s.org</span></li></ul>',
  ])('has %s', (expected) => expect(html).toContain(expected));

  test('is empty where there is nothing to collect', () =>
    expect(render(createModel([createTalk()]))).not.toContain('class="collected'));
});
