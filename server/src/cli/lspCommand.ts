/**
 * `conference-notes lsp`, as help and completion see it: the program starts the server itself where the arguments say how to
 * speak (`speaksProtocol`), so that only what is wrong with them comes here.
 */
import * as l10n from '@vscode/l10n';
import { type Command, UsageError } from './commandHost.js';
import type { CommandOptions } from './commandOptions.js';
import { readArguments } from './readArguments.js';

const options: CommandOptions = {
  stdio: { type: 'boolean', about: () => l10n.t('Speak over standard input and output') },
  socket: { type: 'string', value: 'PORT', about: () => l10n.t('Speak over a socket') },
  pipe: { type: 'string', value: 'NAME', about: () => l10n.t('Speak over a named pipe') },
  'no-cache': { type: 'boolean', about: () => l10n.t('Keep nothing on the disk for a faster start') },
  'node-ipc': { type: 'boolean', about: () => l10n.t("Speak over the channel of Node's child processes") },
};

export const lspCommand: Command = {
  name: 'lsp',
  options,
  run(args) {
    const { socket } = readArguments(args, options).values;
    if (socket !== undefined) throw new UsageError(l10n.t('--socket needs a port, not "{0}".', String(socket)));
    throw new UsageError(l10n.t('lsp needs a way to speak, such as --stdio.'));
  },
  help: () => ({
    usage: 'conference-notes lsp --stdio',
    summary: l10n.t('Start the language server, for editors'),
    about: l10n.t('Starts the language server. Editors do this, over standard input and output.'),
    examples: [],
  }),
};
