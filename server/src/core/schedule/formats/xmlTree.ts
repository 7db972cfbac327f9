/**
 * XML as a tree of elements, read strictly. Nothing is expanded beyond the predefined entities and HTML's common ones;
 * a document type is refused, as it could declare more.
 */
import { SaxesParser } from 'saxes';
import { createRefusal } from '../readResult.js';
import type { ScheduleRefusal } from '../readResult.js';
import { namedEntities } from '../texts.js';

export interface XmlElement {
  readonly kind: 'element';
  /** Without a prefix, but for `pentabarf:`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own text, without that of children. */
  readonly text: string;
}

/** While it is read. Most elements have neither attributes nor children: they share the empty ones. */
interface OpenElement extends XmlElement {
  children: XmlElement[];
  text: string;
}

const noAttributes: XmlElement['attributes'] = {};
const noChildren: XmlElement[] = [];

const deepest = 64;
const mostElements = 2_000_000;

/** The root element, or a refusal: not well-formed, cut off, with a document type, too deep. */
export function parseXml(text: string): XmlElement | ScheduleRefusal {
  const parser = new SaxesParser();
  Object.assign(parser.ENTITIES, namedEntities);
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let refusal: ScheduleRefusal | undefined;
  let count = 0;
  const refuse = (reason: ScheduleRefusal): void => {
    refusal ??= reason;
  };
  parser.on('error', () => refuse(createRefusal('not-xml', String(parser.line))));
  parser.on('doctype', () => refuse(createRefusal('unsafe')));
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (open.length >= deepest || count > mostElements) {
      refuse(createRefusal('unsafe'));
    } else {
      open.push({
        kind: 'element',
        name: toLocalName(name),
        attributes: copy(attributes),
        children: noChildren,
        text: '',
      });
    }
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (parent === undefined) root ??= element;
    else if (element !== undefined) addChild(parent, element);
  });
  writeInPieces(parser, text, () => refusal !== undefined);
  if (refusal !== undefined) {
    return refusal;
  }
  if (open.length > 0) {
    return explainOpenEnd(text, open[0]?.name ?? '');
  }
  parser.close();
  return root ?? refusal ?? createRefusal('not-xml', '1');
}

/** The parser's own object is made for names to be added and takes much room. */
function copy(attributes: Readonly<Record<string, string>>): XmlElement['attributes'] {
  return Object.keys(attributes).length === 0 ? noAttributes : { ...attributes };
}

function addChild(parent: OpenElement, child: XmlElement): void {
  if (parent.children === noChildren) parent.children = [child];
  else parent.children.push(child);
}

/** Whatever prefix a file gives the elements of its format; those of Pentabarf stand beside others of the same name. */
function toLocalName(name: string): string {
  return name.startsWith('pentabarf:') ? name : name.slice(name.indexOf(':') + 1);
}

/** Elements still open at the end: the end is missing, or a lone `&` has taken everything behind it for its name. */
function explainOpenEnd(text: string, root: string): ScheduleRefusal {
  const ampersand = text.search(/&(?!#?\w{1,31};)/);
  const isWhole = new RegExp(`</(?:[\\w.-]+:)?${root.replace(/[^\w-]/g, '.')}\\s*>\\s*$`).test(text.slice(-200));
  return isWhole && ampersand !== -1
    ? createRefusal('not-xml', String(text.slice(0, ampersand).split('\n').length))
    : createRefusal('truncated');
}

/** In pieces, so that reading stops at the first fault instead of collecting all of them. */
function writeInPieces(parser: SaxesParser, text: string, isDone: () => boolean): void {
  const size = 65_536;
  for (let offset = 0; offset < text.length && !isDone(); offset += size) {
    parser.write(text.slice(offset, offset + size));
  }
}

/** Text of the first child of the name, without the white space around it; undefined when missing or empty. */
export function findChildText(element: XmlElement, name: string): string | undefined {
  const text = element.children.find((child) => child.name === name)?.text.trim();
  return text === '' ? undefined : text;
}

/** The first child of the name. */
export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All children of the name. */
export function getChildren(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}
