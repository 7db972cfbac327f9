/** A talk of the HTML report as a card: time, title, speakers, facts, the abstract folded, the notes. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ExportAside, ExportSpeaker, ExportTalk } from './exportModel.js';
import { isOutside, renderNotes } from './htmlNotes.js';
import { type Assets, findInlinePicture } from './pictureData.js';
import { attendanceWords, kindWords } from './reportStrings.js';
import type { ReportStrings } from './strings/table.js';

export interface TalkContext {
  readonly strings: ReportStrings;
  readonly assets: Assets;
  /** Grows by the pictures that could not be put in. */
  readonly missing: string[];
  /** Of the talk's heading. */
  readonly level: number;
}

export function renderTalk(talk: ExportTalk, context: TalkContext): Element {
  const className = [
    'card',
    'talk',
    ...(talk.attendance === 'skipped' || talk.attendance === 'watch-later' ? [talk.attendance] : []),
  ];
  return h('article', { className, ariaLabelledBy: talk.id }, [
    h('header.talk-head', renderHead(talk, context)),
    ...renderAbstract(talk, context.strings),
    ...renderBody(talk, context),
  ]);
}

/** Text between talks: a card without facts. */
export function renderAside({ title, notes }: ExportAside, context: TalkContext & { readonly id: string }): Element {
  const { strings, level, id } = context;
  const heading = title === undefined ? [] : [h(`h${level}`, title)];
  return h('section.card', [...heading, ...renderBody({ notes, id, title: title ?? strings.report }, context)]);
}

function renderHead(talk: ExportTalk, { strings, level }: TalkContext): ElementContent[] {
  return [
    ...(talk.group === undefined ? [] : [h('p.group', talk.group)]),
    ...renderTime(talk),
    h(`h${level}`, { id: talk.id }, talk.title),
    ...(talk.speakers.length === 0 ? [] : [h('p.speakers', joinNodes(talk.speakers.map(renderSpeaker), ', '))]),
    ...renderFacts(talk, strings),
  ];
}

function renderTime({ start, end }: ExportTalk): ElementContent[] {
  if (start === undefined) {
    return [];
  }
  return [h('p.time', [toTimeElement(start), ...(end === undefined ? [] : ['–', toTimeElement(end)])])];
}

/** A time of day that programs can read too. */
export function toTimeElement(time: string): Element {
  return h('time', { dateTime: time }, time);
}

function renderSpeaker({ name, handle, affiliation, url }: ExportSpeaker): ElementContent {
  const person = url !== undefined && isOutside(url) ? h('a', { href: url }, name) : h('span', name);
  const further = [handle === name ? undefined : handle, affiliation === undefined ? undefined : `(${affiliation})`];
  const words = further.filter((part) => part !== undefined).map((part) => ` ${part}`);
  return words.length === 0 ? person : h('span', [person, ...words]);
}

/** Badges, room, track and the talk's page in one row. */
function renderFacts(talk: ExportTalk, strings: ReportStrings): ElementContent[] {
  const facts: ElementContent[] = [
    ...badges(talk, strings).map((words) => h('span.badge', words)),
    ...[talk.room, talk.track].filter((words) => words !== undefined).map((words) => h('span', words)),
    ...(talk.url === undefined || !isOutside(talk.url) ? [] : [h('a.talk-link', { href: talk.url }, strings.talkPage)]),
  ];
  return facts.length === 0 ? [] : [h('p.facts', joinNodes(facts, ' '))];
}

function badges({ talkKind, title, attendance }: ExportTalk, strings: ReportStrings): readonly string[] {
  return [kindWords(talkKind, title, strings), attendanceWords(attendance, strings)].filter(
    (words) => words !== undefined,
  );
}

function renderAbstract({ abstract }: ExportTalk, strings: ReportStrings): ElementContent[] {
  if (abstract === undefined) {
    return [];
  }
  const paragraphs = abstract.split(/\n{2,}/).map((text) => h('p', text));
  return [h('details.abstract', [h('summary', strings.abstract), h('blockquote', paragraphs)])];
}

function renderBody(
  { notes, id, title }: Pick<ExportTalk, 'notes' | 'id' | 'title'>,
  { strings, assets, missing, level }: TalkContext,
): ElementContent[] {
  const rendered = renderNotes({
    notes,
    headingLevel: level + 1,
    id,
    title,
    assets,
    strings,
    toPicture: findInlinePicture,
  });
  missing.push(...rendered.missing);
  return rendered.nodes.length === 0 ? [] : [h('div.notes', [...rendered.nodes])];
}

function joinNodes(nodes: readonly ElementContent[], between: string): ElementContent[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [{ type: 'text', value: between }, node]));
}
