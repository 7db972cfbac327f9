/**
 * `missing-talk-link`: a talk without a link to its page, where the schedule has one or most other talks have theirs.
 *
 * Good: `<https://pretalx.com/pycascades-2022/talk/WEYYJG/>` under the header. Bad: the one talk where it was left out.
 */
import * as l10n from '@vscode/l10n';
import { createTalkLink, createUnscheduledMark } from '../edit/underHeader.js';
import type { Slot } from '../model/schedule.js';
import type { TalkMatch } from '../schedule/matchTalks.js';
import { getUrlKeys } from '../schedule/talkUrls.js';
import type { Fix, FixContext, SectionContext, SectionRule } from './rule.js';
import { isScheduledKind } from './ruleFacts.js';

/** Candidates less like the talk than this are another one. */
const worthOffering = 0.7;

/** How many talks a person wants to choose from. */
const mostChoices = 3;

export const missingTalkLink: SectionRule = {
  code: 'missing-talk-link',
  severity: 'information',
  scope: 'section',
  *check(section, context) {
    if (section.kind !== 'talk') return;
    const { talk } = section;
    if (talk.link !== undefined || talk.unscheduled !== undefined || !isScheduledKind(talk.kind)) return;
    if (!mayHavePage(context) || linksToSlot(context)) return;
    const url = context.match?.kind === 'sure' ? context.match.slot.url : undefined;
    yield {
      message: l10n.t('The talk has no link to its page.'),
      range: talk.titleRange,
      ...(url === undefined ? {} : { suggestions: [url] }),
    };
  },
  fix(_problem, context) {
    return [
      ...createLinks(context),
      ...offerSlots(context),
      {
        title: l10n.t('Mark as not in the schedule'),
        edits: [createUnscheduledMark(context)],
        confidence: 'suggested',
      },
    ];
  },
};

/** A slot that the talk is for sure, or may be, knows whether there is a page; without one, the other talks do. */
function mayHavePage({ facts, match }: SectionContext): boolean {
  const best = match?.kind === 'none' ? findChoices(match)[0] : match?.slot;
  return best === undefined ? facts.mostTalksLinked : best.url !== undefined;
}

/** Pages on a conference's own site look like no talk link, but for the schedule that has them. */
function linksToSlot(context: SectionContext): boolean {
  const { schedule } = context.facts;
  const urls = schedule === undefined ? [] : context.text().match(/https?:\/\/[^\s<>)\]]+/g);
  return urls?.some((url) => getUrlKeys(url).some((key) => schedule?.index.byUrl.has(key))) === true;
}

/** The link of the talk's slot; where that is not sure, the links to choose from, best first. */
function createLinks(context: FixContext): readonly Fix[] {
  const { match } = context;
  if (match === undefined) return [];
  if (match.kind === 'sure') {
    const { url } = match.slot;
    if (url === undefined) return [];
    return [{ title: l10n.t('Insert talk link {0}', url), edits: [createTalkLink(context, url)], confidence: 'sure' }];
  }
  return findChoices(match).flatMap((slot): readonly Fix[] => {
    if (slot.url === undefined) return [];
    const edits = [createTalkLink(context, slot.url)];
    return [{ title: l10n.t('Link to "{0}"', slot.title), edits, confidence: 'suggested' }];
  });
}

/** All talks of the schedule, for when none of those offered is meant. */
function offerSlots({ facts }: FixContext): readonly Fix[] {
  return facts.schedule?.index.slots.some(({ slot }) => slot.url !== undefined) === true
    ? [{ title: l10n.t('Link to another talk of the schedule...'), edits: [], confidence: 'suggested', opens: 'slots' }]
    : [];
}

function findChoices(match: Exclude<TalkMatch, { kind: 'sure' }>): readonly Slot[] {
  return match.candidates
    .filter(({ score }) => score >= worthOffering)
    .slice(0, mostChoices)
    .map(({ slot }) => slot);
}
