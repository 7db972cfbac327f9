/** Arguments of a sub-command, by `node:util`; what is wrong with them is said in one line. */
import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { UsageError } from './commandHost.js';
import type { CommandOptions } from './commandOptions.js';
import { findNearest } from './nearest.js';

/** The options' values, and the files that are named. */
export type Arguments<Known extends CommandOptions> = Pick<
  ReturnType<typeof parseArgs<{ readonly options: Known; readonly allowPositionals: true; readonly strict: true }>>,
  'values' | 'positionals'
>;

/** Reads what stands after a command's name. Throws {@link UsageError} for what the command does not know. */
export function readArguments<Known extends CommandOptions>(args: readonly string[], options: Known): Arguments<Known> {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option') checkOption(token, options);
  }
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
}

interface OptionToken {
  readonly name: string;
  /** As typed: `-o`, `--out`. */
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, options: CommandOptions): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (name === 'help') throw new UsageError(l10n.t('{0} takes no value.', rawName));
  if (option === undefined) {
    throw new UsageError(unknownOption(name, rawName, options));
  }
  if (option.type === 'boolean' && value !== undefined) {
    throw new UsageError(l10n.t('{0} takes no value.', rawName));
  }
  // `--out --force` forgot the value; `--out=--force` and `--out -` mean what they say.
  if (option.type === 'string' && (value === undefined || (inlineValue !== true && /^-./.test(value)))) {
    throw new UsageError(l10n.t('{0} needs a value: {0} {1}', rawName, option.value ?? ''));
  }
  if (value !== undefined && option.choices !== undefined) checkChoices(value, rawName, option.choices);
}

function checkChoices(value: string, rawName: string, choices: readonly string[]): void {
  const wrong = value.split(',').find((each) => !choices.includes(each.trim()));
  if (wrong !== undefined) {
    throw new UsageError(l10n.t('{0} knows no "{1}"; there is: {2}', rawName, wrong.trim(), choices.join(', ')));
  }
}

function unknownOption(name: string, rawName: string, options: CommandOptions): string {
  const near = name.length < 2 ? undefined : findNearest(name, [...Object.keys(options), 'help']);
  return near === undefined
    ? l10n.t('there is no option {0}. --help lists all.', rawName)
    : l10n.t('there is no option {0}. Do you mean --{1}?', rawName, near);
}

/** The values of an option that may be repeated or hold several, separated by commas. */
export function splitValues(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).flatMap((list) => list.split(',').map((each) => each.trim())).filter((each) => each !== '');
}
