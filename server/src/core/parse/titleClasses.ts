/** Whether a title is a word for something that is no talk: a part, a group, an aside. */
import { followUpLabels } from '../phrases/followUps.js';
import {
  announcementWords,
  asideStarts,
  asideTitles,
  groupWords,
  partTitles,
  taskTitle,
} from '../phrases/sectionWords.js';
import { mayBeginWith } from './firstWord.js';

/** What a title's words say; several may hold (`Introduction` is a part of a talk or stands beside the talks). */
export interface TitleClass {
  /** A sub-heading that people put under every talk (`Takeaways`). */
  readonly isPart: boolean;
  /** A section beside the talks (`Links`, `Informal conversations`, `Next year: ...`). */
  readonly isAside: boolean;
  /** A heading that only groups talks (`Sessions 1 - 2`). */
  readonly isGroup: boolean;
  /** A heading whose bullets are what the writer means to do (`To look up`). */
  readonly isTaskList: boolean;
}

const parts = new Set(partTitles);
const asides = new Set(asideTitles);
const groups = new Set(groupWords);
const tasks = new Set(followUpLabels);
/** Of the group, of somebody else, or the talk's subject. */
const othersTasks = /^(?:ai$|action|next|homework|remember|tarea)/u;
const longestTaskTitle = 40;
const groupStart = new RegExp(
  `^(?:${groupWords.join('|')})\\s*(?:[-–—:#(（|]|\\d|[ivx]+(?:$|[\\s:：–-])|[a-e](?:$|\\s))`,
  'iu',
);
/** `Session: Title` is one talk, where a number, a letter or a part of the day would tell one group from the next. */
const oneSession =
  /^(?:session|sitzung|sesión)\s*(?:[:：]|\s[-–—])\s*(?!(?:[a-e]|[ivx]+|part|morning|afternoon|evening)(?:$|[^\p{L}]))\p{L}/u;
/** What one of several people wrote under a talk, as merging calls it. */
const notesOfOne = /\p{L}['’]s? notes$/u;
/** What {@link groupStart} begins with: what follows the word may be joined to it. */
const groupStarts = new Set(groupWords.map((words) => words.slice(0, 3)));
const announcement = new RegExp(announcementWords.join('|'), 'iu');

/** Reads a title's words, without regard to case, numbers before it and a colon after it. */
export function readTitleClass(title: string): TitleClass {
  const text = title
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^\d{1,2}(?:[.)]\s*|\s[-–—]\s)/, '')
    .replace(/[\s:：.…!]+$/u, '')
    .replace(/\s\([^()]{1,20}\)$/, '')
    .replace(/[*_`]/g, '');
  const isTaskList =
    text.length <= longestTaskTitle && ((tasks.has(text) && !othersTasks.test(text)) || taskTitle.test(text));
  return {
    isPart: parts.has(text) || notesOfOne.test(text),
    isAside:
      asides.has(text) || isTaskList || asideStarts.some((start) => text.startsWith(start)) || announcement.test(text),
    isGroup:
      groups.has(text) ||
      (mayBeginWith(groupStarts, text.slice(0, 3)) && groupStart.test(text) && !oneSession.test(text)),
    isTaskList,
  };
}

const sentenceEnd = /[.;,:。、：]\s*$/u;

/** Whether a bare line could be a title: short, no sentence, no link. */
export function isTitleLike(text: string): boolean {
  const trimmed = text.trim();
  const words = trimmed.split(/\s+/).length;
  return (
    trimmed.length > 1 &&
    trimmed.length <= 120 &&
    words <= 18 &&
    /^[\p{L}\p{N}"'“‘„«「『(¿¡@#]/u.test(trimmed) &&
    !(sentenceEnd.test(trimmed) && !/\.\.\.$|…$/.test(trimmed)) &&
    !/^https?:/.test(trimmed)
  );
}
