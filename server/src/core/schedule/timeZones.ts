/** IANA time zones: which one a name means, and what its clocks show. */

/** Zone names of Rails, which do not name the region; `formats/windowsZones` has those of Windows. */
const foreignZones: ReadonlyMap<string, string> = new Map([
  ['eastern time (us & canada)', 'America/New_York'],
  ['central time (us & canada)', 'America/Chicago'],
  ['mountain time (us & canada)', 'America/Denver'],
  ['pacific time (us & canada)', 'America/Los_Angeles'],
]);
const minuteMilliseconds = 60_000;
const dayMilliseconds = 24 * 60 * minuteMilliseconds;
const regions = ['Europe', 'America', 'Asia', 'Australia', 'Africa', 'Pacific', 'Atlantic'] as const;

/**
 * The IANA zone that a source means by a name: `Europe/Berlin` itself, `Europe-Brussels`, Rails' `Berlin`, a path that
 * ends in a zone. Undefined for anything else, offsets included, as these are no zones.
 */
export function findTimeZone(name: string | undefined): string | undefined {
  const trimmed = name?.trim();
  if (trimmed === undefined || trimmed === '' || trimmed.length > 100 || /^[+-]|\d{2}:\d{2}/.test(trimmed)) {
    return undefined;
  }
  const parts = trimmed.split('/').filter((part) => part !== '');
  const city = trimmed.replaceAll(' ', '_');
  const candidates = [
    trimmed,
    foreignZones.get(trimmed.toLowerCase()),
    trimmed.replace('-', '/'),
    parts.length > 2 ? parts.slice(-3).join('/') : undefined,
    parts.length > 2 ? parts.slice(-2).join('/') : undefined,
    ...(parts.length === 1 ? regions.map((region) => `${region}/${city}`) : []),
  ];
  return candidates.find((candidate) => candidate !== undefined && isTimeZone(candidate));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The clock of one zone. Offsets are whole minutes east of Greenwich. */
export class ZoneClock {
  readonly timeZone: string;
  readonly #format: Intl.DateTimeFormat;
  /** By quarter of an hour, the finest step at which clocks change: a programme has few different times. */
  readonly #offsets = new Map<number, number>();

  /** Throws a RangeError for a name that is no IANA zone; see {@link findTimeZone}. */
  constructor(timeZone: string) {
    this.timeZone = timeZone;
    this.#format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', year: 'numeric' });
  }

  /** The offset at an instant. */
  getOffset(epochMilliseconds: number): number {
    const quarter = Math.floor(epochMilliseconds / (15 * minuteMilliseconds));
    const known = this.#offsets.get(quarter);
    const offset = known ?? this.#computeOffset(epochMilliseconds);
    this.#offsets.set(quarter, offset);
    return offset;
  }

  #computeOffset(epochMilliseconds: number): number {
    const match = /GMT([+-])(\d{2}):(\d{2})/.exec(this.#format.format(epochMilliseconds));
    const minutes = match === null ? 0 : Number(match[2]) * 60 + Number(match[3]);
    return match?.[1] === '-' ? -minutes : minutes;
  }

  /**
   * The offset of a local time (`YYYY-MM-DDTHH:MM:SS`). Where the clock goes back, the first of the two; where it jumps
   * over the time, the one before the jump: the same instant as the time an hour later.
   */
  getOffsetOfWall(dateTime: string): number {
    const wall = Date.parse(`${dateTime}Z`);
    const before = this.getOffset(wall - dayMilliseconds);
    const after = this.getOffset(wall + dayMilliseconds);
    const isValid = (offset: number): boolean => this.getOffset(wall - offset * minuteMilliseconds) === offset;
    return isValid(before) || !isValid(after) ? before : after;
  }
}
