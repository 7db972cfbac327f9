/** Commands that the links of a talk card (hover, tooltip) may run; no others, as cards quote the notes. */
export const trustedCommands: readonly string[] = [
  'conferenceNotes.openTalkPage',
  'conferenceNotes.giveFeedback',
  'conferenceNotes.setAttendance',
];
