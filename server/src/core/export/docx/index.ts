/** The writer of Word documents: a bundle of its own, loaded with the first export of this kind. */
import type { ElementContent } from 'hast';
import { Document, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { ExportModel, ExportNotes } from '../exportModel.js';
import type { DocumentPicture } from '../pictureData.js';
import type { ReportStrings } from '../strings/table.js';
import { fixArchiveDates } from './archiveDates.js';
import { writeCoreProperties } from './coreProperties.js';
import { createDocumentParts } from './documentParts.js';
import { writeReport } from './docxReport.js';
import { toWords } from './docxRuns.js';
import { documentDefaults, documentStyles, listNumbering, pageLayout, textWidth } from './docxStyles.js';

/** Notes of a place in the report. */
export interface PlacedNotes {
  readonly notes: ExportNotes;
  /** Unique in the document. */
  readonly id: string;
  /** What the notes are of, for pictures without alternative text. */
  readonly title: string;
  /** Of the outermost heading. */
  readonly level: number;
}

export interface DocxInput {
  readonly model: ExportModel;
  readonly strings: ReportStrings;
  /** Notes as the HTML nodes of the report; the source of a picture is a key for `findPicture`. */
  readonly renderNotes: (notes: PlacedNotes) => readonly ElementContent[];
  readonly findPicture: (source: string) => DocumentPicture | undefined;
}

/** The document's bytes: a function of the input alone. */
export async function writeDocx(input: DocxInput): Promise<Uint8Array> {
  const { model, strings } = input;
  const parts = createDocumentParts(input.findPicture);
  const children = writeReport(input, parts);
  const names = model.conferences.map(({ name }) => toWords(name)).join(', ');
  const document = new Document({
    title: names,
    styles: { default: documentDefaults(model.language), ...documentStyles },
    numbering: { config: listNumbering(parts.listStarts()) },
    footnotes: parts.footnotes(),
    sections: [{ properties: pageLayout, footers: { default: writeFooter(names) }, children }],
  });
  const properties = { path: 'docProps/core.xml', data: writeCoreProperties(model, names, strings) };
  return fixArchiveDates(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [properties])));
}

function writeFooter(names: string): Footer {
  const page = new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  const line = new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [new TextRun(names), page],
  });
  return new Footer({ children: [line] });
}
