/** What is loaded with the first schedule, in one bundle: the readers of all formats are most of it, and all need them. */
export { nameSlotLinks, planSlotLinks } from '../edit/slotLinks.js';
export { describeChanges } from './describeChanges.js';
export { describeFetchFailure } from './fetchFailures.js';
export * from './importSchedule.js';
export * from './keptSchedules.js';
export { matchNotes } from './matchNotes.js';
export { toChangesRecord } from './toChangesRecord.js';
export { withTimeZone } from './withTimeZone.js';
