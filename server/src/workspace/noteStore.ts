/**
 * The readings of note files: an open document is read when someone asks, once per version, from its previous reading;
 * the inside of a section once in the section's life, which outlasts edits elsewhere.
 */
import type { Inside, PlacedSection, Section } from '../core/model/note.js';
import { parseNote } from '../core/parse/parseNote.js';
import { readInside } from '../core/parse/readInside.js';
import { createSourceText } from '../core/text/sourceText.js';
import type { OpenDocument, OpenDocuments } from './openDocuments.js';
import type { NoteDocument } from './snapshot.js';

interface Reading {
  readonly opened: number;
  readonly document: NoteDocument;
}

export class NoteStore {
  private readonly readings = new Map<string, Reading>();
  private readonly insides = new WeakMap<Section, Inside>();

  constructor(private readonly documents: OpenDocuments) {}

  /** The reading of an open document at its present version. */
  read(open: OpenDocument): NoteDocument {
    const reading = this.readings.get(open.uri);
    const sameLife = reading !== undefined && reading.opened === open.opened;
    if (sameLife && reading.document.version === open.version) {
      return reading.document;
    }
    const change = this.documents.takeChange(open.uri);
    const previous = sameLife ? reading.document.note : undefined;
    const note = parseNote(open.source.text, {
      ...(previous === undefined ? {} : { previous }),
      ...(previous === undefined || change === undefined ? {} : { change }),
    });
    const document = this.toDocument(open.uri, open.version, { source: open.source, note });
    this.readings.set(open.uri, { opened: open.opened, document });
    return document;
  }

  /** The reading of a text that is not open, kept by nobody. */
  readClosed(uri: string, text: string): NoteDocument {
    return this.toDocument(uri, null, { source: createSourceText(text), note: parseNote(text) });
  }

  forget(uri: string): void {
    this.readings.delete(uri);
  }

  private toDocument(uri: string, version: number | null, read: Pick<NoteDocument, 'source' | 'note'>): NoteDocument {
    return { uri, version, ...read, inside: (placed) => this.inside(read, placed) };
  }

  private inside({ note, source }: Pick<NoteDocument, 'source' | 'note'>, placed: PlacedSection): Inside {
    const known = this.insides.get(placed.section);
    if (known !== undefined) {
      return known;
    }
    const inside = readInside(note, placed, source.text);
    this.insides.set(placed.section, inside);
    return inside;
  }
}
