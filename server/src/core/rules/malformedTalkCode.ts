/**
 * `malformed-talk-code`: a code that the schedule's system never gives, so the link leads nowhere. Pretalx's codes have
 * six of the letters and digits that cannot be taken for one another.
 *
 * Good: `.../talk/WEYYJG/`. Bad: `.../talk/WEYYJ6/`, as 6 is left out for looking like G.
 */
import * as l10n from '@vscode/l10n';
import { createReplacements, findTalkLink } from './codeFixes.js';
import type { SectionRule } from './rule.js';
import { isPretalxCode, isPretalxTalk } from './schedulePages.js';

/** What a sign outside of pretalx's alphabet was most likely misread from. */
const lookalikes: { readonly [sign: string]: string } = {
  1: 'L',
  I: 'L',
  2: 'Z',
  4: 'A',
  5: 'S',
  6: 'G',
  0: 'Q',
  O: 'Q',
};

export const malformedTalkCode: SectionRule = {
  code: 'malformed-talk-code',
  severity: 'information',
  scope: 'section',
  *check(section) {
    const link = findTalkLink(section);
    if (link?.code === undefined || !isPretalxTalk(link.url) || isPretalxCode(link.code)) return;
    const near = findLookalike(link.code);
    yield {
      message: l10n.t(
        '{0} cannot be a talk code: pretalx gives six letters or digits, without 0, 1, 2, 4, 5, 6, I and O.',
        link.code,
      ),
      range: link.codeRange ?? link.range,
      ...(near === undefined ? {} : { suggestions: [near] }),
    };
  },
  fix: createReplacements,
};

/** The code with its impossible signs replaced, where that gives a possible one. */
function findLookalike(code: string): string | undefined {
  const near = code.toUpperCase().replace(/[IO012456]/g, (sign) => lookalikes[sign] ?? sign);
  return isPretalxCode(near) ? near : undefined;
}
