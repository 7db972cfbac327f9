/** All parts that are given any input. */
import { compareKinds } from '../support/lineKinds.js';
import { commandInputs } from './commandInputs.js';
import { checkCommand } from './commandLaws.js';
import { createTarget, type FuzzTarget, mustEqual } from './fuzzTarget.js';
import { deathInputs } from './deathInputs.js';
import { checkDeaths } from './deathLaws.js';
import { messageInputs } from './messageInputs.js';
import { checkMessages } from './messageLaws.js';
import { lineInputs, noteInputs } from './noteInputs.js';
import { checkNote } from './noteLaws.js';
import { scheduleInputs } from './scheduleInputs.js';
import { checkSchedule } from './scheduleLaws.js';

export const notesTarget = createTarget({
  name: 'notes',
  perSeed: 50,
  inputs: noteInputs,
  sizeOf: ({ text, edits }) => (text.length + 100) * (edits.length + 1),
  check: checkNote,
});

export const schedulesTarget = createTarget({
  name: 'schedules',
  perSeed: 300,
  inputs: scheduleInputs,
  sizeOf: ({ bytes }) => bytes.length,
  check: checkSchedule,
});

/** The line scan alone, against the standard's reader. */
export const linesTarget = createTarget({
  name: 'lines',
  perSeed: 2000,
  inputs: lineInputs,
  sizeOf: (text) => text.length,
  check: (text) => mustEqual(compareKinds(text), [], 'lines that are something else in the standard'),
});

export const commandsTarget = createTarget({
  name: 'commands',
  perSeed: 50,
  inputs: commandInputs,
  sizeOf: (input) => JSON.stringify(input).length,
  check: checkCommand,
});

/** Needs the built server. */
export const messagesTarget = createTarget({
  name: 'messages',
  perSeed: 10,
  inputs: messageInputs,
  sizeOf: ({ steps }) => JSON.stringify(steps).length,
  check: checkMessages,
});

/** Needs the built server. */
export const deathsTarget = createTarget({
  name: 'deaths',
  perSeed: 5,
  inputs: deathInputs,
  sizeOf: (input) => JSON.stringify(input).length,
  check: checkDeaths,
});

export const fuzzTargets: readonly FuzzTarget[] = [
  notesTarget,
  linesTarget,
  schedulesTarget,
  commandsTarget,
  messagesTarget,
  deathsTarget,
];
