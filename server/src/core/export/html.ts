/**
 * The HTML report: one file with everything in it, that needs no script and no network, reads well on a phone, in the dark
 * and on paper. The page is built as a tree and what people wrote is sanitised as the last step.
 */
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { ExportConference, ExportModel } from './exportModel.js';
import { type FileTarget, noGaps, type RenderedText } from './exportTarget.js';
import { reportSchema } from './htmlSchema.js';
import { reportStyle, reportStyleHash } from './htmlStyle.js';
import { renderConference } from './htmlConference.js';
import type { Assets } from './pictureData.js';
import { getReportStrings } from './reportStrings.js';

export const htmlTarget: FileTarget = {
  id: 'html',
  output: 'file',
  ending: '-report.html',
  usesPictures: true,
  render: renderHtml,
};

/** The report as one HTML document (UTF-8, LF). */
function renderHtml(model: ExportModel, assets: Assets): RenderedText {
  const missing: string[] = [];
  const conferences = model.conferences.map((conference, index) =>
    renderConference(conference, { model, assets, missing, id: model.conferences.length > 1 ? `${index + 1}-` : '' }),
  );
  const body = sanitize([h('main', conferences)]);
  const page: Root = { type: 'root', children: [{ type: 'doctype' }, toPage(model, body)] };
  const text = unified().use(rehypeStringify, { closeSelfClosing: false }).stringify(page);
  return { ...noGaps, text: `${text}\n`, missingPictures: [...new Set(missing)] };
}

/** What may stand in a report's body, and nothing else. */
export function sanitize(nodes: ElementContent[]): Root {
  const root: Root = { type: 'root', children: nodes };
  return unified().use(rehypeSanitize, reportSchema).runSync(root);
}

/** The shell: nothing in it but our own text and the title as text. */
function toPage({ language, conferences }: ExportModel, body: Root): Element {
  const policy = `default-src 'none'; style-src '${reportStyleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return h('html', { lang: language }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('meta', { name: 'generator', content: 'Conference Notes' }),
      h('title', toTitle(conferences, language)),
      h('style', reportStyle),
    ]),
    h('body', body.children as ElementContent[]),
  ]);
}

function toTitle(conferences: readonly ExportConference[], language: ExportModel['language']): string {
  const names = conferences.map(({ name }) => name).join(', ');
  return names === '' ? getReportStrings(language).report : `${names} · ${getReportStrings(language).report}`;
}
