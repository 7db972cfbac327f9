/** One conference of the HTML report: head, contents by day, talks, and at the end what is collected from all of them. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  gatherConference,
  talksOf,
  type ExportConference,
  type ExportDay,
  type ExportItem,
  type ExportModel,
  type ExportNotes,
  type ExportTalk,
} from './exportModel.js';
import { renderCollected } from './htmlCollected.js';
import { isOutside, renderNotes } from './htmlNotes.js';
import { renderAside, renderTalk, toTimeElement, type TalkContext } from './htmlTalk.js';
import { type Assets, findInlinePicture } from './pictureData.js';
import { dayDate, dayHeading, dayTitle } from './reportDays.js';
import { attendanceWords, fill, fillCounted, getReportStrings } from './reportStrings.js';
import type { ReportStrings } from './strings/table.js';

export interface ConferenceInput {
  readonly model: ExportModel;
  readonly assets: Assets;
  /** Grows by the pictures that could not be put in. */
  readonly missing: string[];
  /** Prefix of the conference's own ids; empty for the only one. */
  readonly id: string;
}

interface Page extends ConferenceInput {
  readonly strings: ReportStrings;
  readonly conference: ExportConference;
}

/** Headings: the conference is 1, days (and talks without a day) 2, talks 3. */
export function renderConference(conference: ExportConference, input: ConferenceInput): Element {
  const page: Page = { ...input, conference, strings: getReportStrings(input.model.language) };
  const talks = talksOf(conference);
  const className = ['conference', ...(talks.some(({ start }) => start !== undefined) ? ['with-times'] : [])];
  return h('article', { className }, [
    renderHead(page, talks),
    renderContents(page),
    ...conference.days.map((day, index) => renderDay(page, day, index)),
    ...renderCollected(conference, { strings: page.strings, id: input.id }),
  ]);
}

/** The same for a page beside the notes: without contents and what is collected. */
export function renderConferenceNotes(conference: ExportConference, input: ConferenceInput): Element {
  const page: Page = { ...input, conference, strings: getReportStrings(input.model.language) };
  return h('article.conference', [
    renderHead(page, talksOf(conference)),
    ...conference.days.map((day, index) => renderDay(page, day, index)),
  ]);
}

function renderHead(page: Page, talks: readonly ExportTalk[]): Element {
  const { conference, strings, model } = page;
  const followUps = gatherConference(conference).flatMap((text) => text.followUps);
  const days = conference.days.filter((day) => dayTitle(day, strings) !== undefined);
  const facts: (string | Element)[] = [
    ...(days.length === 0 ? [] : [fillCounted(strings.dayCount, days.length)]),
    fillCounted(strings.talkCount, talks.length),
    ...(followUps.length === 0 ? [] : [fillCounted(strings.followUpCount, followUps.length)]),
    ...(conference.scheduleUrl === undefined || !isOutside(conference.scheduleUrl)
      ? []
      : [h('a', { href: conference.scheduleUrl }, strings.schedule)]),
  ];
  return h('header.conference-head', [
    h('p.eyebrow', strings.report),
    h('h1', conference.name),
    h('p.facts', joinFacts(facts)),
    ...(model.timeZone === undefined ? [] : [h('p.facts', fill(strings.timeZone, model.timeZone))]),
    ...notesOf(page, { notes: conference.intro, id: `${page.id}intro`, title: conference.name, level: 2 }),
  ]);
}

/** Facts in a row, with a dot between them. */
function joinFacts(facts: readonly (string | Element)[]): ElementContent[] {
  return facts.flatMap((fact, index) => {
    const node: ElementContent = typeof fact === 'string' ? { type: 'text', value: fact } : fact;
    return index === 0 ? [node] : [{ type: 'text', value: ' · ' }, node];
  });
}

interface OwnNotes {
  readonly notes: ExportNotes;
  readonly id: string;
  readonly title: string;
  readonly level: number;
}

function notesOf(page: Page, { notes, id, title, level }: OwnNotes): ElementContent[] {
  const { strings, assets } = page;
  const rendered = renderNotes({
    notes,
    headingLevel: level,
    id,
    title,
    assets,
    strings,
    toPicture: findInlinePicture,
  });
  page.missing.push(...rendered.missing);
  return rendered.nodes.length === 0 ? [] : [h('div.notes', [...rendered.nodes])];
}

function renderContents(page: Page): Element {
  const { conference, strings, id } = page;
  const groups = conference.days.flatMap((day, index) => {
    const entries = day.items.filter((item) => item.kind === 'talk').map((talk) => renderEntry(talk, strings));
    const title = dayHeading(day, page.conference, strings);
    const head = title === undefined ? [] : [h('p', h('a', { href: `#${dayId(page, index)}` }, title))];
    return entries.length === 0 ? [] : [h('li', [...head, h('ol', entries)])];
  });
  return h('nav.contents', { id: `${id}contents`, ariaLabelledBy: `${id}contents-title` }, [
    h('h2', { id: `${id}contents-title` }, strings.contents),
    h('ul', groups),
  ]);
}

function renderEntry(talk: ExportTalk, strings: ReportStrings): Element {
  const names = talk.speakers.map(({ name }) => name).join(', ');
  const details = [names === '' ? undefined : names, attendanceWords(talk.attendance, strings)].filter(
    (words) => words !== undefined,
  );
  return h('li', [
    ...(talk.start === undefined ? [] : [h('span.entry-time', toTimeElement(talk.start)), ' ']),
    h('a', { href: `#${talk.id}` }, talk.title),
    ...(details.length === 0 ? [] : [' ', h('span.muted', details.join(' · '))]),
  ]);
}

function renderDay(page: Page, day: ExportDay, index: number): Element {
  const { strings } = page;
  const title = dayHeading(day, page.conference, strings);
  const date = dayDate(day, strings);
  const level = title === undefined ? 2 : 3;
  const heading = title === undefined ? [] : [h('h2', { id: dayId(page, index) }, title)];
  return h('section.day', [
    ...heading,
    ...(date !== undefined ? [h('p.day-date', h('time', { dateTime: day.date }, date))] : []),
    ...notesOf(page, { notes: day.notes, id: `${dayId(page, index)}-notes`, title: title ?? '', level }),
    ...day.items.map((item, position) =>
      renderItem(page, item, { level, id: `${dayId(page, index)}-${position + 1}` }),
    ),
  ]);
}

function renderItem(
  page: Page,
  item: ExportItem,
  { level, id }: { readonly level: number; readonly id: string },
): Element {
  const { strings, assets, missing } = page;
  const context: TalkContext = { strings, assets, missing, level };
  return item.kind === 'talk' ? renderTalk(item, context) : renderAside(item, { ...context, id });
}

function dayId(page: Page, index: number): string {
  return `${page.id}day-${index + 1}`;
}
