/** Reads Word documents back, with readers that did not write them. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface OfficeDocument {
  /** Names of the archive's parts, in order. */
  readonly names: readonly string[];
  /** A part's XML; throws where the part is not there, or is not well-formed. */
  part(name: string): string;
  /** Paragraphs of the text: style, a sign for a number or bullet, and words. */
  paragraphs(): readonly string[];
}

export function readOfficeDocument(bytes: Uint8Array): OfficeDocument {
  const files = unzipSync(bytes);
  const part = (name: string): string => {
    const file = files[name];
    if (file === undefined) throw new Error(`the document has no ${name}`);
    const xml = strFromU8(file);
    new SaxesParser().write(xml).close();
    return xml;
  };
  return { names: Object.keys(files), part, paragraphs: () => readParagraphs(part('word/document.xml')) };
}

function readParagraphs(xml: string): readonly string[] {
  const paragraphs: string[] = [];
  const parser = new SaxesParser();
  let words = '';
  let style = '';
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:p') [words, style] = ['', ''];
    if (name === 'w:pStyle') style = attributes['w:val'] ?? '';
    if (name === 'w:numPr') style += ' #';
    if (name === 'w:br') words += '⏎';
    if (name === 'w:tab') words += '⇥';
    if (name === 'w:drawing') words += '▣';
    if (name === 'w:footnoteReference') words += `[${attributes['w:id'] ?? ''}]`;
  });
  parser.on('text', (text) => (words += text));
  parser.on('closetag', ({ name }) => {
    if (name === 'w:p') paragraphs.push(`${style}: ${words}`);
  });
  parser.write(xml).close();
  return paragraphs;
}
