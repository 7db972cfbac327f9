/** `conference-notes links`: what the notes lead to, by what it is. */
import * as l10n from '@vscode/l10n';
import { classifyLink, type LinkClass, linkClasses } from '../core/index/linkClass.js';
import { countNoteFiles } from './countWords.js';
import { type Command, type CommandHost, type ExitCode, exitCodes } from './commandHost.js';
import { fileRow, type Help } from './help.js';
import { listItems, type NotedItem } from './notedItems.js';
import { readArguments, splitValues } from './readArguments.js';
import { readNotes } from './readNote.js';
import { createStyle } from './style.js';

const options = {
  class: {
    type: 'string',
    multiple: true,
    value: 'CLASS,...',
    choices: linkClasses,
    about: () => l10n.t('Only these: {0}', linkClasses.join(', ')),
  },
  conference: {
    type: 'string',
    value: 'WORDS',
    about: () => l10n.t('Only conferences with these words in their name'),
  },
  talk: { type: 'string', value: 'WORDS', about: () => l10n.t('Only talks with these words in their title') },
  json: { type: 'boolean', about: () => l10n.t('One JSON object a link, one a line') },
} as const;

export const linksCommand: Command = { name: 'links', options, run, help };

interface NotedLink extends NotedItem {
  readonly class: LinkClass;
  readonly name: string;
  readonly url: string;
}

async function run(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const wanted = splitValues(values.class);
  const { notes, failed } = await readNotes(positionals, host);
  const found = listItems(notes, values, (placed, file) =>
    file.inside(placed).links.map(({ name, url, range }) => ({
      class: classifyLink(url, name),
      name,
      url,
      line: range.start.line,
    })),
  ).filter((link) => wanted.length === 0 || wanted.includes(link.class));
  if (values.json === true) {
    await host.write(found.map((link) => `${JSON.stringify(link)}\n`).join(''));
  } else {
    await host.write(writeByClass(found, host));
    if (found.length === 0) host.warn(l10n.t('No links in {0}.', countNoteFiles(notes.length)));
  }
  return failed === 0 ? exitCodes.fine : exitCodes.usage;
}

/** Under the name of each class its links in the order of the notes. */
function writeByClass(links: readonly NotedLink[], host: CommandHost): string {
  const { bold, dim } = createStyle(host);
  const blocks = linkClasses.flatMap((name) => {
    const members = links.filter((link) => link.class === name);
    const lines = members.map((link) => {
      const label = link.name === '' || link.name === link.url ? '' : `${link.name} `;
      const talk = link.talk === null ? '' : `${link.talk}, `;
      return `  ${label}<${link.url}>${dim(`  (${talk}${link.file}:${link.line})`)}\n`;
    });
    return lines.length === 0 ? [] : [`${bold(describeClass(name))}\n${lines.join('')}`];
  });
  return blocks.join('\n');
}

function describeClass(name: LinkClass): string {
  switch (name) {
    case 'slides':
      return l10n.t('Slides');
    case 'code':
      return l10n.t('Code');
    case 'video':
      return l10n.t('Videos');
    case 'social':
      return l10n.t('People');
    case 'other':
      return l10n.t('Other links');
  }
}

function help(): Help {
  return {
    usage: 'conference-notes links [OPTION]... FILE...',
    summary: l10n.t('List the links in notes: slides, code, videos, people'),
    about: l10n.t(
      'Lists the links in notes by what they lead to, told by their address and their name. The pages of the talks themselves are not among them: "talks" has those.',
    ),
    rows: [fileRow()],
    examples: [
      ['conference-notes links --class slides,video notes/', ''],
      [`conference-notes links --json notes/ | jq -r .url | sort -u`, l10n.t('each address once')],
      ['conference-notes export --to bookmarks -o links.html notes/', l10n.t('for a browser')],
    ],
  };
}
