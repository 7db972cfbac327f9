/** What the rules about talk codes share. */
import * as l10n from '@vscode/l10n';
import type { Section, TalkLink } from '../model/note.js';
import type { Problem } from './problem.js';
import type { Fix } from './rule.js';

/** The talk link of a section, if it is a talk that has one. */
export function findTalkLink(section: Section): TalkLink | undefined {
  return section.kind === 'talk' ? section.talk.link : undefined;
}

/** Fixes that put a suggestion in the place of what the problem underlines. */
export function createReplacements(problem: Problem): readonly Fix[] {
  return (problem.suggestions ?? []).map((text) => ({
    title: l10n.t('Change to {0}', text),
    edits: [{ range: problem.range, newText: text }],
    confidence: 'suggested',
  }));
}
