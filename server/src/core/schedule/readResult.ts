/**
 * What reading a schedule gives: the schedule with what was doubtful about it, or a refusal with the one sentence that
 * people see.
 */
import * as l10n from '@vscode/l10n';
import type { Schedule } from '../model/schedule.js';

/** The formats that can be read. */
export const scheduleFormats = [
  'frab-json',
  'schedule2',
  'frab-xml',
  'xcal',
  'icalendar',
  'pretalx-api',
  'pretalx-widget',
  'pycon-us',
  'sessionize',
  'indico',
  'europython',
  'europython-xml',
  'pyvideo',
] as const;

export type ScheduleFormat = (typeof scheduleFormats)[number];

/** What the caller knows beside the bytes. */
export interface ScheduleHints {
  /** Where the file came from: base of relative addresses, and host and event of formats that name neither. */
  readonly url?: string;
  /** Names a schedule that has no title of its own. */
  readonly fileName?: string;
  /** IANA zone to take where the file names none. */
  readonly timeZone?: string;
}

export type ScheduleProblemCode =
  | 'zone-missing'
  | 'zone-differs'
  | 'undated-slots'
  | 'end-before-start'
  | 'untitled-slots'
  | 'skipped-lines'
  | 'more-pages';

/** Something doubtful that did not keep the schedule from being read. */
export interface ScheduleProblem {
  readonly code: ScheduleProblemCode;
  readonly message: string;
}

export type RefusalReason =
  | 'empty'
  | 'too-large'
  | 'html'
  | 'compressed'
  | 'feed'
  | 'truncated'
  | 'not-json'
  | 'not-xml'
  | 'not-a-schedule'
  | 'no-slots'
  | 'unsafe';

export interface ScheduleRefusal {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /** One sentence for people, translated. */
  readonly message: string;
}

export interface ReadSchedule {
  readonly kind: 'schedule';
  readonly schedule: Schedule;
  readonly format: ScheduleFormat;
  readonly problems: readonly ScheduleProblem[];
}

export type ReadScheduleResult = ReadSchedule | ScheduleRefusal;

/** A refusal for the reason; `detail` is the line number for `not-xml`, for `no-slots` the format with a way out. */
export function createRefusal(reason: RefusalReason, detail = ''): ScheduleRefusal {
  return { kind: 'refused', reason, message: getRefusalMessage(reason, detail) };
}

function getRefusalMessage(reason: RefusalReason, detail: string): string {
  switch (reason) {
    case 'empty':
      return l10n.t('The schedule is empty: nothing was received.');
    case 'too-large':
      return l10n.t('The schedule is too large to be read (limit: 20 MB and 20,000 entries).');
    case 'html':
      return l10n.t('This is a web page, not a schedule file: use the address of its JSON, XML or iCalendar export.');
    case 'compressed':
      return l10n.t('This file is compressed: unpack it first.');
    case 'feed':
      return l10n.t(
        'This is the feed of schedule changes, not the schedule: use schedule.json or schedule.xml instead.',
      );
    case 'truncated':
      return l10n.t('The schedule is cut off in the middle: download it again.');
    case 'not-json':
      return l10n.t('This looks like JSON but is not valid (comments are not allowed there): download the file again.');
    case 'not-xml':
      return l10n.t('This is not well-formed XML (line {0}): use another export of the schedule.', detail);
    case 'unsafe':
      return l10n.t('The schedule was not read because it declares XML entities or is nested too deeply.');
    case 'no-slots':
      return getEmptyMessage(detail);
    case 'not-a-schedule':
      return l10n.t(
        'This is no schedule that can be read: look for the export of the conference by pretalx, frab, Sessionize, Indico, PyCon US or EuroPython, or for its calendar (iCalendar).',
      );
  }
}

/** Where talks are missing for a reason that the reader can do something about, what that is. */
function getEmptyMessage(format: string): string {
  switch (format) {
    case 'indico':
      return l10n.t('This export of Indico is without its talks: put ?detail=contributions at the end of its address.');
    case 'icalendar':
      return l10n.t(
        'The calendar has entries for whole days only, and talks have times: look for another export of the schedule.',
      );
    default:
      return l10n.t('The schedule has no talks yet.');
  }
}
