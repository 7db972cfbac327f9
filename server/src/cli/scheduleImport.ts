/** `conference-notes schedule import` and `refresh`: the only commands that ask the network. */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type { ImportedSchedule, ImportEnvironment, ImportOutcome } from '../core/schedule/importSchedule.js';
import { boundedFetch } from '../fetch/boundedFetch.js';
import { type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { countDays, countRooms, countTalks } from './countWords.js';
import type { Existing, NewFile } from './fileSet.js';
import { describe } from './inputFiles.js';
import { readArguments } from './readArguments.js';
import { readTimeZone } from './readTimeZone.js';
import { readOnlyFile, readScheduleBytes } from './scheduleFiles.js';
import { importOptions } from './scheduleOptions.js';
import { writeNewFile } from './writeNewFile.js';

/** Keeps a schedule from an address, a file or standard input. */
export async function importSchedule(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, importOptions);
  const source = readOnlyFile(positionals);
  const timeZone = readTimeZone(values['time-zone']);
  const { importFromContent, importFromUrl } = await import('../core/schedule/index.js');
  const outcome = /^(?:https?|webcals?):/i.test(source)
    ? await importFromUrl(source, createEnvironment(host), timeZone)
    : await importFromContent(
        await readScheduleBytes(source, host),
        { fileName: path.basename(source), ...(timeZone === undefined ? {} : { timeZone }) },
        getNow(host),
      );
  const imported = getImported(outcome, source);
  const file = path.resolve(host.folder, values.out ?? '.conference-notes', imported.fileName);
  if (values.out === undefined) await refuseLeadingOut(path.dirname(file), host);
  await writeKept({ file, content: imported.text, link: 'replaced' }, values.force === true ? 'replace' : 'keep');
  tell(imported, file, host);
  return exitCodes.fine;
}

/** Asks the source of a kept schedule again; whatever goes wrong, the file stays as it was. */
export async function refreshSchedule(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const name = readOnlyFile(readArguments(args, {}).positionals);
  const text = new TextDecoder().decode(await readScheduleBytes(name, host));
  const kept = await import('../core/schedule/index.js');
  const outcome = await kept.refreshSchedule(text, createEnvironment(host));
  if (outcome.kind === 'unchanged') {
    host.warn(l10n.t('The schedule is up to date.'));
    return exitCodes.fine;
  }
  const imported = getImported(outcome, name);
  const file = path.resolve(host.folder, name);
  await writeKept({ file, content: imported.text }, 'replace');
  await host.write(imported.changes ?? '');
  tell(imported, file, host);
  return exitCodes.fine;
}

function createEnvironment(host: CommandHost): ImportEnvironment {
  return {
    now: getNow(host),
    fetchFile: async (url, etag) => {
      host.warn(l10n.t('Asking {0}', url));
      const answer = await boundedFetch({ url, ...(etag === undefined ? {} : { etag }) }, host.network);
      if (answer.kind !== 'failed') return answer;
      const { describeFetchFailure } = await import('../core/schedule/index.js');
      return { kind: 'failed', ...describeFetchFailure(url, answer) };
    },
  };
}

function getNow(host: CommandHost): string {
  return new Date(host.now()).toISOString();
}

function getImported(outcome: ImportOutcome, source: string): ImportedSchedule {
  if (outcome.kind === 'imported') return outcome;
  if (outcome.kind === 'unchanged') throw new UsageError(l10n.t('The schedule is up to date.'));
  throw new UsageError(`${source}: ${outcome.message}`);
}

/** A folder that came with somebody else's files may be a link to anywhere: who wants that names it. */
async function refuseLeadingOut(folder: string, host: CommandHost): Promise<void> {
  const home = await fs.realpath(host.folder);
  const place = await fs.realpath(folder).catch(() => path.join(home, path.basename(folder)));
  if (path.dirname(place) === home) return;
  throw new UsageError(l10n.t('{0} is a link to {1}; name the folder with --out.', folder, place));
}

async function writeKept(kept: NewFile, existing: Existing): Promise<void> {
  const { file } = kept;
  const folder = path.dirname(file);
  try {
    await fs.mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(l10n.t('{0}: no folder can be made there ({1}).', folder, describe(error)));
  }
  try {
    await writeNewFile(kept, existing);
  } catch (error) {
    throw new UsageError(
      describe(error) === 'EEXIST'
        ? l10n.t('{0} is there already; --force replaces it.', file)
        : l10n.t('{0}: cannot be written ({1}).', file, describe(error)),
    );
  }
}

function tell({ schedule, counts, problems }: ImportedSchedule, file: string, host: CommandHost): void {
  const parts = [schedule.title, countTalks(counts.talks), countDays(counts.days)] as const;
  host.warn(
    counts.rooms === 0
      ? l10n.t('{0}: {1} on {2}.', ...parts)
      : l10n.t('{0}: {1} on {2} in {3}.', ...parts, countRooms(counts.rooms)),
  );
  for (const problem of problems) host.warn(problem);
  if (schedule.timeZone === undefined) {
    host.warn(l10n.t('Import it again with --force and --time-zone, such as --time-zone Europe/Berlin.'));
  }
  host.warn(l10n.t('Wrote {0}', file));
}
