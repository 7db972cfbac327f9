/** Notes as the body of a page that is shown beside them: the report without its lists, with the places of the talks. */
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type ExportModel, talksOf } from './exportModel.js';
import { sanitize } from './html.js';
import { renderConferenceNotes } from './htmlConference.js';
import type { Assets } from './pictureData.js';

/** Sanitised HTML; each talk's heading has its zero-based line as `data-line`. */
export function renderPreview(model: ExportModel, assets: Assets): string {
  const body = sanitize(
    model.conferences.map((conference) => renderConferenceNotes(conference, { model, assets, missing: [], id: '' })),
  );
  const lines = new Map(model.conferences.flatMap(talksOf).map(({ id, place }) => [id, place.line - 1]));
  visit(body, 'element', ({ properties }) => {
    const line = lines.get(String(properties['id']));
    if (line !== undefined) properties['dataLine'] = line;
  });
  return unified()
    .use(rehypeStringify, { closeSelfClosing: false })
    .stringify({ type: 'root', children: [h('main', body.children)] });
}
