/** Completion scripts, written from the table of commands: they hold all they need and never start the program. */
import type { Command } from './commandHost.js';
import type { CommandOption } from './commandOptions.js';

/** An option with all it can be typed as. */
interface ListedOption extends Pick<CommandOption, 'type' | 'choices' | 'short'> {
  readonly name: string;
  readonly about: string;
}

function listOptions({ options }: Command): readonly ListedOption[] {
  return Object.entries(options).map(([name, { about, ...option }]) => ({ ...option, name, about: about() }));
}

function spellings({ name, short }: ListedOption): readonly string[] {
  return [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];
}

/** Of a script for bash 3.2 and newer: what it does not know is a file. */
export function writeBash(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const values = commands.flatMap((command) =>
    listOptions(command).flatMap((option) =>
      option.type === 'boolean'
        ? []
        : spellings(option).map((spelling) =>
            option.choices === undefined
              ? `    '${command.name} ${spelling}') return ;;`
              : `    '${command.name} ${spelling}') COMPREPLY=($(compgen -W '${option.choices.join(' ')}' -- "$cur")); return ;;`,
          ),
    ),
  );
  const words = commands.map((command) => {
    const options = [...listOptions(command).flatMap(spellings), '--help'].join(' ');
    const first = command.words === undefined ? '' : command.words.join(' ');
    return `    ${command.name}) options='${options}'; words='${first}' ;;`;
  });
  return `# bash completion for conference-notes
_conference_notes() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]} options= words=
  COMPREPLY=()
  # --to=html comes as three words.
  if [[ $cur == '=' ]]; then cur=
  elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${names} help --help --version' -- "$cur"))
    return
  fi
  case "$command $prev" in
${values.join('\n')}
  esac
  case $command in
${words.join('\n')}
    help) words='${names}' ;;
  esac
  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ $COMP_CWORD -eq 2 && -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); fi
}
complete -o default -F _conference_notes conference-notes
`;
}

/** Of a script to be sourced below `compinit`, or to lie as `_conference-notes` in a folder of `fpath`. */
export function writeZsh(commands: readonly Command[]): string {
  const listed = commands.map((command) => `    ${quote(`${command.name}:${command.help().summary}`)}`);
  const cases = commands.map((command) => {
    const options = listOptions(command).flatMap((option) =>
      spellings(option).map((spelling) => {
        const repeats = command.options[option.name]?.multiple === true ? '*' : '';
        const value = option.type === 'boolean' ? '' : `:${option.name}:${toZshValues(option)}`;
        // `=` lets the value follow as `--to=html`, too.
        const end = value !== '' && spelling.startsWith('--') ? '=' : '';
        return `        ${quote(`${repeats}${spelling}${end}[${escapeZsh(option.about)}]${value}`)} \\`;
      }),
    );
    const files =
      command.words === undefined
        ? quote('*:file:_files')
        : `${quote(`1:word:(${command.words.join(' ')})`)} ${quote('*:file:_files')}`;
    return `      ${command.name})
        _arguments '(-h --help)'{-h,--help}'[help]' \\
${[...options, `        ${files} ;;`].join('\n')}`;
  });
  return `#compdef conference-notes
_conference-notes() {
  local -a commands
  commands=(
${listed.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands 'command' commands
    _arguments '--help[help]' '--version[version]'
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
      help) _describe -t commands 'command' commands ;;
  esac
}
if [[ $funcstack[1] == _conference-notes ]]; then _conference-notes "$@"
else compdef _conference-notes conference-notes; fi
`;
}

function toZshValues({ choices, name }: ListedOption): string {
  if (choices !== undefined) return `(${choices.join(' ')})`;
  return name === 'out' ? '_files' : ' ';
}

function escapeZsh(text: string): string {
  return text.replaceAll(/[[\]:\\]/g, '\\$&');
}

/** Of a script for fish. */
export function writeFish(commands: readonly Command[]): string {
  const start = 'complete -c conference-notes';
  const lines = commands.flatMap((command) => {
    const after = `${start} -n '__fish_seen_subcommand_from ${command.name}'`;
    const words =
      command.words === undefined
        ? []
        : [
            `${start} -f -n '__fish_seen_subcommand_from ${command.name}; and not __fish_seen_subcommand_from ${command.words.join(' ')}' -a '${command.words.join(' ')}'`,
          ];
    return [
      `${start} -f -n __fish_use_subcommand -a ${command.name} -d ${quote(command.help().summary)}`,
      ...words,
      ...listOptions(command).map((option) => `${after} ${toFishOption(option)}`),
      `${after} -s h -l help -d help`,
    ];
  });
  return `# fish completion for conference-notes
${start} -n __fish_use_subcommand -l help -d help
${start} -n __fish_use_subcommand -l version -d version
${lines.join('\n')}
`;
}

function toFishOption({ name, short, type, choices, about }: ListedOption): string {
  const spelled = `${short === undefined ? '' : `-s ${short} `}-l ${name}`;
  const value = type === 'boolean' ? '' : choices === undefined ? ' -r' : ` -x -a '${choices.join(' ')}'`;
  return `${spelled}${value} -d ${quote(about)}`;
}

/** For any of the three: in single quotation marks nothing has a meaning but their end. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
