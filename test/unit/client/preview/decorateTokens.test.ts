import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { decorateTokens } from '../../../../client/src/preview/decorateTokens.js';
import type { MarkdownToken } from '../../../../client/src/preview/markdownTokens.js';
import { createTalkFacts } from '../../../../client/src/preview/talkFacts.js';
import { neverCancelled } from '../../../../server/src/core/cancelSignal.js';
import { previewMarks } from '../../../../server/src/features/previewMarks.js';
import type { PreviewMarksResult } from '../../../../server/src/protocol.js';
import { attacks } from '../../../support/attacks.js';
import { openNote } from '../../../support/features.js';

const facts = createTalkFacts({ talkPage: 'Talk page', attendance: (attendance) => attendance });

/** As VS Code sets it up: source lines on every block, raw HTML let through. */
function createMarkdown(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  markdown.core.ruler.push('lines', ({ tokens }) => {
    for (const token of tokens) {
      if (token.map !== null && token.type !== 'inline') token.attrSet('data-line', String(token.map[0]));
    }
  });
  return markdown;
}

async function readMarks(text: string): Promise<PreviewMarksResult> {
  const { snapshot, uri } = openNote(`//- /notes.md\n${text}`);
  return (await previewMarks.handle(snapshot, { uri }, neverCancelled))!;
}

/** The preview of a text, drawn with the marks of the same or another text. */
async function render(text: string, known = text): Promise<string> {
  const markdown = createMarkdown();
  const tokens = markdown.parse(text, {});
  const before = JSON.stringify(tokens);
  const drawn = decorateTokens(tokens as readonly MarkdownToken[], text, { marks: await readMarks(known), facts });
  expect(JSON.stringify(tokens)).toBe(before);
  return markdown.renderer.render(drawn as typeof tokens, markdown.options, {});
}

const notes = `# PyConf

Schedule: <https://pretalx.com/conf/schedule/>

## Day 1

### 11:45 - Harbours - Ana Müller

<https://pretalx.com/conf/talk/WEYYJG/>

Lanterns.
TODO: look up lanterns

---

### 12:30 - Ropes

did not attend, lunch

## Day 2

### 9:00 - Knots (live)

- [x] buy rope
`;

describe('notes', () => {
  test('are drawn as cards under days', async () => {
    expect(await render(notes)).toMatchInlineSnapshot(`
      "<h1 data-line="0">PyConf</h1>
      <p data-line="2">Schedule: <a href="https://pretalx.com/conf/schedule/">https://pretalx.com/conf/schedule/</a></p>
      <h2 data-line="4" class="conference-notes-banner">Day 1</h2>
      <article class="conference-notes-talk conference-notes-attended">
      <p class="conference-notes-time">11:45</p>
      <h3 data-line="6" class="conference-notes-title"><span class="conference-notes-beside">11:45 - </span>Harbours<span class="conference-notes-beside"> - Ana Müller</span></h3>
      <p class="conference-notes-facts"><span class="conference-notes-speakers">Ana Müller</span></p>
      <p data-line="8"><span class="conference-notes-link"><a href="https://pretalx.com/conf/talk/WEYYJG/">https://pretalx.com/conf/talk/WEYYJG/</a></span></p>
      <p data-line="10">Lanterns.
      <span class="conference-notes-follow-up">TODO: look up lanterns</span></p>
      </article>
      <hr data-line="13">
      <article class="conference-notes-talk conference-notes-skipped">
      <p class="conference-notes-time">12:30</p>
      <h3 data-line="15" class="conference-notes-title"><span class="conference-notes-beside">12:30 - </span>Ropes</h3>
      <p class="conference-notes-facts"><span class="conference-notes-badge">skipped</span></p>
      <p data-line="17"><span class="conference-notes-mark">did not attend, lunch</span></p>
      </article>
      <h2 data-line="19" class="conference-notes-banner">Day 2</h2>
      <article class="conference-notes-talk conference-notes-attended">
      <p class="conference-notes-time">09:00</p>
      <h3 data-line="21" class="conference-notes-title"><span class="conference-notes-beside">9:00 - </span>Knots (live)</h3>
      <ul data-line="23">
      <li data-line="23"><span class="conference-notes-follow-up conference-notes-done"><span class="conference-notes-beside">[x] </span>buy rope</span></li>
      </ul>
      </article>
      "
    `);
  });

  test('keep the words of their headings, in order', async () => {
    const html = await render(notes);
    const [heading = ''] = /<h3 data-line="6"[^>]*>.*<\/h3>/.exec(html) ?? [];
    expect(heading.replaceAll(/<[^>]*>/g, '')).toBe('11:45 - Harbours - Ana Müller');
  });

  test('keep their source lines', async () => {
    const linesOf = (html: string): readonly string[] => html.match(/data-line="\d+"/g) ?? [];
    const markdown = createMarkdown();
    expect(linesOf(await render(notes))).toEqual(linesOf(markdown.render(notes)));
  });
});

describe('while typing', () => {
  test('cards stay where the text above grows', async () => {
    const typed = notes.replace('Lanterns.', 'Lanterns.\n\nMore lanterns.\n\nAnd more.');
    expect((await render(typed, notes)).match(/<article/g)).toHaveLength(3);
  });

  test('cards stay while their header is edited', async () => {
    const typed = notes.replace('### 12:30 - Ropes', '### 12:30 - Ropes an').replace('Lanterns.', 'Lanterns.\n\nMore.');
    const html = await render(typed, notes);
    expect(html.match(/<article/g)).toHaveLength(3);
    expect(html.replaceAll(/<[^>]*>/g, '')).toContain('12:30 - Ropes an');
  });

  test('a deleted talk takes its card with it', async () => {
    const typed = notes.replace(/### 12:30[^#]*(?=## Day 2)/, '');
    expect((await render(typed, notes)).match(/<article/g)).toHaveLength(2);
  });
});

/** What an attack adds beside what the preview of the same text holds without us. */
test.each(attacks.map((attack) => [attack] as const))('nothing of %j comes to life in a card', async (attack) => {
  const line = attack.replaceAll(/\s+/g, ' ');
  const marks: PreviewMarksResult = {
    sections: [
      {
        kind: 'talk',
        line: 0,
        header: '# Harbours',
        talk: {
          title: 'Harbours',
          kind: 'talk',
          start: line,
          end: line,
          speakers: [line],
          room: line,
          track: line,
          url: line,
          attendance: 'skipped',
        },
      },
    ],
    lines: [{ kind: 'followUp', text: 'Lanterns.' }],
  };
  const markdown = createMarkdown();
  const source = '# Harbours\n\nLanterns.\n';
  const tokens = markdown.parse(source, {});
  const drawn = decorateTokens(tokens as readonly MarkdownToken[], source, { marks, facts });
  const html = markdown.renderer.render(drawn as typeof tokens, markdown.options, {});
  const tags = [...html.matchAll(/<(\/?\w+)((?:\s+[\w-]+="[^"]*")*)\s*>/g)];
  expect(html.match(/</g)).toHaveLength(tags.length);
  const known = /^\/?(?:article|h1|p|span|a)$/;
  expect(tags.map(([, name = '']) => name).filter((name) => !known.test(name))).toEqual([]);
  const attributes = tags.flatMap(([, , rest = '']) => [...rest.matchAll(/([\w-]+)="([^"]*)"/g)]);
  expect(attributes.filter(([, name = '']) => !['class', 'href', 'data-line'].includes(name))).toEqual([]);
  expect(attributes.filter(([, name, value = '']) => name === 'href' && !/^https?:/i.test(value))).toEqual([]);
});
