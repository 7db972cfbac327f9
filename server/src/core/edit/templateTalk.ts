/** A talk begun with the writer's own template: what stands round it is the note's manner, what is in it the writer's. */
import type { ClockTime, Note } from '../model/note.js';
import type { Slot } from '../model/schedule.js';
import { findClockTime, getLocalDate, toSlotEnd } from '../schedule/eventTime.js';
import type { SourceText } from '../text/sourceText.js';
import { fillTemplate, type TemplateValues } from '../templates/fillTemplate.js';
import { writeQuotedLines } from './abstract.js';
import { escapeInline } from './markdownEscapes.js';
import { planBody, type SnippetEdit } from './insertTalk.js';
import { findSectionIndex } from './separation.js';
import { findTimeSample, formatClock } from './talkHeader.js';

/** What is known of the talk, and where it goes. */
export interface TemplateTalk {
  /** Text of the template, as its file has it. */
  readonly template: string;
  /** Zero-based line of the file in the section after which the talk shall stand. */
  readonly line: number;
  readonly slot?: Slot;
  /** Minutes after midnight, where the slot has no time. */
  readonly clock?: ClockTime;
}

/** Writes the template, filled in, after the section at a line; the edit's text is a snippet. */
export function planTemplateTalk(note: Note, source: SourceText, talk: TemplateTalk): SnippetEdit {
  const index = findSectionIndex(note, talk.line);
  const snippet = fillTemplate(withoutRulers(talk.template), toTemplateValues(note, source, { ...talk, index }));
  const lines = snippet.split('\n');
  const hasEnd = /(?<!\\)\$(?:0|\{0)/.test(snippet);
  return planBody(note, source, { index, body: hasEnd ? lines : [...lines, '', '$0'] });
}

/** What the variables of a template stand for. */
export function toTemplateValues(
  note: Note,
  source: SourceText,
  { slot, clock, index }: Omit<TemplateTalk, 'template' | 'line'> & { readonly index: number },
): TemplateValues {
  const sample = findTimeSample(note, source, index);
  const toTime = (time: ClockTime | undefined): string | undefined =>
    time === undefined ? undefined : formatClock(time, sample);
  const day = note.sections[index]?.day;
  const words = (text: string): string => (note.dialect === 'markdown' ? escapeInline(text) : text);
  const abstract = slot?.abstract ?? slot?.description;
  const values: { readonly [Name in keyof TemplateValues]: string | undefined } = {
    title: slot && words(slot.title),
    speakers: slot && slot.speakers.length > 0 ? words(slot.speakers.map(({ name }) => name).join(', ')) : undefined,
    start: toTime(findClockTime(slot?.start) ?? clock),
    end: toTime(findClockTime(toSlotEnd(slot?.start, slot?.duration))),
    room: slot?.room,
    track: slot?.track,
    talkUrl: slot?.url,
    abstract: abstract && writeQuotedLines(abstract).join('\n'),
    code: slot?.code,
    date: slot?.start === undefined ? undefined : getLocalDate(slot.start),
    day: day === undefined ? undefined : note.days[day]?.label,
    conference: note.conference?.text,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Empty lines and rulers round the template: how sections are kept apart is the note's affair. */
export function withoutRulers(template: string): string {
  const lines = template.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const isOutside = (line: string): boolean => /^\s*(?:([-=*_~#])(?:\s*\1){2,})?\s*$/.test(line);
  const first = lines.findIndex((line) => !isOutside(line));
  const last = lines.findLastIndex((line) => !isOutside(line));
  return lines.slice(Math.max(0, first), last + 1).join('\n');
}
