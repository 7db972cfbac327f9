/** What a report says in its own words: one table per language. */
import type { LinkClass } from '../../index/linkClass.js';
import type { TalkKind } from '../../model/note.js';

/** Text for one and for any other number; `{0}` stands for the number. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** `{0}` and so on stand for what is put in. */
export interface ReportStrings {
  readonly report: string;
  readonly contents: string;
  readonly schedule: string;
  readonly timeZone: string;
  readonly talkPage: string;
  readonly abstract: string;
  readonly followUps: string;
  readonly open: string;
  readonly done: string;
  readonly links: string;
  readonly takeaways: string;
  /** Heading of the talks' own pages. */
  readonly talkPages: string;
  readonly linkClasses: Readonly<Record<LinkClass, string>>;
  /** Heading of what the notes say about slides that they do not lead to. */
  readonly slidesWanted: string;
  readonly skipped: string;
  readonly watchLater: string;
  readonly noNotes: string;
  /** Heading of a day that is known by its number: `{0}`. */
  readonly day: string;
  /** Heading of talks that belong to no day, where others do. */
  readonly noDay: string;
  readonly talkCount: Counted;
  readonly followUpCount: Counted;
  readonly dayCount: Counted;
  /** Alternative text of a picture without one: talk title `{0}`. */
  readonly pictureFrom: string;
  /** Stands for a picture that could not be read: its name `{0}`. */
  readonly missingPicture: string;
  /** Stands for a picture whose file is there and of no use: its name `{0}`. */
  readonly unreadablePicture: string;
  /** A link to a picture elsewhere: its host `{0}`. */
  readonly remotePicture: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly kinds: Readonly<Record<Exclude<TalkKind, 'talk'>, string>>;
  /** `{weekday}`, `{day}`, `{month}`, `{year}`. */
  readonly date: string;
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
}
