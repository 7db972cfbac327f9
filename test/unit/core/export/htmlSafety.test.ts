import { describe, expect, test } from 'vitest';
import type { ExportConference } from '../../../../server/src/core/export/exportModel.js';
import { htmlTarget } from '../../../../server/src/core/export/html.js';
import { createModel, createTalk, type TalkSketch } from './exportModels.js';

/** Notes that try to run something, load something, or break out of where they stand. */
const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><animate onbegin=alert(1)></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html;base64,PHNjcmlwdD4="></object><embed src=x>',
  '<a href="javascript:alert(1)">x</a>',
  '<form action="https://evil.example"><button>x</button></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<style>@import "https://evil.example/x.css"</style>',
  '<div style="background:url(https://evil.example/x)">x</div>',
  '<p id="contents" class="card" onclick="alert(1)">x</p>',
  '<details open ontoggle=alert(1)>x</details>',
  '<input autofocus onfocus=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '</article></main></body><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\u0000>alert(1)</script>',
  '<ſcript>alert(1)</ſcript>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](file:///etc/passwd)',
  '<javascript:alert(1)>',
  '[x][a]\n\n[a]: javascript:alert(1)',
  '![x](javascript:alert(1))',
  '![x](data:text/html,<script>alert(1)</script>)',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)',
  '![" onerror="alert(1)](https://evil.example/x.png)',
  '![x](x" onerror="alert(1))',
  '[x](https://a.example "\\" onmouseover=alert(1) x=\\"")',
  '```"><script>alert(1)</script>\ncode\n```',
  '``` class="x" onclick=alert(1)\ncode\n```',
  '`<script>alert(1)</script>`',
  'x[^a"><script>alert(1)</script>]\n\n[^a"><script>alert(1)</script>]: y',
  '| <script>alert(1)</script> |\n| - |\n| <img src=x onerror=alert(1)> |',
  '- [ ] <input type=image src=x onerror=alert(1)>',
  '# <script>alert(1)</script>',
  '<!-- <script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
];

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
