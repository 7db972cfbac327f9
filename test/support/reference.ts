/** `docs/reference.md`, from the manifest, its strings, the rules, the snippets and the command line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commands as lineCommands } from '../../server/src/cli/commandLine.js';
import { exportTargets } from '../../server/src/core/export/index.js';
import { problemCodes } from '../../server/src/core/rules/problem.js';
import { rules } from '../../server/src/core/rules/ruleList.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = <Content>(file: string): Content => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Content;

interface MenuItem {
  readonly command?: string;
  readonly when?: string;
}

interface Command {
  readonly command: string;
  readonly title: string;
  readonly enablement?: string;
}

interface Property {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly markdownDescription: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Property>>;
    }[];
    readonly languageModelTools?: readonly { readonly toolReferenceName: string; readonly userDescription: string }[];
  };
}

interface Snippet {
  readonly prefix: string;
  readonly description: string;
}

const { contributes } = read<Manifest>('package.json');
const strings = read<Readonly<Record<string, string>>>('package.nls.json');

/** A string of the manifest, in English. */
const say = (text: string): string => text.replace(/^%(.+)%$/, (_, key: string) => strings[key] ?? key);

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string =>
    `| ${cells.map((cell) => cell.replaceAll(/(?<!\\)\|/g, String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function describeSettings(): string {
  const rows = contributes.configuration.flatMap(({ properties }) => Object.entries(properties)).map(toSettingRow);
  return table(['Setting', 'Default', 'What it does'], rows);
}

function toSettingRow([key, property]: readonly [string, Property]): Row {
  const { enum: values = [], markdownEnumDescriptions: meanings = [] } = property;
  const choices = values.map((value, index) => `\`${value}\`: ${say(meanings[index] ?? '').replace(/\.$/, '')}`);
  const text = [say(property.markdownDescription), ...(choices.length === 0 ? [] : [`${choices.join('; ')}.`])];
  return [`\`${key}\``, `\`${JSON.stringify(property.default).replaceAll('"', '')}\``, text.join(' ')];
}

/** When the palette has a command; a condition without words here is one that readers cannot look up. */
const conditions: Readonly<Record<string, string>> = {
  '': 'always',
  'conferenceNotes.isNote': 'in notes',
  'conferenceNotes.inTalk': 'in a talk',
  'conferenceNotes.hasLastNote || conferenceNotes.state == some': 'where there are notes',
  'conferenceNotes.hasTalkPage': 'in a talk with a page',
  'conferenceNotes.hasFeedback': 'in a talk that takes feedback',
  'conferenceNotes.hasSchedule': 'in notes with a schedule',
  'conferenceNotes.state == some': 'where there are notes',
  'conferenceNotes.isNote || conferenceNotes.state == some': 'where there are notes',
  'conferenceNotes.isNote && conferenceNotes.dialect == markdown': 'in Markdown notes',
  'conferenceNotes.isNote && conferenceNotes.dialect == plaintext': 'in plain-text notes',
  'conferenceNotes.isNote && editorLangId == plaintext': 'in plain-text notes',
  'workbenchState != empty': 'in a folder',
};

/** Where else a command is, by menu; what is in a view's menus is told with the view. */
const places: Readonly<Record<string, string>> = {
  'editor/title': 'title of the editor',
  'editor/context': 'context menu of the editor',
  'conferenceNotes.editor': 'context menu of the editor',
  'conferenceNotes.groupTalks': 'title of Talks',
  'explorer/context': 'context menu of the Explorer',
  'file/newFile': 'File > New File...',
};
const viewMenus: Readonly<Record<string, string>> = { 'view/title': 'title', 'view/item/context': 'rows' };
const viewNames = { 'conferenceNotes.talks': 'Talks', 'conferenceNotes.followUps': 'Follow-ups' };

function toPlace(menu: string, { when = '' }: MenuItem): string {
  const part = viewMenus[menu];
  if (part === undefined) return places[menu] ?? menu;
  const view = Object.entries(viewNames).find(([id]) => when.includes(`view == ${id}`));
  return `${part} of ${view?.[1] ?? 'both views'}`;
}

/** Whether the palette shows a command depends on its entry there and on its enablement. */
function toCondition({ command, enablement = '' }: Command): string {
  return contributes.menus['commandPalette']?.find((item) => item.command === command)?.when ?? enablement;
}

function describeCommands(): string {
  return table(['Command', 'Id', 'In the palette', 'Elsewhere'], contributes.commands.map(toCommandRow));
}

function toCommandRow(command: Command): Row {
  const condition = toCondition(command);
  const elsewhere = Object.entries(contributes.menus)
    .filter(([menu]) => menu !== 'commandPalette')
    .flatMap(([menu, items]) =>
      items.filter((item) => item.command === command.command).map((item) => toPlace(menu, item)),
    );
  const shown = condition === 'false' ? 'no' : (conditions[condition] ?? condition);
  return [toName(command.title), `\`${command.command}\``, shown, [...new Set(elsewhere)].join(', ')];
}

/** The title without the dots that say that a question follows. */
const toName = (title: string): string => say(title).replace(/\.\.\.$/, '');

function describeKeys(): string {
  const rows = contributes.keybindings.map(({ command, key, mac }) => [
    toName(contributes.commands.find((each) => each.command === command)?.title ?? command),
    `\`${toKeys(key)}\``,
    `\`${toKeys(mac)}\``,
  ]);
  return table(['Command', 'Linux, Windows', 'macOS'], rows);
}

/** `shift+alt+n` as people write it. */
function toKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => key.charAt(0).toUpperCase() + key.slice(1))
    .join('+');
}

function describeChecks(): string {
  const inOrder = rules.toSorted((a, b) => problemCodes.indexOf(a.code) - problemCodes.indexOf(b.code));
  const rows = inOrder.map(({ code, severity, fix }) => [
    `[\`${code}\`](diagnostics.md#${code})`,
    severity,
    fix === undefined ? 'no' : 'yes',
  ]);
  return table(['Code', 'Severity', 'Has a fix'], rows);
}

function describeSnippets(): string {
  const rows = Object.values(read<Readonly<Record<string, Snippet>>>('snippets/markdown.json'));
  return table(
    ['Prefix', 'What it writes'],
    rows.map(({ prefix, description }) => [`\`${prefix}\``, description]),
  );
}

function describeCommandLine(): string {
  const rows = lineCommands.map((command) => [`[\`${command.name}\`](cli.md#${command.name})`, command.help().summary]);
  return table(['Command', 'What it does'], rows);
}

/** The whole page. */
export function createReference(): string {
  const targets = exportTargets.map(({ id }) => `\`${id}\``).join(', ');
  const tools = contributes.languageModelTools ?? [];
  return `# Reference

Written from the code by \`npm run reference\`. How to use all this is in the [guide](guide.md).

## Settings

${describeSettings()}

## Commands

All under *Conference Notes* in the palette; a view's own commands are in the view alone.

${describeCommands()}

## Keys

${describeKeys()}

## Checks

What they mean, with samples and fixes: [diagnostics.md](diagnostics.md).

${describeChecks()}

## Snippets

The same in Markdown and in plain text.

${describeSnippets()}
${
  tools.length === 0
    ? ''
    : `
## Tools for language models

${table(
  ['Tool', 'What it does'],
  tools.map(({ toolReferenceName, userDescription }) => [`\`#${toolReferenceName}\``, say(userDescription)]),
)}
`
}
## Command line

Options and examples: [cli.md](cli.md).

${describeCommandLine()}

Targets of \`export\`, described in [exports.md](exports.md): ${targets}.
`;
}

/** Conditions of the palette that the page has no words for. */
export function findUnnamedConditions(): readonly string[] {
  const found = new Set(contributes.commands.map(toCondition));
  return [...found].filter((condition) => condition !== 'false' && conditions[condition] === undefined);
}
