/** What a conversion cannot carry, in words: short for the question, whole for a list. */
import { l10n } from 'vscode';
import type { ConvertParams, ConvertResult } from '../../server/src/protocol.js';

/** More lines than this do not fit into a question. */
const shownLines = 8;
const shownLength = 70;

type Losses = ConvertResult['losses'];

/** Sentences and lines for a question; empty where everything comes back the same. */
export function describeLosses(
  { losses, readAs }: Pick<ConvertResult, 'losses' | 'readAs'>,
  { to, part }: { readonly to: ConvertParams['to']; readonly part: 'file' | 'section' },
): string {
  const marks = losses.filter(({ kind }) => kind === 'marks');
  const titles = losses.filter(({ kind }) => kind === 'title');
  const breaks = losses.filter(({ kind }) => kind === 'break').length;
  return [
    marks.length === 0
      ? ''
      : describe(l10n.t('Every character stays, but converted back these lines would not be the same:'), marks),
    titles.length === 0 ? '' : describe(l10n.t('These would no longer be read as titles of talks:'), titles),
    breaks === 0 ? '' : describeBreaks(breaks),
    part === 'section' || readAs === to ? '' : describeReading(readAs),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** All lines with their numbers. */
export function listLosses(losses: Losses): string {
  return losses.map(({ line, text }) => `${line + 1}: ${text}\n`).join('');
}

function describe(sentence: string, losses: Losses): string {
  const shown = losses.slice(0, shownLines).map(({ line, text }) => `${line + 1}: ${shorten(text.trim())}`);
  const more = losses.length - shown.length;
  return [sentence, ...shown, ...(more > 0 ? [l10n.t('and {0} more', more)] : [])].join('\n');
}

function shorten(text: string): string {
  return text.length <= shownLength ? text : `${text.slice(0, shownLength)}…`;
}

function describeBreaks(count: number): string {
  return count === 1
    ? l10n.t('Converted back, 1 line that Markdown joins with the next would be a line of its own.')
    : l10n.t('Converted back, {0} lines that Markdown joins with the next would be lines of their own.', count);
}

function describeReading(readAs: ConvertParams['to']): string {
  return readAs === 'markdown'
    ? l10n.t('Links or front matter remain in the form of Markdown, so the notes would still be read as Markdown.')
    : l10n.t('Nothing in them would tell Markdown, so the notes would still be read as plain text.');
}
