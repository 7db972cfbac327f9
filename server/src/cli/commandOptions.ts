/** Options of sub-commands as data: read by `node:util`, told by `--help`, offered by completion, compared with the docs. */
import type { HelpRow } from './help.js';

/** One option. `type`, `short` and `multiple` are those of `parseArgs`. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What stands for the value in help: `FILE`. */
  readonly value?: string;
  /** All values there are, where they are few. */
  readonly choices?: readonly string[];
  readonly about: () => string;
}

/** By long name, without `--`. */
export interface CommandOptions {
  readonly [name: string]: CommandOption;
}

/** Options as help lists them: `-o, --out FILE`. */
export function toOptionRows(options: CommandOptions): readonly HelpRow[] {
  return Object.entries(options).map(([name, { short, value, about }]) => [
    `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    about(),
  ]);
}
