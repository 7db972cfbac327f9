/** The links of note files by what they lead to, and the talks whose notes lean on slides that they do not lead to. */
import { classifyLink } from '../core/index/linkClass.js';
import { findSlidesWanted } from '../core/index/slidesWanted.js';
import type { PlacedSection } from '../core/model/note.js';
import { createRange, shiftRange } from '../core/text/positions.js';
import { lineText } from '../core/text/sourceText.js';
import { type LinkNode, linksMethod, type LinksParams, type LinksResult, type SlidesWantedNode } from '../protocol.js';
import type { NoteDocument } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';

export const links: Feature<LinksParams, LinksResult> = {
  method: linksMethod,
  async handle(snapshot, { uris }, signal) {
    const found: LinkNode[] = [];
    const slidesWanted: SlidesWantedNode[] = [];
    for (const uri of uris) {
      if (signal.isCancellationRequested) break;
      const document = await snapshot.readNote(uri);
      for (const placed of document?.note.sections ?? []) {
        const part = document?.derive(placed, readSectionLinks);
        const shift = <Node extends LinkNode | SlidesWantedNode>(node: Node): Node => ({
          ...node,
          range: shiftRange(node.range, placed.line),
        });
        found.push(...(part?.links ?? []).map(shift));
        slidesWanted.push(...(part?.slidesWanted ?? []).map(shift));
      }
    }
    return { links: found, slidesWanted };
  },
};

/** Positions are relative to the section. */
function readSectionLinks(document: NoteDocument, placed: PlacedSection): LinksResult {
  const { uri, source } = document;
  const { section, line: first } = placed;
  const lines = Array.from({ length: section.contentEndLine + 1 }, (_, line) => lineText(source, first + line));
  const title = section.kind === 'talk' ? section.talk.title : section.kind === 'aside' ? section.title : undefined;
  const talk = title === undefined ? {} : { talk: title };
  // The inside is dear to read, and most sections of most notes hold no link.
  const inside = lines.some((text) => /:\/\/|www\.|mailto:/.test(text)) ? document.inside(placed).links : [];
  const own = section.kind === 'talk' ? section.talk.link?.url : document.note.scheduleLink?.text;
  const found = inside
    .filter(({ url }) => url !== own)
    .map(({ url, name, range }): LinkNode => ({ uri, url, name, class: classifyLink(url, name), range, ...talk }));
  const wanted = section.kind === 'talk' ? findSlidesWanted(lines, inside) : [];
  return {
    links: found,
    slidesWanted: wanted.map(({ line, text }) => ({
      uri,
      text,
      range: createRange(line, 0, line, lines[line]?.length ?? 0),
      ...talk,
    })),
  };
}
