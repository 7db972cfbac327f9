/**
 * The report as a Word document (Office Open XML), to edit further and to send to people who work in Word. The notes come
 * from the same tree as those of the HTML report; the document itself is written by a bundle of its own.
 */
import { fromBase64 } from '../text/base64.js';
import { loadDocx } from './bundles.js';
import type { ExportModel } from './exportModel.js';
import { type BinaryTarget, noGaps, type RenderedBytes } from './exportTarget.js';
import { renderNotes } from './htmlNotes.js';
import { type Assets, type DocumentPicture, findDocumentPicture } from './pictureData.js';
import { getReportStrings } from './reportStrings.js';

export const docxTarget: BinaryTarget = {
  id: 'docx',
  output: 'binary',
  ending: '-report.docx',
  usesPictures: true,
  render: renderDocument,
};

/** The report as a .docx file. */
async function renderDocument(model: ExportModel, assets: Assets): Promise<RenderedBytes> {
  const { writeDocx } = await loadDocx();
  const strings = getReportStrings(model.language);
  const missing: string[] = [];
  const pictures = new Map<string, DocumentPicture>();
  const findPicture = (source: string): DocumentPicture | undefined => pictures.get(source) ?? readDataUri(source);
  const bytes = await writeDocx({
    model,
    strings,
    findPicture,
    renderNotes: ({ level, ...notes }) => {
      const rendered = renderNotes({
        ...notes,
        headingLevel: level,
        assets,
        strings,
        toPicture: (file, uri) => {
          const picture = findDocumentPicture(file);
          if (picture === undefined) return undefined;
          pictures.set(uri, picture);
          return { source: uri, width: picture.width, height: picture.height };
        },
      });
      missing.push(...rendered.missing);
      return rendered.nodes;
    },
  });
  return { ...noGaps, bytes, missingPictures: [...new Set(missing)] };
}

/** A picture that stands in the notes themselves; undefined where it is none. */
function readDataUri(uri: string): DocumentPicture | undefined {
  try {
    return findDocumentPicture(fromBase64(uri.slice(uri.indexOf(',') + 1)));
  } catch {
    return undefined;
  }
}
