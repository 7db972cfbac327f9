/** THE place for settings: their type and defaults. Keys are those of `contributes.configuration` without `conferenceNotes.`. */

export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

export interface Settings {
  readonly files: {
    /** Globs of files that are note files whatever their content says. */
    readonly include: readonly string[];
    /** Globs of files that are never note files. */
    readonly exclude: readonly string[];
  };
  readonly outline: {
    /** Outline for Markdown notes, beside VS Code's own. */
    readonly markdown: 'auto' | 'always' | 'never';
  };
  readonly diagnostics: {
    readonly enabled: boolean;
    /** Overrides by diagnostic code. */
    readonly severity: { readonly [code: string]: Severity };
    /** Seconds of quiet after which the talk being typed in is checked too. */
    readonly quietWhileTyping: number;
  };
  readonly followUps: {
    /** Further phrases that mark a follow-up at the start of a line. */
    readonly phrases: readonly string[];
  };
  readonly codeLens: {
    readonly dayRecap: boolean;
  };
}

export const defaultSettings: Settings = {
  files: { include: [], exclude: [] },
  outline: { markdown: 'auto' },
  diagnostics: { enabled: true, severity: {}, quietWhileTyping: 10 },
  followUps: { phrases: [] },
  codeLens: { dayRecap: true },
};
