/** What a Word document says of itself (ECMA-376 part 2, 11): the dates are those of the conference, never the clock's. */
import type { ExportModel } from '../exportModel.js';
import type { ReportStrings } from '../strings/table.js';

/** The part `docProps/core.xml`. */
export function writeCoreProperties(model: ExportModel, title: string, strings: ReportStrings): string {
  const dates = model.conferences.flatMap(({ days }) => days.flatMap(({ date }) => date ?? [])).toSorted();
  const first = dates[0];
  const last = dates.at(-1);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:subject>${escapeXml(strings.report)}</dc:subject>`,
    `<dc:language>${model.language}</dc:language>`,
    first === undefined ? '' : writeDate('created', first),
    last === undefined ? '' : writeDate('modified', last),
    '</cp:coreProperties>',
  ].join('');
}

function writeDate(name: string, date: string): string {
  return `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}T00:00:00Z</dcterms:${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
