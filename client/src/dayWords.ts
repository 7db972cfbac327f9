/** What a day of a schedule is called in lists. */
import { env, l10n } from 'vscode';

/** `Day 1 · Sat, May 2`, in the words of the display language; of an only day the date. `date` is ISO 8601. */
export function formatDay({ number, date }: { readonly number: number; readonly date: string }, days: number): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const words = new Intl.DateTimeFormat(env.language, options).format(new Date(`${date}T00:00:00Z`));
  return days === 1 ? words : l10n.t('Day {0} · {1}', number, words);
}
