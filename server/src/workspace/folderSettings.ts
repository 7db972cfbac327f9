/**
 * Settings per workspace folder: pulled from the client when first needed, kept until the client says that they changed.
 * A client without `workspace/configuration` pushes one value for all folders.
 */
import { createFollowUpPhrases, type FollowUpPhrases } from '../core/parse/followUps.js';
import { describeError, type Logger } from '../logger.js';
import { defaultSettings, readSettings, type Settings } from '../settings.js';
import { findFolder } from './folders.js';

export interface SettingsSource {
  /** Asks the client for the section `conferenceNotes` at a scope; undefined where the client cannot be asked. */
  readonly pull: ((scopeUri: string | undefined) => Promise<unknown>) | undefined;
  readonly folders: () => readonly string[];
  readonly logger: Logger;
}

export class FolderSettings {
  private readonly known = new Map<string, Settings>();
  private readonly pending = new Map<string, Promise<void>>();
  private pushed: Settings = defaultSettings;
  private generation = 0;
  private readonly phrases = new Map<string, FollowUpPhrases | undefined>();

  constructor(private readonly source: SettingsSource) {}

  /** The settings for a file, as last loaded; the defaults before that. */
  get(uri: string): Settings {
    return this.source.pull === undefined ? this.pushed : (this.known.get(this.scopeOf(uri)) ?? defaultSettings);
  }

  /** What marks follow-ups in a file: the same value as long as the settings say the same. */
  followUpPhrases(uri: string): FollowUpPhrases | undefined {
    const { phrases } = this.get(uri).followUps;
    if (phrases.length === 0) return undefined;
    const key = JSON.stringify(phrases);
    if (!this.phrases.has(key)) this.phrases.set(key, createFollowUpPhrases(phrases));
    return this.phrases.get(key);
  }

  /** Makes sure that `get` answers with the client's settings for this file. Never rejects. */
  load(uri: string): Promise<void> {
    const { pull } = this.source;
    const scope = this.scopeOf(uri);
    if (pull === undefined || this.known.has(scope)) {
      return Promise.resolve();
    }
    const waiting = this.pending.get(scope) ?? this.pull(pull, scope);
    this.pending.set(scope, waiting);
    return waiting;
  }

  /** Forgets what was pulled, and takes what was pushed, if anything. */
  drop(pushed: unknown): void {
    this.generation += 1;
    this.known.clear();
    this.pending.clear();
    if (this.source.pull === undefined && pushed !== undefined) {
      this.pushed = this.read(pushed);
    }
  }

  private async pull(pull: NonNullable<SettingsSource['pull']>, scope: string): Promise<void> {
    const { generation } = this;
    let settings = defaultSettings;
    try {
      settings = this.read(await pull(scope === '' ? undefined : scope));
    } catch (error) {
      this.source.logger.warn(`settings of ${scope}: ${describeError(error)}`);
    }
    if (generation === this.generation) {
      this.known.set(scope, settings);
      this.pending.delete(scope);
    }
  }

  private read(value: unknown): Settings {
    const { settings, ignored } = readSettings(value);
    for (const reason of ignored) {
      this.source.logger.warn(`setting ignored: ${reason}`);
    }
    return settings;
  }

  private scopeOf(uri: string): string {
    return findFolder(this.source.folders(), uri) ?? '';
  }
}
