/** Which files are note files: what the settings say, else what the first part of the text says. */
import { detectLength, isNoteText } from '../core/detect.js';
import { LineAnswers } from '../core/detect/lineAnswers.js';
import { createGlob } from '../core/text/glob.js';
import type { TextSource } from '../core/text/lines.js';
import type { Settings } from '../settings.js';
import { decodedPath, relativePath } from './folders.js';

type FileSettings = Settings['files'];

interface Globs {
  readonly include: readonly ((path: string) => boolean)[];
  readonly exclude: readonly ((path: string) => boolean)[];
}

interface Decision {
  readonly head: string;
  readonly settings: FileSettings;
  readonly isNote: boolean;
  readonly answers: LineAnswers;
}

export class NoteFiles {
  private readonly globs = new WeakMap<FileSettings, Globs>();
  private readonly decisions = new Map<string, Decision>();

  constructor(private readonly folders: () => readonly string[]) {}

  /** Whether a file is left out whatever it holds, so that it need not be read. */
  isExcluded(uri: string, settings: Settings): boolean {
    const { exclude } = this.globsOf(settings.files);
    if (exclude.length === 0) return false;
    const path = relativePath(this.folders(), uri);
    return exclude.some((matches) => matches(path));
  }

  /** Whether the settings say that a file is a note file, whatever it holds. */
  isIncluded(uri: string, settings: Settings): boolean {
    const { include } = this.globsOf(settings.files);
    if (include.length === 0) return false;
    const path = relativePath(this.folders(), uri);
    return include.some((matches) => matches(path));
  }

  /** Whether a text is a note file. For open documents, which ask again and again, see {@link isOpenNote}. */
  isNote(uri: string, text: string, settings: Settings, answers?: LineAnswers): boolean {
    if (this.isExcluded(uri, settings)) {
      return false;
    }
    const hints = { path: decodedPath(uri), ...(answers === undefined ? {} : { answers }) };
    return this.isIncluded(uri, settings) || isNoteText(text.slice(0, detectLength), hints);
  }

  /** The same, decided anew only when the first part of the text or the settings changed. */
  isOpenNote(uri: string, text: TextSource, settings: Settings): boolean {
    const head = text.slice(0, detectLength);
    const known = this.decisions.get(uri);
    if (known !== undefined && known.settings === settings.files && known.head === head) {
      return known.isNote;
    }
    const answers = known?.answers ?? new LineAnswers();
    const isNote = this.isNote(uri, head, settings, answers);
    this.decisions.set(uri, { head, settings: settings.files, isNote, answers });
    return isNote;
  }

  /** Called when a document is closed. */
  forget(uri: string): void {
    this.decisions.delete(uri);
  }

  /** Patterns are compiled once for a settings value, which is replaced when a setting changes. */
  private globsOf(settings: FileSettings): Globs {
    const known = this.globs.get(settings);
    if (known !== undefined) {
      return known;
    }
    const globs = { include: settings.include.map(createGlob), exclude: settings.exclude.map(createGlob) };
    this.globs.set(settings, globs);
    return globs;
  }
}
