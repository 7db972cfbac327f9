/** `conference-notes schedule show`: what a schedule file holds. */
import * as l10n from '@vscode/l10n';
import { type ScheduleRecord, type SlotRecord, toScheduleRecord } from '../core/schedule/toScheduleRecord.js';
import { type CommandHost, type ExitCode, exitCodes } from './commandHost.js';
import { countDays, countRooms, countSlots, countSpeakers, countTalks } from './countWords.js';
import { readArguments } from './readArguments.js';
import { readOnlyFile, readScheduleFile } from './scheduleFiles.js';
import { jsonOptions } from './scheduleOptions.js';

/** Prints a schedule of any known format, for people or as one JSON object. */
export async function showSchedule(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, jsonOptions);
  const name = readOnlyFile(positionals);
  const outcome = await readScheduleFile(name, host);
  const record = toScheduleRecord(outcome.schedule, outcome.format);
  await host.write(values.json === true ? `${JSON.stringify(record)}\n` : toList(record));
  for (const problem of outcome.problems) host.warn(`${name}: ${problem}`);
  return exitCodes.fine;
}

function toList({ title, format, timeZone, counts, talks }: ScheduleRecord): string {
  const lines = [
    `${title} (${format}, ${timeZone ?? l10n.t('no time zone')})`,
    [
      countSlots(counts.slots),
      countTalks(counts.talks),
      countDays(counts.days),
      countRooms(counts.rooms),
      countSpeakers(counts.speakers),
    ].join(', '),
  ];
  let day: string | null | undefined;
  for (const slot of talks) {
    if (slot.day !== day) lines.push(`  ${slot.day ?? l10n.t('not scheduled')}`);
    day = slot.day;
    lines.push(toLine(slot));
  }
  return `${lines.join('\n')}\n`;
}

function toLine({ start, title, speakers, room, code }: SlotRecord): string {
  const by = speakers.length === 0 ? '' : ` - ${speakers.join(', ')}`;
  const place = [room, code].filter((part) => part !== null).join(', ');
  const time = start?.slice(11, 16) ?? '';
  return `    ${time.padEnd(5)}  ${title}${by}${place === '' ? '' : ` [${place}]`}`.trimEnd();
}
