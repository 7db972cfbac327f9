/** Notes in Markdown as a part of another document: headings at its level, footnotes and picture paths that stay right. */
import type { Nodes } from 'mdast';
import { parseMarkdownTree } from '../parse/inside/markdownTree.js';
import { walkTree } from '../parse/inside/walkTree.js';
import type { ExportNotes } from './exportModel.js';
import { writeFence } from './markdownWriter.js';
import { applySpanEdits, rebaseHeadings, spanOf, type SpanEdit } from './markdownTree.js';

export interface EmbeddedNotes {
  readonly notes: ExportNotes;
  /** Level of the outermost heading. */
  readonly level: number;
  /** Unique in the document: prefix of footnotes, as every talk may have its own `[^1]`. */
  readonly label: string;
  /** URI of the folder that the document stands in; pictures keep their paths where it is not known. */
  readonly folder: string | undefined;
}

/** The same notes, for the document. */
export function embedNotes({ notes, level, label, folder }: EmbeddedNotes): string {
  const { markdown, pictures, truncated } = notes;
  if (markdown === '' || truncated) {
    return truncated ? writeFence(markdown, 'text') : '';
  }
  const edits: SpanEdit[] = [];
  walkTree<Nodes>(parseMarkdownTree(markdown), (node) => {
    const { start, end } = spanOf(node);
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      edits.push({ start: start + 2, end: start + 2, text: `${label}-` });
    }
    const picture = node.type === 'image' ? pictures.find(({ url }) => url === node.url) : undefined;
    const path = picture === undefined || folder === undefined ? undefined : relativePath(folder, picture.uri);
    if (picture !== undefined && path !== undefined && path !== picture.url) {
      edits.push(...destinationEdit(markdown, { start, end }, { from: picture.url, to: path }));
    }
  });
  return rebaseHeadings(applySpanEdits(markdown, edits), level);
}

/** Replaces an image's destination, which is the last place where its text occurs; nothing where it is spelled otherwise. */
function destinationEdit(
  markdown: string,
  { start, end }: { readonly start: number; readonly end: number },
  { from, to }: { readonly from: string; readonly to: string },
): readonly SpanEdit[] {
  const place = markdown.slice(start, end).lastIndexOf(from);
  return place === -1 ? [] : [{ start: start + place, end: start + place + from.length, text: to }];
}

/** The path from a folder to a file of the same authority, percent-encoded as in a URI; undefined for another authority. */
export function relativePath(folder: string, uri: string): string | undefined {
  const [from, to] = [folder.split('/'), uri.split('/')];
  if (from.slice(0, 3).join('/') !== to.slice(0, 3).join('/')) {
    return undefined;
  }
  const own = from.at(-1) === '' ? from.slice(0, -1) : from;
  let shared = 0;
  while (shared < own.length && shared < to.length - 1 && own[shared] === to[shared]) shared += 1;
  return [...own.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
