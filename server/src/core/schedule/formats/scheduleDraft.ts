/** What the readers of formats hand to the builder: a schedule as its file has it, nothing cleaned or resolved. */
import type { SlotLink } from '../../model/schedule.js';
import type { ScheduleFormat, ScheduleProblem } from '../readResult.js';
import type { DayDraft } from '../scheduleDays.js';

/** A slot as its format has it: untrimmed, dates in any form, addresses relative. */
export interface SlotDraft {
  readonly guid?: string | undefined;
  readonly code?: string | undefined;
  readonly title?: string | undefined;
  readonly otherTitles?: readonly (string | undefined)[];
  readonly subtitle?: string | undefined;
  readonly speakers?: readonly SpeakerDraft[];
  readonly start?: string | undefined;
  /** Of kept files alone. */
  readonly formerStarts?: readonly (string | undefined)[];
  readonly end?: string | undefined;
  /** Minutes, or any text that `parseDuration` reads. */
  readonly duration?: string | number | undefined;
  readonly room?: string | undefined;
  readonly track?: string | undefined;
  readonly type?: string | undefined;
  readonly language?: string | undefined;
  readonly abstract?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly otherUrls?: readonly (string | undefined)[];
  readonly feedbackUrl?: string | undefined;
  readonly doNotRecord?: boolean;
  readonly isService?: boolean;
  readonly isCancelled?: boolean;
  readonly links?: readonly LinkDraft[];
  /** Index into `ScheduleDraft.days`, where the file itself puts slots on days. */
  readonly day?: number | undefined;
  /** Wall-clock `HH:MM` on the file's day, for files without dates at the slots. */
  readonly clock?: string | undefined;
}

export interface SpeakerDraft {
  readonly name: string | undefined;
  readonly code?: string | undefined;
  readonly url?: string | undefined;
}

export interface LinkDraft {
  readonly kind: SlotLink['kind'];
  readonly title: string | undefined;
  readonly url: string | undefined;
}

export interface ScheduleDraft {
  readonly format: ScheduleFormat;
  readonly title?: string | undefined;
  readonly slug?: string | undefined;
  readonly version?: string | undefined;
  readonly url?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly timeZone?: string | undefined;
  /** `HH:MM` until which the night belongs to the day before. */
  readonly dayChange?: string | undefined;
  /** Days of the file, for formats that group by day. */
  readonly days?: readonly DayDraft[];
  /** Rooms in the file's order; those without slots are left out unless `keepsRooms`. */
  readonly rooms?: readonly (string | undefined)[];
  readonly keepsRooms?: boolean;
  /** How to read three-part durations. */
  readonly durations?: 'seconds' | undefined;
  /** The file was written by this program: texts are taken as they are. */
  readonly isClean?: boolean;
  readonly slots: readonly SlotDraft[];
  readonly problems?: readonly ScheduleProblem[];
}
