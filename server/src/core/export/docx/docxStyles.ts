/** How the Word document looks: the HTML report's colours and proportions, as styles that a reader can change in Word. */
import {
  AlignmentType,
  BorderStyle,
  type ILevelsOptions,
  type INumberingOptions,
  type ISectionPropertiesOptions,
  type ITableBordersOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { ReportLanguage } from '../reportStrings.js';
import { numberedList } from './documentParts.js';

const ink = '22262B';
const soft = '5A636E';
const line = 'DFDDD6';
const accent = '0B5A80';
const tint = 'EEF3F6';
const sans = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Yu Gothic' };
const serif = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Cambria', eastAsia: 'Yu Mincho' };
const mono = 'Consolas';

/** Twips: twentieths of a point. A4, with room for a line of about 80 characters. */
const page = { width: 11906, height: 16838, margin: 1247 };

/** Twips between the margins. */
export const textWidth = page.width - 2 * page.margin;

/** The largest picture, in pixels at 96 to the inch: as wide as the text, and half as high as the page. */
export const contentSize = { width: Math.floor(textWidth / 15), height: 460 };

export const pageLayout: ISectionPropertiesOptions = {
  page: {
    size: { width: page.width, height: page.height },
    margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
  },
};

/** Lists in Word end at the ninth level. */
export const deepestListLevel = 8;

/** Twips that the text of an item stands in, and its bullet before it. */
export function indentOf(level: number): { readonly left: number; readonly hanging: number } {
  return { left: 340 * (level + 1), hanging: 340 };
}

/** The bullets, and one numbering for each number that a list begins with. */
export function listNumbering(starts: readonly number[]): INumberingOptions['config'] {
  const signs = ['•', '–', '·'];
  return [
    {
      reference: 'bullets',
      levels: levels((level) => ({ format: LevelFormat.BULLET, text: signs[level % signs.length] ?? '•' })),
    },
    ...starts.map((start) => ({
      reference: numberedList(start),
      levels: levels((level) => ({
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        start,
      })),
    })),
  ];
}

function levels(describe: (level: number) => Omit<ILevelsOptions, 'level'>): readonly ILevelsOptions[] {
  return Array.from({ length: deepestListLevel + 1 }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: indentOf(level) } },
    ...describe(level),
  }));
}

/** The lines of a table. */
export const tableBorders: ITableBordersOptions = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
    side,
    { style: BorderStyle.SINGLE, size: 4, color: line },
  ]),
);

/** What a table's head stands on. */
export const tableHeadFill = tint;

/** The colours of words that no style covers. */
export const wordColors = { soft, accent };

/** Of the words for spell checkers; the notes may well be in another language. */
const locales: Readonly<Record<ReportLanguage, string>> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  ja: 'ja-JP',
};

/** What Word's own styles look like here. Sizes are half points. */
export function documentDefaults(language: ReportLanguage): NonNullable<IStylesOptions['default']> {
  const heading = { font: serif, bold: true, color: ink };
  const kept = { keepNext: true, keepLines: true };
  const locale = language === 'ja' ? { eastAsia: locales.ja } : { value: locales[language] };
  return {
    document: {
      run: { font: sans, size: 21, color: ink, language: locale },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { ...heading, size: 46 },
      paragraph: { ...kept, spacing: { before: 0, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading2: { run: { ...heading, size: 32 }, paragraph: { ...kept, spacing: { before: 480, after: 160 } } },
    heading3: { run: { ...heading, size: 26 }, paragraph: { ...kept, spacing: { before: 360, after: 60 } } },
    heading4: {
      run: { bold: true, color: ink, size: 22 },
      paragraph: { ...kept, spacing: { before: 200, after: 60 } },
    },
    heading5: {
      run: { bold: true, color: soft, size: 21 },
      paragraph: { ...kept, spacing: { before: 160, after: 60 } },
    },
    heading6: {
      run: { bold: true, color: soft, size: 20 },
      paragraph: { ...kept, spacing: { before: 160, after: 60 } },
    },
    hyperlink: { run: { color: accent, underline: {} } },
    listParagraph: { paragraph: { spacing: { after: 120 }, contextualSpacing: true } },
  };
}

const quoteParagraph = {
  indent: { left: 227 },
  border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: line } },
};

/** The styles that Word does not bring along. */
export const documentStyles: Pick<IStylesOptions, 'paragraphStyles' | 'characterStyles'> = {
  paragraphStyles: [
    {
      id: 'Eyebrow',
      name: 'Eyebrow',
      basedOn: 'Normal',
      run: { color: accent, bold: true, size: 17, allCaps: true, characterSpacing: 20 },
      paragraph: { keepNext: true, spacing: { after: 60 } },
    },
    {
      id: 'Facts',
      name: 'Facts',
      basedOn: 'Normal',
      run: { color: soft },
      paragraph: { keepLines: true, spacing: { after: 120 } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { color: soft },
      paragraph: quoteParagraph,
    },
    {
      id: 'Abstract',
      name: 'Abstract',
      basedOn: 'Quote',
      quickFormat: true,
      run: { size: 20 },
      paragraph: quoteParagraph,
    },
    { id: 'ListQuote', name: 'List Quote', basedOn: 'ListParagraph', run: { color: soft } },
    {
      id: 'Code',
      name: 'Code',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: mono, size: 18, noProof: true },
      paragraph: {
        keepLines: true,
        spacing: { line: 252, lineRule: LineRuleType.AUTO },
        shading: { fill: tint },
        indent: { left: 113, right: 113 },
      },
    },
    {
      id: 'Picture',
      name: 'Picture',
      basedOn: 'Normal',
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 120, after: 120, line: 240, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { color: soft, size: 19 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 160 } },
    },
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 0 } } },
    { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: { size: 8 }, paragraph: { spacing: { after: 60 } } },
    {
      id: 'Ruler',
      name: 'Ruler',
      basedOn: 'Normal',
      paragraph: {
        spacing: { before: 0, after: 200 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: line } },
      },
    },
    {
      id: 'ContentsTitle',
      name: 'Contents Title',
      basedOn: 'Normal',
      run: { color: soft, bold: true, size: 18, allCaps: true, characterSpacing: 20 },
      paragraph: { keepNext: true, spacing: { before: 360, after: 100 } },
    },
    {
      id: 'ContentsDay',
      name: 'Contents Day',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 160, after: 40 } },
    },
    {
      id: 'ContentsTalk',
      name: 'Contents Talk',
      basedOn: 'Normal',
      paragraph: { keepLines: true, spacing: { after: 30 }, indent: { left: 794, hanging: 794 } },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { color: soft, size: 17 },
      paragraph: { spacing: { after: 0 } },
    },
  ],
  characterStyles: [
    {
      id: 'CodeText',
      name: 'Code Text',
      quickFormat: true,
      run: { font: mono, size: 19, noProof: true, shading: { fill: tint } },
    },
  ],
};
