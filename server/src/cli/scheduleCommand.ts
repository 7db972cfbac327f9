/** `conference-notes schedule`: a conference's published programme, from the web or a file, for editor and scripts. */
import * as l10n from '@vscode/l10n';
import { type Command, type CommandHost, type ExitCode, UsageError } from './commandHost.js';
import { formatHelp } from './help.js';
import { importSchedule, refreshSchedule } from './scheduleImport.js';
import { matchSchedule } from './scheduleMatch.js';
import { showSchedule } from './scheduleShow.js';

export const scheduleCommand: Command = { name: 'schedule', run, help };

const actions: Readonly<Record<string, Command['run']>> = {
  import: importSchedule,
  show: showSchedule,
  match: matchSchedule,
  refresh: refreshSchedule,
};

async function run([name, ...args]: readonly string[], host: CommandHost): Promise<ExitCode> {
  const action = name !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) {
    throw new UsageError(l10n.t('schedule needs one of: {0}', Object.keys(actions).join(', ')));
  }
  return action(args, host);
}

function help(): string {
  return formatHelp({
    usage: 'conference-notes schedule import|show|match|refresh [OPTION]... FILE...',
    about: l10n.t(
      'Works with the schedule of a conference: pretalx, frab, iCalendar, Sessionize, Indico and others; the format is found from the content. Only import and refresh ask the network.',
    ),
    rows: [
      ['import URL|FILE', l10n.t('Keep a schedule as .conference-notes/EVENT.schedule.json')],
      ['  --out DIR', l10n.t('Folder to keep it in (default: .conference-notes)')],
      ['  --force', l10n.t('Replace a schedule that is there already')],
      ['  --time-zone ZONE', l10n.t('Zone of the event where the schedule names none, such as Europe/Berlin')],
      ['show FILE', l10n.t('List what a schedule file holds; --json prints one object')],
      ['match SCHEDULE NOTES...', l10n.t('Say which slot each talk of the notes is; --json prints one object a line')],
      ['refresh FILE', l10n.t('Ask the source of a kept schedule for a newer one')],
      ['-h, --help', l10n.t('This help')],
    ],
    examples: [
      ['conference-notes schedule import https://pretalx.com/demo-2022/', ''],
      ['conference-notes schedule show --json schedule.xml | jq .counts', ''],
      ['conference-notes schedule match .conference-notes/demo-2022.schedule.json notes/', ''],
    ],
  });
}
