/** Reads pages back from a PDF as Chromium writes it: objects in the open, streams deflated, fonts with their Unicode maps. */
import { inflateSync } from 'node:zlib';

export interface PdfPage {
  /** Millimetres, rounded. */
  readonly width: number;
  readonly height: number;
  /** The page's words without any white space, as glyphs carry none reliably. */
  readonly text: string;
  /** How often a picture is drawn: one that was cut is drawn on two pages. */
  readonly pictures: number;
}

/** The pages in order. Throws for a PDF that is written in another way. */
export function readPdfPages(bytes: Buffer): readonly PdfPage[] {
  const file = bytes.toString('latin1');
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const tree = [...objects.values()].find((body) => body.includes('/Type /Pages') && !body.includes('/Parent'));
  return listPages(tree ?? '', objects).map((page) => readPage(page, objects));
}

type Objects = ReadonlyMap<string, string>;

function listPages(node: string, objects: Objects): readonly string[] {
  if (/\/Type \/Page\n/.test(node)) return [node];
  const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(node) ?? [];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id = '']) => listPages(objects.get(id) ?? '', objects));
}

function readPage(page: string, objects: Objects): PdfPage {
  const [, across = '', down = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
  const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
  const drawing = readStream(objects.get(contents) ?? '');
  const fonts = readReferences(page, 'Font').map(([name, id]) => [name, readGlyphs(id, objects)] as const);
  return {
    width: toMillimetres(across),
    height: toMillimetres(down),
    text: readText(drawing, new Map(fonts)),
    pictures: countPictures(drawing, new Map(readReferences(page, 'XObject')), objects),
  };
}

function toMillimetres(points: string): number {
  return Math.round((Number(points) / 72) * 25.4);
}

/** Names and objects of one kind among a page's resources. */
function readReferences(owner: string, kind: string): readonly (readonly [name: string, id: string])[] {
  const [, list = ''] = new RegExp(String.raw`/${kind} <<([^>]*)>>`).exec(owner) ?? [];
  return [...list.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id] as const);
}

function readStream(body: string): string {
  const [, stream = ''] = /stream\n([^]*)\nendstream/.exec(body) ?? [];
  const bytes = Buffer.from(stream, 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** A font's characters by glyph (`beginbfchar` and `beginbfrange` of its Unicode map). */
function readGlyphs(font: string, objects: Objects): ReadonlyMap<number, string> {
  const [, id = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '') ?? [];
  const map = readStream(objects.get(id) ?? '');
  const glyphs = new Map<number, string>();
  for (const [, first = '', last, target = ''] of map.matchAll(/^<(\w{4})> (?:<(\w{4})> )?<(\w+)>$/gm)) {
    const start = Number.parseInt(first, 16);
    const end = Number.parseInt(last ?? first, 16);
    const text = toUtf16(target);
    const code = text.codePointAt(text.length - 1) ?? 0;
    for (let glyph = start; glyph <= end; glyph++) {
      glyphs.set(glyph, text.slice(0, -1) + String.fromCodePoint(code + glyph - start));
    }
  }
  return glyphs;
}

function toUtf16(hex: string): string {
  return (hex.match(/\w{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

function readText(drawing: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let glyphs: ReadonlyMap<number, string> | undefined;
  let text = '';
  for (const [, font, shown] of drawing.matchAll(/\/(\w+) [\d.]+ Tf|(<[\dA-Fa-f]+>(?=[^\n]*T[jJ]))/g)) {
    if (font !== undefined) glyphs = fonts.get(font);
    for (const [glyph] of (shown ?? '').matchAll(/\w{4}/g)) text += glyphs?.get(Number.parseInt(glyph, 16)) ?? '';
  }
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function countPictures(drawing: string, forms: ReadonlyMap<string, string>, objects: Objects): number {
  return [...drawing.matchAll(/\/(\w+) Do/g)].filter(([, name = '']) =>
    objects.get(forms.get(name) ?? '')?.includes('/Subtype /Image'),
  ).length;
}
