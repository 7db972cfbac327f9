/** All rules there are, in the order of product documentation; a new one joins here. */
import { duplicateTalk } from './duplicateTalk.js';
import { emptyTalk } from './emptyTalk.js';
import { invalidTime } from './invalidTime.js';
import { malformedTalkCode } from './malformedTalkCode.js';
import { missingAltText } from './missingAltText.js';
import { missingPicture } from './missingPicture.js';
import { missingScheduleLink } from './missingScheduleLink.js';
import { missingTalkLink } from './missingTalkLink.js';
import { otherConferenceLink } from './otherConferenceLink.js';
import { overlappingTalks } from './overlappingTalks.js';
import type { NoteRule, Rule, SectionRule } from './rule.js';
import { talkCancelled } from './talkCancelled.js';
import { talkMoved } from './talkMoved.js';
import { timeOrder } from './timeOrder.js';
import { titleDiffers } from './titleDiffers.js';
import { unknownTalk } from './unknownTalk.js';

export const sectionRules: readonly SectionRule[] = [
  missingTalkLink,
  unknownTalk,
  malformedTalkCode,
  otherConferenceLink,
  titleDiffers,
  talkCancelled,
  invalidTime,
  missingPicture,
  missingAltText,
];

export const noteRules: readonly NoteRule[] = [
  missingScheduleLink,
  talkMoved,
  duplicateTalk,
  timeOrder,
  overlappingTalks,
  emptyTalk,
];

/** In the order in which problems at one place are shown. */
export const rules: readonly Rule[] = [...sectionRules, ...noteRules];
