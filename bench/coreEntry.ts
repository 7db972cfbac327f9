/** What is measured without a process around it; `core.ts` makes one file of it. */
export { createNotesIndex } from '../server/src/core/index/notesIndex.js';
export { toNoteEntry } from '../server/src/core/index/toNoteEntry.js';
export { parseNote } from '../server/src/core/parse/parseNote.js';
export { matchTalks } from '../server/src/core/schedule/matchTalks.js';
export { toMatchableTalks } from '../server/src/core/schedule/notedTalks.js';
export { readSchedule } from '../server/src/core/schedule/readSchedule.js';
export { createSlotIndex } from '../server/src/core/schedule/slotIndex.js';
export { toConferenceNode } from '../server/src/features/conferences.js';
export { listTalks } from '../client/src/conferenceLookups.js';
export { createTalkSearch } from '../client/src/talkSearch.js';
