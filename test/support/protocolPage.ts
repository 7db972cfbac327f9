/** `docs/protocol.md`: the requests from the sources of the protocol, the commands from what they take. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commands } from '../../server/src/core/commands/index.js';
import { type CommandName, commandPrefix } from '../../server/src/core/commands/commandNames.js';
import { reportLanguages } from '../../server/src/core/export/index.js';
import { linkClasses } from '../../server/src/core/index/linkClass.js';
import type { InputProperty } from '../../server/src/core/inputs/readInput.js';

const protocolFolder = path.resolve(import.meta.dirname, '../../server/src/protocol');

/** Rooms in the order of the page. */
const rooms: readonly (readonly [file: string, title: string])[] = [
  ['session', 'Session'],
  ['conferences', 'Conferences'],
  ['live', 'Now'],
  ['lookups', 'Links and text'],
  ['agents', 'Answers for agents'],
  ['edits', 'Edits'],
  ['exports', 'Exports'],
  ['schedules', 'Schedules'],
  ['pictures', 'Pictures'],
  ['previews', 'Previews'],
  ['clientFiles', 'What the server asks of its client'],
];

/** What types of the core stand for that are made of values. */
const computed: Readonly<Record<string, readonly string[]>> = {
  LinkClass: linkClasses,
  ReportLanguage: reportLanguages,
};

const about: Readonly<Record<CommandName, string>> = {
  addTakeaways: 'Begins the takeaways of the talk, at its end.',
  convert:
    'Converts the file, or one section, between plain text and Markdown. The result has `losses`, as `conferenceNotes/convert`.',
  export:
    'Writes a report. Without `save` the result is that of `conferenceNotes/export`; with it, the editor makes a new file and shows it, and the result is `{ saved, suggestedName, warnings }`. A file that is there is never replaced.',
  insertAbstract: "Writes the schedule's abstract into the talk.",
  insertMissingTalkLinks: 'Writes the links of all talks of the file whose slot is sure.',
  insertSlotLinks: 'Writes slides, recordings and other links of the schedule that the notes lack.',
  insertTalk: 'Begins a new talk after the one at the line.',
  insertTalkLink: 'Writes the page of a slot as the link of the talk.',
  jot: 'Adds text at the end of the talk.',
  linkTimestamps: "Makes links into the recording of the talk's timestamps.",
  listConferences: 'Lists conferences: [agents.md](agents.md#list_conferences).',
  listFollowUps: 'Lists follow-ups: [agents.md](agents.md#list_follow_ups).',
  markRecording: "Writes that the talk's recording begins, by the reader's clock where `seconds` is left out.",
  onNow: 'Says what is on and what comes next: [agents.md](agents.md#on_now).',
  readTalk: 'Reads a talk: [agents.md](agents.md#read_talk).',
  searchTalks: 'Finds talks: [agents.md](agents.md#search_talks).',
  setAttendance: 'Says whether the talk was attended.',
  setFollowUp: 'Ticks or unticks the follow-up in the line; the result has `done`, what it is now.',
  startNextTalk:
    'Begins the talk that is on or next by the schedule, or goes on where its header is there already; asks which (`window/showMessageRequest`) where several begin, and takes the time of the clock where none does. The result has the `slot`.',
};

const head = `# The protocol

What [editors.md](editors.md) sets up speaks LSP 3.17, as every editor does. This page has what is beyond it: commands, for editors
without a plugin, and our own requests, for who writes one. \`npm run reference\` makes the page from the sources.

Positions are LSP's everywhere: zero-based lines, UTF-16 characters. A request that cannot be answered fails with a sentence for the
user (\`RequestFailed\`, -32803), for a text that has moved on with \`ContentModified\` (-32801).

## Commands

\`workspace/executeCommand\` takes one object as its only argument:

\`\`\`json
{
  "command": "conference-notes.export",
  "arguments": [{ "target": "markdown", "uris": ["file:///home/me/notes/pycon.md"] }]
}
\`\`\`

Commands that edit send \`workspace/applyEdit\`, one undo step each, for the version that they were planned for, and answer
\`{ applied, cursor }\`: whether anything changed, and where the cursor should be now. Editors that have \`window/showDocument\` are
asked to put it there. To those without \`workspace/applyEdit\` the answer has the \`edit\` itself (\`WorkspaceEdit\`), for them to apply.

They are not announced to clients that name commands of our VS Code extension in \`experimental.commands\`.
`;

/** The page. */
export function createProtocolPage(): string {
  const chapters = [
    head,
    describeCommands(),
    '## Requests and notifications\n\nTypes are TypeScript. What is marked with `?` may be absent.\n',
    ...rooms.map(([file, title]) => describeRoom(file, title)),
    describeTypes(),
  ];
  return `${chapters.map((chapter) => chapter.trim()).join('\n\n')}\n`;
}

/** The files of the protocol that no room has. */
export function findForgottenRooms(): readonly string[] {
  const known = rooms.map(([file]) => `${file}.ts`);
  return readdirSync(protocolFolder).filter((name) => !known.includes(name));
}

function describeCommands(): string {
  const names = Object.keys(about) as CommandName[];
  return names
    .map((name) => {
      const command = commands.find((each) => each.name === name);
      const rows = Object.entries(command?.inputSchema.properties ?? {}).map(([input, property]) => {
        const isRequired = command?.inputSchema.required?.includes(input) === true;
        return `| \`${input}\` | ${describeProperty(property)} | ${isRequired ? 'required. ' : ''}${property.description} |`;
      });
      const table = rows.length === 0 ? '' : `\n\n| input | type | meaning |\n| --- | --- | --- |\n${rows.join('\n')}`;
      return `### \`${commandPrefix}${name}\`\n\n${about[name]}${table}`;
    })
    .join('\n\n');
}

function describeProperty(property: InputProperty): string {
  const words =
    property.type === 'array' ? property.items.enum : property.type === 'string' ? property.enum : undefined;
  const plural = property.type === 'array' ? 'list of ' : '';
  if (words !== undefined) return plural + words.map((word) => `\`${word}\``).join(', ');
  return property.type === 'array'
    ? 'list of text'
    : { string: 'text', integer: 'number', boolean: 'true or false' }[property.type];
}

interface Declaration {
  /** Of its doc comment. */
  readonly comment: string;
  readonly code: string;
}

function describeRoom(file: string, title: string): string {
  const source = readFileSync(path.join(protocolFolder, `${file}.ts`), 'utf8');
  const parts: string[] = [`### ${title}`];
  let code: string[] = [];
  const close = (): void => {
    if (code.length > 0) parts.push(`\`\`\`ts\n${code.join('\n\n')}\n\`\`\``);
    code = [];
  };
  for (const declaration of readDeclarations(source)) {
    const method = /^export const \w+Method = '([^']+)'/u.exec(declaration.code)?.[1];
    if (method !== undefined) {
      close();
      parts.push(`#### \`${method}\`\n\n${toProse(declaration.comment, source)}`);
    } else if (/^export (?:interface|type) \w/u.test(declaration.code)) {
      code.push(toType(declaration));
    }
  }
  close();
  return parts.join('\n\n');
}

/** The exported declarations of a source, each with the doc comment above it. */
function readDeclarations(source: string): readonly Declaration[] {
  const pattern = /(?:^\/\*\*((?:(?!\*\/)[^])*)\*\/\n)?^((?:export )?(?:const|interface|type) [^]*?(?:^\}|;$))/gmu;
  return [...source.matchAll(pattern)].map(([, comment = '', code = '']) => ({
    comment: comment.replaceAll(/\s*\n\s*\*?\s*/gu, ' ').trim(),
    code: completeType(source, code),
  }));
}

/** A type that is a list of objects ends at its own semicolon, not at that of their first member. */
function completeType(source: string, code: string): string {
  const start = source.indexOf(code);
  let end = start + code.length;
  const depth = (text: string): number => (text.match(/[{([]/gu) ?? []).length - (text.match(/[})\]]/gu) ?? []).length;
  while (depth(source.slice(start, end)) > 0) {
    const next = source.indexOf('\n', end + 1);
    if (next < 0) break;
    end = next;
  }
  return source.slice(start, end);
}

/** "Client to server, request: ..." with the names of methods in place of those of constants. */
function toProse(comment: string, source: string): string {
  return comment.replaceAll(/\{@link (\w+)\}/gu, (_, name: string) => {
    const method = new RegExp(`${name} = '([^']+)'`, 'u').exec(source)?.[1];
    return `\`${method ?? name}\``;
  });
}

function toType({ comment, code }: Declaration): string {
  const lines = comment === '' ? [] : [`/** ${comment.replaceAll(/\{@link (\w+)\}/gu, '`$1`')} */`];
  return [...lines, code.replaceAll(/\b(?:export|readonly) /gu, '').replaceAll(/\{@link (\w+)\}/gu, '`$1`')].join('\n');
}

/** The types that the protocol takes from the core, with those that these are made of. */
function describeTypes(): string {
  const found = new Map<string, string>();
  for (const [file] of rooms) collectImports(path.join(protocolFolder, `${file}.ts`), found, () => true);
  found.delete('Position');
  found.delete('Range');
  const code = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return `### Types of the notes\n\n\`Position\` and \`Range\` are LSP's.\n\n\`\`\`ts\n${code.join('\n\n')}\n\`\`\``;
}

function collectImports(file: string, found: Map<string, string>, isUsed: (name: string) => boolean): void {
  const source = readFileSync(file, 'utf8');
  for (const [, names = '', from = ''] of source.matchAll(/^import (?:type )?\{([^}]*)\} from '(\.[^']+)\.js'/gmu)) {
    const other = path.resolve(path.dirname(file), `${from}.ts`);
    if (other.startsWith(protocolFolder)) continue;
    for (const name of names.split(',').map((each) => each.replace('type ', '').trim())) {
      if (name !== '' && isUsed(name)) collectType(other, name, found);
    }
  }
}

function collectType(file: string, name: string, found: Map<string, string>): void {
  if (found.has(name)) return;
  const values = computed[name];
  if (values !== undefined) {
    found.set(name, `type ${name} = ${values.map((value) => `'${value}'`).join(' | ')};`);
    return;
  }
  const source = readFileSync(file, 'utf8');
  const declarations = readDeclarations(source);
  const isOf = (wanted: string) => (declaration: Declaration) =>
    new RegExp(`^(?:export )?(?:interface|type) ${wanted}\\b`, 'u').test(declaration.code);
  const declaration = declarations.find(isOf(name));
  if (declaration === undefined) return;
  found.set(name, toType(declaration));
  const isUsed = (other: string): boolean => new RegExp(`\\b${other}\\b`, 'u').test(declaration.code);
  for (const other of declarations) {
    const own = /^(?:export )?(?:interface|type) (\w+)/u.exec(other.code)?.[1];
    if (own !== undefined && isUsed(own)) collectType(file, own, found);
  }
  collectImports(file, found, isUsed);
}
