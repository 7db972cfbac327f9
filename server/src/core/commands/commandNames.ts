/** The commands of `workspace/executeCommand`. Apart from what they do, as they are announced before anything is loaded. */

const names = [
  'addTakeaways',
  'convert',
  'export',
  'insertAbstract',
  'insertMissingTalkLinks',
  'insertSlotLinks',
  'insertTalk',
  'insertTalkLink',
  'jot',
  'linkTimestamps',
  'listConferences',
  'listFollowUps',
  'markRecording',
  'onNow',
  'readTalk',
  'searchTalks',
  'setAttendance',
  'setFollowUp',
  'startNextTalk',
] as const;

export type CommandName = (typeof names)[number];

/** Not that of the VS Code extension's own commands, `conferenceNotes.`: those ask their user, these are told all. */
export const commandPrefix = 'conference-notes.';

/** As they are announced. */
export const commandIds: readonly string[] = names.map((name) => commandPrefix + name);
