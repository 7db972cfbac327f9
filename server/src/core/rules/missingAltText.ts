/**
 * `missing-alt-text`: a picture that says nothing to whoever cannot see it, nor when it is not found.
 *
 * Good: `![parallelism is not concurrency](pictures/parallelism.png)`. Bad: `![](pictures/parallelism.png)`.
 */
import * as l10n from '@vscode/l10n';
import { escapeInline } from '../edit/markdownEscapes.js';
import { getSectionTitle } from '../model/sections.js';
import { findPictures, type ShownImage } from './pictures.js';
import type { SectionRule } from './rule.js';

export const missingAltText: SectionRule = {
  code: 'missing-alt-text',
  severity: 'hint',
  scope: 'section',
  *check(section, context) {
    const title = getSectionTitle(section);
    const isMute = ({ alt }: ShownImage): boolean => alt.trim() === '';
    for (const picture of findPictures(context, isMute)) {
      if (!isMute(picture)) continue;
      const { range } = picture;
      const message = l10n.t('The picture has no alternative text.');
      yield { message, range, ...(title === undefined ? {} : { suggestions: [title] }) };
    }
  },
  fix(problem, context) {
    const { line } = context.placed;
    const { start } = problem.range;
    const picture = context
      .inside(context.placed)
      .pictures.find(
        ({ range }) => range.start.line + line === start.line && range.start.character === start.character,
      );
    if (picture === undefined) return [];
    const { altRange } = picture;
    const range = {
      start: { ...altRange.start, line: altRange.start.line + line },
      end: { ...altRange.end, line: altRange.end.line + line },
    };
    return (problem.suggestions ?? []).map((title) => ({
      title: l10n.t('Use "{0}" as alternative text', title),
      edits: [{ range, newText: escapeInline(title) }],
      confidence: 'sure',
    }));
  },
};
