/** `conference-notes schedule`: a conference's published programme, from the web or a file, for editor and scripts. */
import * as l10n from '@vscode/l10n';
import { type Command, type CommandHost, type ExitCode, UsageError } from './commandHost.js';
import type { Help } from './help.js';
import { findNearest } from './nearest.js';
import { showChanges } from './scheduleChanges.js';
import { importSchedule, refreshSchedule } from './scheduleImport.js';
import { matchSchedule } from './scheduleMatch.js';
import { importOptions, jsonOptions } from './scheduleOptions.js';
import { showSchedule } from './scheduleShow.js';
import { skeletonOptions, writeSkeleton } from './scheduleSkeleton.js';

const actions: Readonly<Record<string, Command['run']>> = {
  import: importSchedule,
  show: showSchedule,
  match: matchSchedule,
  refresh: refreshSchedule,
  changes: showChanges,
  skeleton: writeSkeleton,
};

export const scheduleCommand: Command = {
  name: 'schedule',
  options: { ...importOptions, ...jsonOptions, ...skeletonOptions },
  words: Object.keys(actions),
  run,
  help,
};

async function run([name, ...args]: readonly string[], host: CommandHost): Promise<ExitCode> {
  const action = name !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action !== undefined) return action(args, host);
  const names = Object.keys(actions);
  const near = name === undefined ? undefined : findNearest(name, names);
  throw new UsageError(
    near === undefined || name === undefined
      ? l10n.t('schedule needs one of: {0}', names.join(', '))
      : l10n.t('schedule has no "{0}". Do you mean "{1}"?', name, near),
  );
}

function help(): Help {
  return {
    usage: 'conference-notes schedule import|show|match|refresh|changes|skeleton [OPTION]... FILE...',
    summary: l10n.t('Import, show, match or refresh the schedule of a conference'),
    about: l10n.t(
      'Works with the schedule of a conference: pretalx, frab, iCalendar, Sessionize, Indico and others; the format is found from the content. Only import and refresh ask the network.',
    ),
    rows: [
      ['import URL|FILE', l10n.t('Keep a schedule as .conference-notes/EVENT.schedule.json')],
      ['show FILE', l10n.t('List what a schedule file holds')],
      ['match SCHEDULE NOTES...', l10n.t('Say which slot each talk of the notes is')],
      ['refresh FILE', l10n.t('Ask the source of a kept schedule for a newer one')],
      ['changes OLD NEW', l10n.t('List what differs between two schedule files')],
      ['skeleton SCHEDULE', l10n.t('Write new notes of its talks, to standard output or --out DIR')],
    ],
    examples: [
      ['conference-notes schedule import https://pretalx.com/demo-2022/', ''],
      ['conference-notes schedule show --json schedule.xml | jq .counts', ''],
      ['conference-notes schedule match .conference-notes/demo-2022.schedule.json notes/', ''],
      ['conference-notes schedule changes last-week.json schedule.json', ''],
      ['conference-notes schedule skeleton --day 1 --out . schedule.json', ''],
    ],
  };
}
