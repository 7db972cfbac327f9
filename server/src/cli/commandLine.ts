/** The `conference-notes` command: finds the sub-command, and turns expected failures into one line and an exit code. */
import * as l10n from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import { checkCommand } from './checkCommand.js';
import { type Command, type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { exportCommand } from './exportCommand.js';
import { describeCommands, lspHelp } from './help.js';
import { scheduleCommand } from './scheduleCommand.js';
import { talksCommand } from './talksCommand.js';

const commands: readonly Command[] = [talksCommand, checkCommand, exportCommand, scheduleCommand];

/** Runs the command line and gives its exit code. Rejects only where the program itself is wrong. */
export async function runCommandLine(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const [name = '--help', ...rest] = args;
  const asked = name === 'help' || name === '--help' || name === '-h' ? 'help' : name;
  const topic = asked === 'help' ? rest[0] : asked;
  const command = commands.find((each) => each.name === topic);
  const wantsHelp = asked === 'help' || rest.includes('--help') || rest.includes('-h');
  try {
    if (wantsHelp) {
      await host.write(topic === 'lsp' ? lspHelp() : (command?.help() ?? describeCommands()));
      return exitCodes.fine;
    }
    if (command === undefined) {
      throw new UsageError(unknownCommand(name));
    }
    return await command.run(rest, host);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.warn(`conference-notes: ${error.message}`);
    return exitCodes.usage;
  }
}

function unknownCommand(name: string): string {
  const near = [...commands.map((command) => command.name), 'lsp'].find((each) => distance(each, name) <= 2);
  return near === undefined
    ? l10n.t('there is no command "{0}". conference-notes --help lists all.', name)
    : l10n.t('there is no command "{0}". Do you mean "{1}"?', name, near);
}
