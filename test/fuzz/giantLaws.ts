/** What the product does with inputs of a size that no writer makes, in the words of docs/reliability.md. */
import { convertNotes } from '../../server/src/core/edit/convertNotes.js';
import { defaultExportOptions, exportNotes, exportTargets, findRefusal } from '../../server/src/core/export/index.js';
import { isNoteText } from '../../server/src/core/detect.js';
import { toNoteEntry } from '../../server/src/core/index/toNoteEntry.js';
import { parseNote } from '../../server/src/core/parse/parseNote.js';
import { RuleRunner } from '../../server/src/core/rules/runRules.js';
import { createSourceText } from '../../server/src/core/text/sourceText.js';
import { provideDocumentSymbols } from '../../server/src/features/documentSymbols.js';
import { NoteStore } from '../../server/src/workspace/noteStore.js';
import { OpenDocuments } from '../../server/src/workspace/openDocuments.js';
import { createRuleInput } from '../support/notes.js';
import { must } from './fuzzTarget.js';
import { checkSchedule } from './scheduleLaws.js';

const uri = 'file:///world/notes.md';

/** Steps of reading a note, each of which costs for itself. */
export const noteSteps = {
  open: (text: string) => {
    isNoteText(text.slice(0, 16_384));
    toNoteEntry(uri, parseNote(text));
  },
  key: (text: string) => {
    const previous = parseNote(text);
    const at = text.length >> 1;
    const note = parseNote(`${text.slice(0, at)}x${text.slice(at)}`, { previous });
    must(note.length === text.length + 1, 'the edited text');
  },
  show: (text: string) => {
    const document = new NoteStore(new OpenDocuments()).readClosed(uri, text);
    provideDocumentSymbols(document);
    new RuleRunner().run({ ...createRuleInput(text), note: document.note, inside: document.inside });
  },
  convert: (text: string) => {
    convertNotes(createSourceText(text), { to: 'plaintext' });
    convertNotes(createSourceText(text), { to: 'markdown' });
  },
  export: async (text: string) => {
    const { note, inside } = new NoteStore(new OpenDocuments()).readClosed(uri, text);
    const inputs = [{ name: undefined, sources: [{ uri, text, note, inside }], slots: new Map() }];
    if (findRefusal(inputs, defaultExportOptions) !== undefined) return;
    for (const target of exportTargets) {
      await exportNotes({
        target,
        inputs,
        options: defaultExportOptions,
        readPicture: () => Promise.resolve(undefined),
      });
    }
  },
} as const satisfies Readonly<Record<string, (text: string) => void | Promise<void>>>;

/** Imports the schedule and does all that follows from it. */
export function checkGiantSchedule(text: string): Promise<void> {
  return checkSchedule({
    format: 'frab-json',
    bytes: Buffer.from(text, 'utf8').toString('latin1'),
    timeZone: undefined,
  });
}
