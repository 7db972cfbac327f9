/**
 * Notes as the body of a page that is shown beside them: the report without its lists, with the places of the talks, in the
 * classes that the Markdown preview has too (`conference-notes-talk`), so that one style sheet draws both.
 */
import type { Element, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { walkTree } from '../parse/inside/walkTree.js';
import { type ExportItem, type ExportModel, talksOf } from './exportModel.js';
import { sanitize } from './html.js';
import { renderConferenceNotes } from './htmlConference.js';
import { type LineMark, markLines } from './htmlLineMarks.js';
import type { Assets } from './pictureData.js';

/**
 * Sanitised HTML; each talk's heading has its zero-based line as `data-line`.
 *
 * @param marks the lines that mean something, to be marked
 */
export function renderPreview(model: ExportModel, assets: Assets, marks: readonly LineMark[]): string {
  const body = sanitize(
    model.conferences.map((conference) => renderConferenceNotes(conference, { model, assets, missing: [], id: '' })),
  );
  const items = model.conferences.flatMap(({ days }) => days.flatMap((day) => day.items));
  findByClass(body, 'card').forEach((card, index) => {
    markLines(card, marks);
    addClass(card, attendanceOf(items[index]));
  });
  for (const day of findByClass(body, 'day')) {
    const [banner] = day.children;
    if (banner?.type === 'element' && banner.tagName === 'h2') addClass(banner, 'banner');
  }
  const lines = new Map(model.conferences.flatMap(talksOf).map(({ id, place }) => [id, place.line - 1]));
  walkTree<Nodes>(body, (node) => {
    if (node.type !== 'element') return;
    const { properties } = node;
    const line = lines.get(String(properties['id']));
    if (line !== undefined) properties['dataLine'] = line;
    const names = classesOf(properties).filter((name) => !name.startsWith('language-'));
    if (names.length > 0) properties['className'] = names.map((name) => `conference-notes-${name}`);
  });
  return unified()
    .use(rehypeStringify, { closeSelfClosing: false })
    .stringify({ type: 'root', children: [h('main', body.children)] });
}

function findByClass(body: Root, name: string): readonly Element[] {
  const found: Element[] = [];
  walkTree<Nodes>(body, (node) => {
    if (node.type === 'element' && classesOf(node.properties).includes(name)) found.push(node);
  });
  return found;
}

/** Of a talk; a report says no more than what keeps a reader from looking for notes. */
function attendanceOf(item: ExportItem | undefined): string | undefined {
  return item?.kind === 'talk' ? item.attendance : undefined;
}

function addClass({ properties }: Element, name: string | undefined): void {
  if (name !== undefined) properties['className'] = [...new Set([...classesOf(properties), name])];
}

function classesOf({ className }: Element['properties']): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}
