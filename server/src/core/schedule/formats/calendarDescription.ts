/**
 * What calendars without fields for it put into an event's description: title, speakers, track and the talk's page, one
 * a line. Where such a line says what is known, it is no part of the abstract.
 */
import { splitNames } from './calendarProducers.js';
import type { SpeakerDraft } from './scheduleDraft.js';

/** The parts of a description. */
export interface DescriptionParts {
  /** Names of the first line `Speakers: A (Firm), B` (also `Speaker:`, `von:`, `By:`); none where there is no such line. */
  readonly speakers: readonly SpeakerDraft[];
  /** The address of the last line `Link: https://...`. */
  readonly url: string | undefined;
  /** The rest of a line `Track: ...`. */
  readonly track: string | undefined;
  /** The description without those lines, without the title above them; undefined where nothing is left. */
  readonly text: string | undefined;
}

const speakersPattern = /^(?:speakers?|presenters?|von|by)\s*:\s*(.{1,300})$/im;
const linkPattern = /^(?:link|url|more info)\s*:\s*(https?:\/\/\S{1,500})\s*$/im;
const trackPattern = /^track\s*:\s*(.{1,100})$/im;

/** Takes a description apart; `known` is what the event says elsewhere, its summary and its address. */
export function readDescription(
  description: string | undefined,
  known: { readonly summary: string; readonly url: string | undefined },
): DescriptionParts {
  const text = description ?? '';
  const speakers = speakersPattern.exec(text.slice(0, 5000));
  const link = linkPattern.exec(text.slice(-5000));
  const track = trackPattern.exec(text.slice(0, 5000));
  // A firm in parentheses would be lost.
  const told = [speakers?.[1]?.includes('(') === true ? undefined : speakers, link, track].map((match) => match?.[0]);
  return {
    speakers: splitNames((speakers?.[1] ?? '').replace(/\([^()]{0,100}\)/g, '')),
    url: link?.[1],
    track: track?.[1]?.trim(),
    text: removeLines(text, [known.summary.trim(), ...told, known.url]),
  };
}

/** Takes each of the lines out once, wherever it stands. */
function removeLines(text: string, lines: readonly (string | undefined)[]): string | undefined {
  const free = new Set(lines.map((line) => line?.trim()).filter((line) => line !== undefined && line !== ''));
  const rest = text.split('\n').filter((line) => !free.delete(line.trim()));
  return rest.some((line) => line.trim() !== '') ? rest.join('\n') : undefined;
}
