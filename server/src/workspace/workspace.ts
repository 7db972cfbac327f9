/** The server's state: documents, notes, settings and folders, and the snapshot of them that a request sees. */
import type { ClientCapabilities, FileEvent, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { Clock } from '../clock.js';
import { neverCancelled } from '../core/cancelSignal.js';
import { isPicturePath } from '../core/pictures/pictureEndings.js';
import { type RuleInput, RuleRunner } from '../core/rules/runRules.js';
import { isSameData } from '../core/sameData.js';
import { decodeNote } from '../core/text/decodeNote.js';
import type { Logger } from '../logger.js';
import { type Files, isNoteFileName } from './files.js';
import { FolderSettings, type SettingsSource } from './folderSettings.js';
import { fileName, findFolder, parentFolder } from './folders.js';
import type { CacheStorage } from './entryCache.js';
import { FolderIndex } from './folderIndex.js';
import type { IndexProgress } from './indexer.js';
import { NoteFiles } from './noteFiles.js';
import { NoteSearch } from './noteSearch.js';
import { NoteStore } from './noteStore.js';
import { OpenDocuments } from './openDocuments.js';
import { readNotePicture } from './notePictures.js';
import { PictureFolders } from './pictureFolders.js';
import { isKeptSchedule, Schedules } from './schedules.js';
import { readTemplates } from './templates.js';
import type { NoteDocument, Snapshot } from './snapshot.js';
import { WorkspaceNotes } from './workspaceNotes.js';

export interface WorkspaceContext {
  readonly client: ClientCapabilities;
  readonly files: Files;
  readonly clock: Clock;
  readonly getTimeZone: () => string;
  readonly logger: Logger;
  /** Where what was read is kept for the next start; undefined where nothing can be kept. */
  readonly cache: CacheStorage | undefined;
  /** Called after much work that leaves memory behind. */
  readonly giveMemoryBack?: () => void;
  readonly pullSettings: SettingsSource['pull'];
  readonly folders: readonly string[];
  /** Called when something beside the notes changed that problems depend on. */
  readonly onSurroundingsChange: () => void;
  /** Called when a schedule was imported, changed or removed. */
  readonly onSchedulesChange: () => void;
}

/** Reading so many files leaves more memory behind than the server needs otherwise. */
const manyFiles = 500;

export class Workspace {
  readonly documents = new OpenDocuments();
  readonly settings: FolderSettings;
  readonly notes: WorkspaceNotes;
  private readonly store: NoteStore;
  private readonly noteFiles: NoteFiles;
  private readonly folderIndex: FolderIndex;
  private readonly textSearch: NoteSearch;
  private readonly pictures: PictureFolders;
  private readonly schedules: Schedules;
  private readonly rules = new RuleRunner();
  private workspaceFolders: readonly string[];
  private runningIndexes = 0;

  constructor(private readonly context: WorkspaceContext) {
    this.workspaceFolders = context.folders;
    const folders = (): readonly string[] => this.workspaceFolders;
    this.noteFiles = new NoteFiles(folders);
    this.settings = new FolderSettings({ pull: context.pullSettings, folders, logger: context.logger });
    this.store = new NoteStore(this.documents, (uri) => this.settings.followUpPhrases(uri));
    const list = (folder: string): Promise<readonly string[] | undefined> => context.files.list(folder);
    this.pictures = new PictureFolders({ list, onChange: context.onSurroundingsChange });
    this.schedules = new Schedules({
      files: context.files,
      logger: context.logger,
      folders,
      onChange: context.onSchedulesChange,
    });
    const { documents, store, noteFiles, settings } = this;
    this.notes = new WorkspaceNotes({
      documents,
      store,
      noteFiles,
      settings,
      files: context.files,
      logger: context.logger,
    });
    const { notes } = this;
    const { files, clock, cache } = context;
    this.folderIndex = new FolderIndex({ files, clock, settings, noteFiles, documents, notes, cache });
    this.textSearch = new NoteSearch({
      clock,
      index: () => notes.index(),
      isIndexing: () => this.runningIndexes > 0,
      changedAt: (uri) => this.folderIndex.changedAt(uri),
      isOpen: (uri) => documents.get(uri) !== undefined,
      readText: (uri) => notes.readText(uri),
    });
  }

  get folders(): readonly string[] {
    return this.workspaceFolders;
  }

  /** What a request sees. It is a view, not a copy: the values that it gives out never change, it itself may give newer ones. */
  snapshot(): Snapshot {
    const { notes, settings, context, schedules } = this;
    return {
      client: context.client,
      get timeZone() {
        return context.getTimeZone();
      },
      now: context.clock.now(),
      get index() {
        return notes.index();
      },
      indexing: this.runningIndexes > 0,
      readAhead: (query, limit, signal) => this.folderIndex.search(query, limit, signal),
      searchNotes: (query, next, signal) => this.textSearch.search(query, next, signal),
      findNote: (uri) => notes.findNote(uri),
      findDocument: (uri) => notes.findDocument(uri),
      readNote: (uri) => notes.readNote(uri),
      readText: (uri) => this.readText(uri),
      listFolder: async (uri) => (await context.files.list(uri)) ?? [],
      readPicture: (uri, notes) => readNotePicture(context.files, this.pictureHomes(notes), uri),
      readTemplates: (uri, dialect) => readTemplates({ files: context.files, folders: this.folders }, uri, dialect),
      getSettings: (uri) => settings.get(uri),
      rules: this.rules,
      getRuleInput: (document) => this.toRuleInput(document),
      // Nothing is made anew where there is no schedule to look into.
      scheduleOf: (uri) => (schedules.isEmpty ? undefined : schedules.find(notes.index(), uri)),
      get unusedSchedules() {
        return schedules.findUnused(notes.index());
      },
    };
  }

  /** The document goes back to what the disk says; one outside of all folders leaves the index with its tab. */
  async closeDocument(uri: string): Promise<void> {
    this.documents.close(uri);
    this.store.forget(uri);
    this.noteFiles.forget(uri);
    this.textSearch.forget(uri);
    const isOurs = findFolder(this.workspaceFolders, uri) !== undefined;
    this.notes.putFile(uri, isOurs ? await this.notes.readEntry(uri) : undefined);
  }

  /** Looks again at files that the client says have changed, and gives their number. */
  async changeFiles(events: readonly FileEvent[]): Promise<number> {
    const changed = events.map(({ uri }) => uri);
    this.pictures.forget(new Set(changed.filter((uri) => isPicturePath(fileName(uri))).map(parentFolder)));
    await this.schedules.read(changed.filter(isKeptSchedule));
    const uris = changed.filter((uri) => isNoteFileName(fileName(uri)));
    for (const uri of uris) this.textSearch.forget(uri);
    const now = this.context.clock.now();
    await this.folderIndex.addFiles(
      uris.map((uri) => ({ uri, size: 0, mtime: now })),
      { ...neverCancelled, report: () => undefined },
    );
    return uris.length;
  }

  /** Reads the note files of all folders that are not open, the newest first. */
  async indexFolders(folders: readonly string[], progress: IndexProgress): Promise<void> {
    this.runningIndexes += 1;
    try {
      const [{ found, read }] = await Promise.all([
        this.folderIndex.addFolders(folders, progress),
        this.schedules.load(folders),
      ]);
      this.context.logger.info(`${found} files looked at, ${read} of them read`);
      if (read > manyFiles) this.context.giveMemoryBack?.();
    } finally {
      this.runningIndexes -= 1;
    }
  }

  /** Changes the folders; gives those that are new and wait to be indexed. */
  changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): readonly string[] {
    const gone = new Set(removed.map(({ uri }) => uri));
    const fresh = added.map(({ uri }) => uri);
    this.workspaceFolders = [...this.workspaceFolders.filter((folder) => !gone.has(folder)), ...fresh];
    for (const uri of this.notes.index().entries.keys()) {
      if (findFolder(this.workspaceFolders, uri) === undefined) {
        this.notes.putFile(uri, undefined);
      }
    }
    return fresh;
  }

  /**
   * Loads the settings anew and decides again which open documents are note files. Gives whether the settings that say
   * which files are note files, or how they are read, changed, so that the folders have to be indexed again.
   */
  async reloadSettings(pushed: unknown): Promise<boolean> {
    const places = [
      ...this.workspaceFolders.map((folder) => `${folder}/`),
      ...this.documents.all().map(({ uri }) => uri),
    ];
    const readSettings = (): unknown =>
      places.map((uri) => {
        const { files, followUps } = this.settings.get(uri);
        return [files, followUps];
      });
    const before = readSettings();
    this.settings.drop(pushed);
    await Promise.all(places.map((uri) => this.settings.load(uri)));
    for (const { uri } of this.documents.all()) {
      this.notes.markStale(uri);
    }
    return !isSameData(before, readSettings());
  }

  private async readText(uri: string): Promise<string | undefined> {
    const open = this.documents.get(uri);
    if (open !== undefined) return open.source.slice(0, open.source.length);
    const bytes = await this.notes.readBytes(uri);
    return bytes && decodeNote(bytes);
  }

  /** The open folders; of a note outside of them all, its own folder. */
  private pictureHomes(notes: readonly string[]): readonly string[] {
    const homes = notes.flatMap((uri) =>
      findFolder(this.workspaceFolders, uri) === undefined ? [parentFolder(uri)] : this.workspaceFolders,
    );
    return [...new Set(homes)];
  }

  /** The note, what stands beside it, and the wishes of its reader. */
  private toRuleInput(document: NoteDocument): RuleInput {
    const { note, source, inside, uri } = document;
    // A schedule is matched with all that the talks say; without one, only the company of the note matters.
    const index = this.schedules.isEmpty ? this.notes.indexAround(document) : this.notes.index();
    const entries = index.findConference(uri)?.entries ?? [];
    return {
      note,
      source,
      inside,
      conference: {
        others: entries.filter((entry) => entry.uri !== uri),
        isFirst: entries[0] === undefined || entries[0].uri === uri,
      },
      schedule: this.schedules.findForNote(index, uri),
      pictures: this.pictures.lookup(uri),
      severity: this.settings.get(uri).diagnostics.severity,
    };
  }
}
