/** `conference-notes followups`: what the writer means to do later, by conference and talk. */
import * as l10n from '@vscode/l10n';
import { getFollowUps } from '../core/model/sections.js';
import { countNoteFiles } from './countWords.js';
import { type Command, type CommandHost, type ExitCode, exitCodes, UsageError } from './commandHost.js';
import { listItems, writeByTalk } from './notedItems.js';
import { fileRow, type Help } from './help.js';
import { readArguments } from './readArguments.js';
import { readNotes } from './readNote.js';
import { createStyle } from './style.js';

const options = {
  done: { type: 'boolean', about: () => l10n.t('Only what is done') },
  all: { type: 'boolean', about: () => l10n.t('What is done, too') },
  conference: {
    type: 'string',
    value: 'WORDS',
    about: () => l10n.t('Only conferences with these words in their name'),
  },
  talk: { type: 'string', value: 'WORDS', about: () => l10n.t('Only talks with these words in their title') },
  json: { type: 'boolean', about: () => l10n.t('One JSON object a follow-up, one a line') },
} as const;

export const followUpsCommand: Command = { name: 'followups', options, run, help };

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  if (values.done === true && values.all === true) throw new UsageError(l10n.t('--done and --all exclude each other.'));
  const { notes, failed } = await readNotes(positionals, host);
  const found = listItems(notes, values, ({ section }) => {
    return getFollowUps(section).map(({ text, done, range }) => ({ text, done, line: range.start.line }));
  }).filter(({ done }) => values.all === true || done === (values.done === true));
  if (values.json === true) {
    await host.write(found.map((item) => `${JSON.stringify(item)}\n`).join(''));
  } else {
    const { dim, green } = createStyle(host);
    await host.write(
      writeByTalk(found, host, ({ text, done, line }) => `${done ? green('[x]') : '[ ]'} ${text}${dim(`  :${line}`)}`),
    );
    if (found.length === 0) host.warn(l10n.t('No follow-ups in {0}.', countNoteFiles(notes.length)));
  }
  return failed === 0 ? exitCodes.fine : exitCodes.usage;
}

function help(): Help {
  return {
    usage: 'conference-notes followups [OPTION]... FILE...',
    summary: l10n.t('List what you meant to do later'),
    about: l10n.t(
      'Lists what you meant to do later and have not done: boxes, TODO lines, notes to self, by conference and talk, with the line.',
    ),
    rows: [fileRow()],
    examples: [
      ['conference-notes followups notes/', l10n.t('what is left to do')],
      ['conference-notes followups --done --conference "PyCon US" notes/', ''],
      [`conference-notes followups --json notes/ | jq -r '"\\(.file):\\(.line): \\(.text)"'`, ''],
    ],
  };
}
