/** What an export could not take, in sentences. */
import * as l10n from '@vscode/l10n';
import { isPicturePath, isShownPicture } from '../pictures/pictureEndings.js';
import type { ExportGaps } from './exportTarget.js';

/** One sentence for each gap; pictures and talks are counted where they are many: their names would fill the screen. */
export function describeGaps({ missingPictures, outsidePictures, undated }: ExportGaps): readonly string[] {
  return [
    ...describeEach(missingPictures.filter(isForeignFormat), {
      one: (picture) =>
        l10n.t('The picture {0} was left out: reports cannot show its format. Save it as JPEG or PNG.', picture),
      many: (count, first) =>
        l10n.t(
          '{0} pictures were left out, the first is {1}: reports cannot show their format. Save them as JPEG or PNG.',
          count,
          first,
        ),
    }),
    ...describeEach(
      missingPictures.filter((picture) => !isForeignFormat(picture)),
      {
        one: (picture) => l10n.t('The picture {0} could not be read.', picture),
        many: (count, first) => l10n.t('{0} pictures could not be read, the first is {1}.', count, first),
      },
    ),
    ...describeEach(outsidePictures, {
      one: (picture) =>
        l10n.t(
          'The picture {0} was left out: it is outside of the open folders and of the folder of the notes.',
          picture,
        ),
      many: (count, first) =>
        l10n.t(
          '{0} pictures were left out, the first is {1}: they are outside of the open folders and of the folder of the notes.',
          count,
          first,
        ),
    }),
    ...describeUndated(undated),
  ];
}

/** HEIC, TIFF: pictures that no browser shows. */
function isForeignFormat(picture: string): boolean {
  return isPicturePath(picture) && !isShownPicture(picture);
}

interface PictureWords {
  readonly one: (picture: string) => string;
  readonly many: (count: number, first: string) => string;
}

function describeEach(pictures: readonly string[], { one, many }: PictureWords): readonly string[] {
  return pictures.length > 3 ? [many(pictures.length, pictures[0] ?? '')] : pictures.map((picture) => one(picture));
}

function describeUndated([first, ...more]: readonly string[]): readonly string[] {
  if (first === undefined) return [];
  return [
    more.length === 0
      ? l10n.t('Left out, as its date or time is not known: {0}', first)
      : l10n.t('{0} talks were left out, as their date or time is not known.', more.length + 1),
  ];
}
