/** When a photo was taken, by whatever says so: its Exif data, the file's last change, its name. */
import { readExifTime } from './exif.js';

/** What is known of a photo's file. */
export interface PhotoFile {
  /** Without folders. */
  readonly name: string;
  /** Milliseconds since 1970 (UTC); undefined where the file system does not say. */
  readonly modified: number | undefined;
  /** The first bytes; empty where they were not read. */
  readonly head: Uint8Array;
}

/** A moment, as far as its source knows it. */
export interface PhotoTime {
  readonly source: 'exif' | 'modified' | 'name';
  /** `YYYY-MM-DDTHH:MM:SS` where the photo was taken. */
  readonly wall?: string;
  /** Milliseconds since 1970 (UTC), where the source tells the zone. */
  readonly instant?: number;
}

/** The times of a photo, the most trustworthy first. What Exif says is not doubted: it is the only one then. */
export function readPhotoTimes({ name, modified, head }: PhotoFile): readonly PhotoTime[] {
  const exif = readExifTime(head);
  if (exif !== undefined) {
    const { wall, offset } = exif;
    return [{ source: 'exif', wall, ...(offset === undefined ? {} : { instant: Date.parse(wall + offset) }) }];
  }
  const named = readNameTime(name);
  return [
    ...(modified === undefined ? [] : [{ source: 'modified' as const, instant: modified }]),
    ...(named === undefined ? [] : [named]),
  ];
}

/** `IMG_20190226_153410`, `2024-05-18 15.30.12`, `Screenshot 2024-05-18 at 3.30.12 PM`, `PXL_20240518_133012345`. */
const datePattern = String.raw`(?<!\d)(?<year>(?:19|20)\d{2})([-_.]?)(?<month>0[1-9]|1[0-2])\2(?<day>0[1-9]|[12]\d|3[01])`;
const clockPattern = String.raw`(?<hours>[01]\d|2[0-3]|\d(?=\D))([-_.:h]?)(?<minutes>[0-5]\d)(?:\6(?<seconds>[0-5]\d)(?:\d{3})?)?(?!\d)`;
const namePattern = new RegExp(
  `${datePattern}(?:[-_ .T]|\\s?at\\s?|, )+${clockPattern}(?:\\s?(?<half>[ap])\\.?m)?`,
  'iu',
);

/** A name whose digits are no time (`IMG_20190226_157410`) says nothing. */
function readNameTime(name: string): PhotoTime | undefined {
  const groups = namePattern.exec(name)?.groups;
  if (groups === undefined) return undefined;
  const { year, month, day, hours, minutes, seconds = '00', half } = groups;
  const hour = String(half === undefined ? Number(hours) : toHour(Number(hours), half)).padStart(2, '0');
  const wall = `${year}-${month}-${day}T${hour}:${minutes}:${seconds}`;
  const instant = Date.parse(`${wall}Z`);
  if (Number.isNaN(instant)) return undefined;
  // Pixel phones name their photos by UTC.
  return name.startsWith('PXL_') ? { source: 'name', instant } : { source: 'name', wall };
}

function toHour(hour: number, half: string): number {
  return (hour % 12) + (/p/i.test(half) ? 12 : 0);
}
