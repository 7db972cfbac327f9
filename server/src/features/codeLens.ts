/** A day's recap where the day ends: `7 talks · 1 not attended · 3 open follow-ups`. No other lens. */
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { PlacedSection, TalkSection } from '../core/model/note.js';
import { getTalks } from '../core/model/sections.js';
import { createRange } from '../core/text/positions.js';
import type { NoteDocument } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { countTalks } from './talkWords.js';

/** One lens for each day that has talks. */
export function provideDayRecaps({ note }: NoteDocument): CodeLens[] {
  const talks = getTalks(note);
  const lastSection = note.sections.at(-1);
  const lastLine = lastSection === undefined ? 0 : lastSection.line + lastSection.section.lineCount - 1;
  return note.days.flatMap((_, index) => {
    const own = talks.filter((placed) => placed.day === index);
    const last = note.sections.findLast((placed) => placed.day === index);
    if (own.length === 0 || last === undefined) {
      return [];
    }
    // A lens stands above its line: on the line below the day's last words it parts no paragraph.
    const line = Math.min(lastLine, last.line + Math.max(0, last.section.contentEndLine) + 1);
    // A lens without a command is text: there is nothing to run.
    return [{ range: createRange(line, 0, line, 0), command: { title: describeDay(own), command: '' } }];
  });
}

export const codeLens: Feature<CodeLensParams, CodeLens[]> = {
  method: 'textDocument/codeLens',
  capability: () => ({ codeLensProvider: {} }),
  handle(snapshot, { textDocument: { uri } }) {
    const document = snapshot.findNote(uri);
    return document === undefined || !snapshot.getSettings(uri).codeLens.dayRecap ? [] : provideDayRecaps(document);
  },
};

function describeDay(talks: readonly PlacedSection<TalkSection>[]): string {
  return countTalks(
    talks.map(({ section: { talk } }) => ({ attendance: talk.attendance.state, followUps: talk.followUps })),
  );
}
