/** `conference-notes completion`: the script that makes a shell complete commands, options and their values. */
import * as l10n from '@vscode/l10n';
import { type Command, exitCodes, UsageError } from './commandHost.js';
import type { Help } from './help.js';
import { findNearest } from './nearest.js';
import { readArguments } from './readArguments.js';
import { writeBash, writeFish, writeZsh } from './shellScripts.js';

const writers: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
  bash: writeBash,
  zsh: writeZsh,
  fish: writeFish,
};

/** @param findCommands all commands, itself among them */
export function createCompletionCommand(findCommands: () => readonly Command[]): Command {
  const shells = Object.keys(writers);
  return {
    name: 'completion',
    options: {},
    words: shells,
    async run(args, host) {
      const [name = '', ...more] = readArguments(args, {}).positionals;
      const write = Object.hasOwn(writers, name) && more.length === 0 ? writers[name] : undefined;
      if (write === undefined) {
        const near = findNearest(name, shells);
        throw new UsageError(
          near === undefined || more.length > 0
            ? l10n.t('completion needs one of: {0}', shells.join(', '))
            : l10n.t('there is no completion for "{0}". Do you mean "{1}"?', name, near),
        );
      }
      await host.write(write(findCommands()));
      return exitCodes.fine;
    },
    help,
  };
}

function help(): Help {
  return {
    usage: 'conference-notes completion SHELL',
    summary: l10n.t('Print what makes bash, zsh or fish complete all this'),
    about: l10n.t('Prints a script that makes a shell complete commands, options and their values.'),
    rows: [['SHELL', 'bash, zsh, fish']],
    examples: [
      ['source <(conference-notes completion bash)', l10n.t('in ~/.bashrc')],
      ['source <(conference-notes completion zsh)', l10n.t('in ~/.zshrc, below compinit')],
      ['conference-notes completion fish > ~/.config/fish/completions/conference-notes.fish', l10n.t('once')],
    ],
  };
}
