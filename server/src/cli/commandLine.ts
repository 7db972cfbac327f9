/** The `conference-notes` command: finds the sub-command, and turns expected failures into one line and an exit code. */
import * as l10n from '@vscode/l10n';
import { checkCommand } from './checkCommand.js';
import { type Command, type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { createCompletionCommand } from './completionCommand.js';
import { convertCommand } from './convertCommand.js';
import { exportCommand } from './exportCommand.js';
import { followUpsCommand } from './followUpsCommand.js';
import { describeCommands, formatHelp } from './help.js';
import { linksCommand } from './linksCommand.js';
import { lspCommand } from './lspCommand.js';
import { mcpCommand } from './mcpCommand.js';
import { mergeCommand } from './mergeCommand.js';
import { findNearest } from './nearest.js';
import { scheduleCommand } from './scheduleCommand.js';
import { talksCommand } from './talksCommand.js';

// Their world is loaded with them: an editor's server needs neither.
export { createProcessHost } from './processHost.js';

/** All sub-commands, in the order in which help lists them. */
export const commands: readonly Command[] = [
  talksCommand,
  checkCommand,
  followUpsCommand,
  linksCommand,
  exportCommand,
  convertCommand,
  mergeCommand,
  scheduleCommand,
  lspCommand,
  mcpCommand,
  createCompletionCommand(() => commands),
];

/** Runs the command line and gives its exit code. Rejects only where the program itself is wrong. */
export async function runCommandLine(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  try {
    return await runCommand(args, host);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.warn(`conference-notes: ${error.message}`);
    return exitCodes.usage;
  }
}

async function runCommand([name, ...rest]: readonly string[], host: CommandHost): Promise<ExitCode> {
  const isHelp = name === undefined || name === 'help' || name === '--help' || name === '-h';
  const topic = isHelp ? rest[0] : name;
  if (topic === undefined) {
    await host.write(describeCommands(commands.map((each) => each.help())));
    return exitCodes.fine;
  }
  const command = commands.find((each) => each.name === topic);
  if (command === undefined) throw new UsageError(unknownCommand(topic));
  if (isHelp || asksForHelp(rest)) {
    await host.write(formatHelp(command.help(), command.options));
    return exitCodes.fine;
  }
  return command.run(rest, host);
}

/** What stands behind `--` is a file, whatever it is called. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

function unknownCommand(name: string): string {
  if (name.startsWith('-')) return l10n.t('there is no option {0}. conference-notes --help lists all commands.', name);
  const near = findNearest(
    name,
    commands.map((command) => command.name),
  );
  return near === undefined
    ? l10n.t('there is no command "{0}". conference-notes --help lists all.', name)
    : l10n.t('there is no command "{0}". Do you mean "{1}"?', name, near);
}
