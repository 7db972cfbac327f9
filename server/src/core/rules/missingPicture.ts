/**
 * `missing-picture`: an image of the notes names a local file that is not there.
 *
 * Bad: `![](pictures/api_contract.png)` where the folder holds `api_contracts.png`.
 */
import * as l10n from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import { findPictures, isLocalPicture, type ShownImage } from './pictures.js';
import type { SectionRule } from './rule.js';

/** How many suggestions a person wants to choose from. */
const suggestionLimit = 3;

export const missingPicture: SectionRule = {
  code: 'missing-picture',
  severity: 'warning',
  scope: 'section',
  *check(_section, context) {
    const { pictures } = context.facts;
    if (pictures === undefined) return;
    const isMissing = ({ url }: ShownImage): boolean => isLocalPicture(url) && pictures.exists(url) === false;
    for (const picture of findPictures(context, isMissing)) {
      if (!isMissing(picture)) continue;
      const { url, urlRange } = picture;
      const suggestions = findSimilar(url, pictures.findNear(url));
      yield { message: l10n.t('There is no file {0}.', url), range: urlRange, suggestions };
    }
  },
  fix(problem) {
    return (problem.suggestions ?? []).map((url) => ({
      title: l10n.t('Change to {0}', url),
      edits: [{ range: problem.range, newText: url }],
      confidence: 'suggested',
    }));
  },
};

/** The likest names first; names that share less than half of their letters are no suggestion. */
function findSimilar(url: string, candidates: readonly string[]): readonly string[] {
  return candidates
    .map((candidate) => ({ candidate, far: distance(url.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far * 2 <= Math.max(url.length, candidate.length))
    .toSorted((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, suggestionLimit)
    .map(({ candidate }) => candidate);
}
