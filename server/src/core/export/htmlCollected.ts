/** The end of a conference in the HTML report: follow-ups, links, and the talks to watch or that were skipped. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  talksOf,
  gatherConference,
  type ExportConference,
  type ExportGatheredText,
  type ExportLink,
  type ExportTalk,
} from './exportModel.js';
import { isOutside, toBoxSign } from './htmlNotes.js';
import type { ReportStrings } from './strings/table.js';

interface CollectedInput {
  readonly strings: ReportStrings;
  /** Prefix of ids. */
  readonly id: string;
}

/** One section for each list that has entries. */
export function renderCollected(conference: ExportConference, { strings, id }: CollectedInput): readonly Element[] {
  const items = gatherConference(conference);
  const talks = talksOf(conference);
  const lists = [
    { name: 'follow-ups', title: strings.followUps, entries: followUpEntries(items, strings) },
    { name: 'watch-later', title: strings.watchLater, entries: talkEntries(talks, 'watch-later') },
    { name: 'skipped', title: strings.skipped, entries: talkEntries(talks, 'skipped') },
    { name: 'links', title: strings.links, entries: linkEntries(items) },
  ];
  return lists
    .filter(({ entries }) => entries.length > 0)
    .map(({ name, title, entries }) =>
      h('section.collected.card', { ariaLabelledBy: `${id}all-${name}` }, [
        h('h2', { id: `${id}all-${name}` }, title),
        h('ul', entries),
      ]),
    );
}

function followUpEntries(items: readonly ExportGatheredText[], strings: ReportStrings): Element[] {
  return items.flatMap((item) =>
    item.followUps.map(({ text, done }) =>
      h(done ? 'li.done' : 'li', [toBoxSign(done ? 'done' : 'open', strings), ' ', h('span', text), ...fromTalk(item)]),
    ),
  );
}

function talkEntries(talks: readonly ExportTalk[], attendance: ExportTalk['attendance']): Element[] {
  return talks
    .filter((talk) => talk.attendance === attendance)
    .map(({ id, title, reason }) =>
      h('li', [h('a', { href: `#${id}` }, title), ...(reason === undefined ? [] : [h('span.from', reason)])]),
    );
}

/** The links of a talk together, under its title. */
function linkEntries(items: readonly ExportGatheredText[]): Element[] {
  return items
    .filter(({ links }) => links.length > 0)
    .map((item) =>
      h('li', [
        ...titleOf(item),
        h(
          'ul',
          item.links.map((link) => h('li', renderLink(link))),
        ),
      ]),
    );
}

function titleOf(item: ExportGatheredText): ElementContent[] {
  if (item.kind === 'talk') return [h('a', { href: `#${item.id}` }, item.title)];
  return item.title === undefined ? [] : [h('span', item.title)];
}

function fromTalk(item: ExportGatheredText): ElementContent[] {
  const title = titleOf(item);
  return title.length === 0 ? [] : [h('span.from', title)];
}

/** A link by its name, with the host behind it, so that a reader of a printed page knows where it leads. */
function renderLink({ name, url }: ExportLink): ElementContent[] {
  if (!isOutside(url)) return [{ type: 'text', value: name }];
  const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
  return [h('a', { href: url }, name), ...(host === '' || host === name ? [] : [h('span.from', host)])];
}
