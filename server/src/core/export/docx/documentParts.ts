/**
 * What a document keeps beside its text: links, bookmarks, pictures, lists and footnotes, each with an id. The library
 * draws ids by lot or counts on from one document to the next; these are counted from one in each document.
 */
import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  ConcreteHyperlink,
  type IContext,
  type IXmlableObject,
  type Paragraph,
  type ParagraphChild,
} from 'docx';
import type { DocumentPicture } from '../pictureData.js';

/** A list among all that begin with the same number. */
export interface ListInstance {
  readonly reference: string;
  readonly instance: number;
}

export interface DocumentParts {
  readonly findPicture: (source: string) => DocumentPicture | undefined;
  /** A link to the web. */
  toLink(url: string, children: readonly ParagraphChild[]): ParagraphChild;
  /** A link to a bookmark of the document. */
  toReference(bookmark: string, children: readonly ParagraphChild[]): ParagraphChild;
  toBookmark(bookmark: string, children: readonly ParagraphChild[]): ParagraphChild;
  nextPictureId(): string;
  /** A numbered list that counts by itself, from the given number. */
  startList(start: number): ListInstance;
  /** The numbers that lists begin with. */
  listStarts(): readonly number[];
  /** The number of a new footnote. */
  addFootnote(children: readonly Paragraph[]): number;
  footnotes(): Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
}

export function createDocumentParts(findPicture: DocumentParts['findPicture']): DocumentParts {
  const bookmarks = new Map<string, string>();
  const lists = new Map<number, number>();
  const footnotes = new Map<number, { readonly children: readonly Paragraph[] }>();
  let links = 0;
  let marks = 0;
  let pictures = 0;
  const nameOf = (bookmark: string): string => {
    const known = bookmarks.get(bookmark) ?? `talk_${bookmarks.size + 1}`;
    bookmarks.set(bookmark, known);
    return known;
  };
  return {
    findPicture,
    toLink: (url, children) => new WebLink(children, `Link${++links}`, url),
    toReference: (bookmark, children) => new ConcreteHyperlink(children, '', nameOf(bookmark)),
    toBookmark: (bookmark, children) => new CountedBookmark(nameOf(bookmark), ++marks, children),
    nextPictureId: () => String(++pictures),
    startList: (start) => {
      const instance = (lists.get(start) ?? 0) + 1;
      lists.set(start, instance);
      return { reference: numberedList(start), instance };
    },
    listStarts: () => [...lists.keys()],
    addFootnote: (children) => {
      const number = footnotes.size + 1;
      footnotes.set(number, { children });
      return number;
    },
    footnotes: () => Object.fromEntries(footnotes),
  };
}

/** Name of the numbering that begins with a number. */
export function numberedList(start: number): string {
  return `numbers-${start}`;
}

/** The library's own bookmark takes its id from a count of all documents. */
class CountedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, id: number, children: readonly ParagraphChild[]) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, id);
    this.end = new BookmarkEnd(id);
  }
}

/** The library's own link to the web takes its id by lot. */
class WebLink extends ConcreteHyperlink {
  readonly #id: string;
  readonly #url: string;
  #isKept = false;

  constructor(children: readonly ParagraphChild[], id: string, url: string) {
    super(children, id);
    this.#id = id;
    this.#url = url;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    if (!this.#isKept) {
      this.#isKept = true;
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
      context.viewWrapper.Relationships.addRelationship(this.#id, type, this.#url, 'External');
    }
    return super.prepForXml(context);
  }
}
