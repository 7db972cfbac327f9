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
    readonly liveTalk: boolean;
  };
  readonly schedule: {
    /** Whether the client may fetch schedules; it alone asks the network. */
    readonly network: 'ask' | 'never' | 'always';
  };
}

export const defaultSettings: Settings = {
  files: { include: [], exclude: [] },
  outline: { markdown: 'auto' },
  diagnostics: { enabled: true, severity: {}, quietWhileTyping: 10 },
  followUps: { phrases: [] },
  codeLens: { dayRecap: true, liveTalk: true },
  schedule: { network: 'ask' },
};

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint', 'off'];
const outlineModes: readonly Settings['outline']['markdown'][] = ['auto', 'always', 'never'];
const networkModes: readonly Settings['schedule']['network'][] = ['ask', 'never', 'always'];

/** Reads a value of the shape that it checks; `undefined` means that the value is not of that shape. */
type Reader<Value> = (value: unknown) => Value | undefined;

/** What was read, and why each part that was left out was (for the log). */
export interface ReadSettingsResult {
  readonly settings: Settings;
  readonly ignored: readonly string[];
}

/**
 * Reads the section `conferenceNotes` as a client sends it. Never throws: a field that is absent has its default, a
 * field of the wrong shape too and is named in `ignored`. Keys that are not known are left alone.
 */
export function readSettings(value: unknown): ReadSettingsResult {
  const ignored: string[] = [];
  const section = asRecord(value);
  if (section === undefined && value !== undefined && value !== null) {
    ignored.push('conferenceNotes is no object');
  }
  const field = <Value>(path: string, read: Reader<Value>, fallback: Value): Value =>
    readField({ section, path, ignored }, read) ?? fallback;
  const { files, outline, diagnostics, followUps, codeLens, schedule } = defaultSettings;
  return {
    settings: {
      files: {
        include: field('files.include', asStrings, files.include),
        exclude: field('files.exclude', asStrings, files.exclude),
      },
      outline: { markdown: field('outline.markdown', asOneOf(outlineModes), outline.markdown) },
      diagnostics: {
        enabled: field('diagnostics.enabled', asBoolean, diagnostics.enabled),
        severity: field('diagnostics.severity', asSeverities(ignored), diagnostics.severity),
        quietWhileTyping: field('diagnostics.quietWhileTyping', asSeconds, diagnostics.quietWhileTyping),
      },
      followUps: { phrases: field('followUps.phrases', asStrings, followUps.phrases) },
      codeLens: {
        dayRecap: field('codeLens.dayRecap', asBoolean, codeLens.dayRecap),
        liveTalk: field('codeLens.liveTalk', asBoolean, codeLens.liveTalk),
      },
      schedule: { network: field('schedule.network', asOneOf(networkModes), schedule.network) },
    },
    ignored,
  };
}

interface FieldPlace {
  readonly section: Readonly<Record<string, unknown>> | undefined;
  /** Keys joined by dots. */
  readonly path: string;
  readonly ignored: string[];
}

function readField<Value>({ section, path, ignored }: FieldPlace, read: Reader<Value>): Value | undefined {
  let value: unknown = section;
  for (const key of path.split('.')) {
    value = asRecord(value)?.[key];
  }
  if (value === undefined || value === null) {
    return undefined;
  }
  const result = read(value);
  if (result === undefined) {
    ignored.push(`conferenceNotes.${path} cannot be ${JSON.stringify(value)}`);
  }
  return result;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function asBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function asSeconds(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function asStrings(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

function asOneOf<Value extends string>(values: readonly Value[]): Reader<Value> {
  return (value) => values.find((one) => one === value);
}

/** One bad entry does not cost the others. */
function asSeverities(ignored: string[]): Reader<Settings['diagnostics']['severity']> {
  const asSeverity = asOneOf(severities);
  return (value) => {
    const record = asRecord(value);
    const entries = Object.entries(record ?? {}).flatMap(([code, wish]) => {
      const severity = asSeverity(wish);
      if (severity === undefined) {
        ignored.push(`conferenceNotes.diagnostics.severity.${code} cannot be ${JSON.stringify(wish)}`);
      }
      return severity === undefined ? [] : [[code, severity] as const];
    });
    return record && Object.fromEntries(entries);
  };
}
