/** What calendars without fields for it put into an event's description: speakers and the talk's page. */
import type { SpeakerDraft } from './scheduleDraft.js';

/** Names of the first line `Speakers: A (Firm), B` (also `Speaker:`, `von:`, `By:`); none where there is no such line. */
export function findSpeakersLine(description: string | undefined): readonly SpeakerDraft[] {
  const line = /^(?:speakers?|presenters?|von|by)\s*:\s*(.{1,300})$/im.exec(description?.slice(0, 5000) ?? '')?.[1];
  return (line ?? '')
    .replace(/\([^()]{0,100}\)/g, '')
    .split(/,|;| & | and | und /)
    .map((name) => ({ name }));
}

/** The address of a line `Link: https://...`. */
export function findLinkLine(description: string | undefined): string | undefined {
  return /^(?:link|url|more info)\s*:\s*(https?:\/\/\S{1,500})\s*$/im.exec(description?.slice(-5000) ?? '')?.[1];
}
