/**
 * The readings of note files: an open document is read when someone asks, once per version, from its previous reading.
 * What is computed from one section is kept as long as the section lives, which outlasts edits elsewhere.
 */
import type { Inside, Note, PlacedSection, Section } from '../core/model/note.js';
import type { FollowUpPhrases } from '../core/parse/followUps.js';
import { parseNote } from '../core/parse/parseNote.js';
import { readInside } from '../core/parse/readInside.js';
import { createSourceText } from '../core/text/sourceText.js';
import type { OpenDocument, OpenDocuments } from './openDocuments.js';
import type { NoteDocument, SectionComputation } from './snapshot.js';

interface Reading {
  readonly opened: number;
  readonly followUpPhrases: FollowUpPhrases | undefined;
  readonly document: NoteDocument;
}

/** Values by the function that computed them, and what of the rest of the file they hold with. */
interface DerivedValues {
  readonly surroundings: string;
  readonly byComputation: Map<SectionComputation<unknown>, unknown>;
}

export class NoteStore {
  private readonly readings = new Map<string, Reading>();
  private readonly derived = new WeakMap<Section, DerivedValues>();

  /** @param findPhrases what marks follow-ups in a file, beside what always does */
  constructor(
    private readonly documents: OpenDocuments,
    private readonly findPhrases: (uri: string) => FollowUpPhrases | undefined = () => undefined,
  ) {}

  /** The reading of an open document at its present version. */
  read(open: OpenDocument): NoteDocument {
    const reading = this.readings.get(open.uri);
    const followUpPhrases = this.findPhrases(open.uri);
    const sameLife =
      reading !== undefined && reading.opened === open.opened && reading.followUpPhrases === followUpPhrases;
    if (sameLife && reading.document.version === open.version) {
      return reading.document;
    }
    const change = this.documents.takeChange(open.uri);
    const previous = sameLife ? reading.document.note : undefined;
    const note = parseNote(open.source, {
      followUpPhrases,
      ...(previous === undefined ? {} : { previous }),
      ...(previous === undefined || change === undefined ? {} : { change }),
    });
    const { uri, version, languageId, source } = open;
    const document = this.toDocument({ uri, version, languageId, source, note });
    this.readings.set(open.uri, { opened: open.opened, followUpPhrases, document });
    return document;
  }

  /** The reading of a text that is not open; kept by nobody. */
  readClosed(uri: string, text: string): NoteDocument {
    return this.toDocument({
      uri,
      version: null,
      languageId: undefined,
      source: createSourceText(text),
      note: parseNote(text, { followUpPhrases: this.findPhrases(uri) }),
    });
  }

  forget(uri: string): void {
    this.readings.delete(uri);
  }

  private toDocument(reading: Omit<NoteDocument, 'inside' | 'derive'>): NoteDocument {
    const document: NoteDocument = {
      ...reading,
      inside: (placed) => this.derive(document, placed, computeInside),
      derive: (placed, compute) => this.derive(document, placed, compute),
    };
    return document;
  }

  private derive<Value>(document: NoteDocument, placed: PlacedSection, compute: SectionComputation<Value>): Value {
    const surroundings = describeSurroundings(document.note, placed);
    let values = this.derived.get(placed.section);
    if (values?.surroundings !== surroundings) {
      values = { surroundings, byComputation: new Map() };
      this.derived.set(placed.section, values);
    }
    const { byComputation } = values;
    // Only what `compute` gave is ever stored under it.
    let value = byComputation.get(compute) as Value | undefined;
    if (value === undefined && !byComputation.has(compute)) {
      value = compute(document, placed);
      byComputation.set(compute, value);
    }
    return value as Value;
  }
}

/**
 * What the inside of a section depends on beside the section, whose identity tells of its text and definitions: the
 * schedule's page, which is no link of the notes.
 */
function describeSurroundings({ scheduleLink }: Note, { section, line }: PlacedSection): string {
  if (scheduleLink === undefined) return '';
  const { start, end } = scheduleLink.range;
  const isHere = start.line >= line && start.line < line + section.lineCount;
  const place = isHere ? ` ${start.line - line}:${start.character}-${end.line - line}:${end.character}` : '';
  return scheduleLink.text + place;
}

function computeInside({ note, source }: NoteDocument, placed: PlacedSection): Inside {
  return readInside(note, placed, source);
}
