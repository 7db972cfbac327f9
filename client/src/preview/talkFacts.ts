/** The facts of a talk for its card in the Markdown preview. All that stands in notes or schedules is escaped. */
import type { PreviewTalk } from '../../../server/src/protocol.js';
import type { TalkFacts } from './decorateTokens.js';
import { escapeHtml } from './markdownTokens.js';

/** What the card says itself, in the reader's language. */
export interface FactWords {
  readonly talkPage: string;
  readonly attendance: (attendance: PreviewTalk['attendance']) => string;
}

export function createTalkFacts(words: FactWords): TalkFacts {
  return {
    above({ start, end }) {
      if (start === undefined) return '';
      return `<p class="conference-notes-time">${escapeHtml(end === undefined ? start : `${start}–${end}`)}</p>\n`;
    },
    below(talk) {
      const facts = [toFact('speakers', talk.speakers.join(', ')), toBadge(talk, words), ...toPlaces(talk, words)];
      const shown = facts.filter((fact) => fact !== '');
      return shown.length === 0 ? '' : `<p class="conference-notes-facts">${shown.join(' ')}</p>\n`;
    },
  };
}

/** Not the reason: it stands in the notes below. */
function toBadge({ attendance }: PreviewTalk, words: FactWords): string {
  return attendance === 'attended' || attendance === 'unknown' ? '' : toFact('badge', words.attendance(attendance));
}

function toPlaces({ room, track, url }: PreviewTalk, { talkPage }: FactWords): readonly string[] {
  const page =
    url !== undefined && /^https?:\/\//i.test(url)
      ? `<a class="conference-notes-page" href="${escapeHtml(url)}">${escapeHtml(talkPage)}</a>`
      : '';
  return [toFact('room', room ?? ''), toFact('room', track ?? ''), page];
}

function toFact(name: string, text: string): string {
  return text === '' ? '' : `<span class="conference-notes-${name}">${escapeHtml(text)}</span>`;
}
