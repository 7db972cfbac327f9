/** Links of talks as lists by what they lead to. */
import { classifyLink, type LinkClass } from '../index/linkClass.js';
import type { ExportGatheredText } from './exportModel.js';
import { escapeWords, writeLink } from './markdownWriter.js';

/** The links of one class, each as a list item with the talk it stands in. */
export function listLinks(items: readonly ExportGatheredText[], wanted: LinkClass): readonly string[] {
  return items.flatMap((item) =>
    item.links
      .filter(({ url, name }) => classifyLink(url, name) === wanted)
      .map(
        ({ url, name }) =>
          `- ${writeLink(name, url)}${item.title === undefined ? '' : ` (${escapeWords(item.title)})`}`,
      ),
  );
}
