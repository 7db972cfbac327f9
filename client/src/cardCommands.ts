/** The commands that the links of a talk card may run; no other link of it is trusted, as notes may come from others. */
export const cardCommands: readonly string[] = ['conferenceNotes.insertAbstract', 'conferenceNotes.exportCalendar'];
