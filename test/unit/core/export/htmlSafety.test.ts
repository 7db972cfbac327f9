import { describe, expect, test } from 'vitest';
import type { ExportConference } from '../../../../server/src/core/export/exportModel.js';
import { htmlTarget } from '../../../../server/src/core/export/html.js';
import { attacks } from '../../../support/attacks.js';
import { createModel, createTalk, type TalkSketch } from './exportModels.js';

interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** Every start tag of the body: text is escaped and values are quoted, so whatever begins with `<` outside of quotes is one. */
function findTags(html: string): readonly Tag[] {
  const body = html.slice(html.indexOf('<body>'));
  return [...body.matchAll(/<([a-z][^\s>/]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', rest = '']) => ({
      name,
      attributes: [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(
        ([, key = '', value = '']) => [key, value] as const,
      ),
    }),
  );
}

const knownNames =
  /^(?:body|main|article|section|header|nav|h[1-6]|p|div|span|a|time|ul|ol|li|blockquote|pre|code|em|strong|del|sup|br|hr|details|summary|figure|figcaption|img|table|thead|tbody|tr|th|td)$/;
const knownAttributes =
  /^(?:id|class|href|title|src|alt|width|height|role|datetime|start|align|aria-[a-z]+|data-footnotes|data-footnote-ref|data-footnote-backref)$/;
const knownTargets = /^(?:#|https?:|mailto:|data:image\/(?:png|jpeg|gif|webp|avif|bmp);base64,)/i;

function expectSafe(html: string): void {
  for (const { name, attributes } of findTags(html)) {
    expect(name).toMatch(knownNames);
    for (const [key, value] of attributes) {
      expect(key).toMatch(knownAttributes);
      if (key === 'href' || key === 'src') expect(value).toMatch(knownTargets);
    }
  }
  expect(html.match(/<\/(?:body|main)>/g)).toHaveLength(2);
}

/** All attacks in one report, so that one could also help another. */
function render(toFacts: (attack: string) => TalkSketch, facts: Partial<ExportConference> = {}): string {
  const talks = attacks.map((attack, index) => createTalk({ id: `talk-${index}`, ...toFacts(attack) }));
  return htmlTarget.render(createModel(talks, facts), new Map()).text;
}

describe('what notes try in vain', () => {
  test('as notes', () => expectSafe(render((attack) => ({ notes: attack }))));

  test('as facts of a talk', () => {
    const html = render((attack) => ({
      title: attack,
      speakers: [{ name: attack, handle: attack, affiliation: attack, url: attack }],
      room: attack,
      track: attack,
      group: attack,
      url: attack,
      abstract: attack,
      attendance: 'skipped',
      reason: attack,
      followUps: [{ text: attack, done: false }],
      links: [{ name: attack, url: attack }],
    }));
    expectSafe(html);
  });

  test.each(['</title><script>alert(1)</script>', 'javascript:alert(1)'])(
    'as facts of the conference: %s',
    (attack) => {
      expectSafe(
        render(() => ({}), {
          name: attack,
          scheduleUrl: attack,
          intro: { markdown: attack, pictures: [], truncated: false },
        }),
      );
      expect(render(() => ({}), { name: attack })).not.toContain('</title><script>');
    },
  );
});
