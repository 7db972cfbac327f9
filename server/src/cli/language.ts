/** The language that the command line speaks to people. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Translations, by the English text. */
export interface Translations {
  readonly [english: string]: string;
}

/**
 * The language of messages, as POSIX has it: `LC_ALL`, else `LC_MESSAGES`, else `LANG`. What programs read (`--json`,
 * `--format json`) stays English.
 *
 * @returns a code of two or three letters, such as `de`; undefined where English is to be spoken
 */
export function chooseLanguage(
  args: readonly string[],
  env: { readonly [name: string]: string | undefined },
): string | undefined {
  if (args.some((arg, at) => arg === '--json' || isForPrograms(arg, args[at + 1]))) return undefined;
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  const code = /^([a-z]{2,3})(?:[_.@-]|$)/i.exec(named ?? '')?.[1]?.toLowerCase();
  return code === 'en' ? undefined : code;
}

/** @returns undefined where the package has no such language, or its file cannot be read */
export function loadTranslations(packageFolder: string, language: string): Translations | undefined {
  try {
    return JSON.parse(
      readFileSync(path.join(packageFolder, `l10n/bundle.l10n.${language}.json`), 'utf8'),
    ) as Translations;
  } catch {
    return undefined;
  }
}

function isForPrograms(option: string, value: string | undefined): boolean {
  const [name, joined] = option.split('=', 2);
  const format = joined ?? value;
  return name === '--format' && format !== undefined && format !== 'text';
}
