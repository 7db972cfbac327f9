/**
 * Where else a talk or a speaker stands: from a talk link (also one in running text) to the talk's notes and back, and
 * from a speaker to all their talks, over all note files of the workspace.
 */
import type { DefinitionParams, Location, ReferenceParams } from 'vscode-languageserver';
import type { NotesIndex, TalkPlace } from '../core/index/notesIndex.js';
import { speakerKey, talkKey } from '../core/index/lookupTables.js';
import { readTalkUrl } from '../core/parse/talkLinks.js';
import { isTalk } from '../core/model/sections.js';
import { type Position, shiftRange } from '../core/text/positions.js';
import type { NoteDocument } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { findNoteTarget, type NoteTarget } from './noteTarget.js';

/** The notes of the talk, or the talks of the speaker, at a place. */
export function provideDefinition(index: NotesIndex, document: NoteDocument, position: Position): Location[] {
  const target = findNoteTarget(document, position);
  const places = target === undefined ? [] : findPlaces(index, target);
  return places.map(({ uri, talk }) => ({ uri, range: talk.titleRange }));
}

/** All links to the talk at a place, or all mentions of the speaker; with the declaration, the talks' titles too. */
export function provideReferences(
  index: NotesIndex,
  document: NoteDocument,
  { position, context }: Pick<ReferenceParams, 'position' | 'context'>,
): Location[] {
  const target = findNoteTarget(document, position);
  if (target === undefined) {
    return [];
  }
  const places = findPlaces(index, target);
  if (target.kind === 'speaker') {
    return places.flatMap((place) => toMentions(place, target.speaker.name));
  }
  const titles = context.includeDeclaration ? places.map(({ uri, talk }) => ({ uri, range: talk.titleRange })) : [];
  const links = places.flatMap(({ uri, talk }) => (talk.urlRange === undefined ? [] : [{ uri, range: talk.urlRange }]));
  return [...titles, ...links, ...findLinksInText(document, target)];
}

export const definition: Feature<DefinitionParams, Location[]> = {
  method: 'textDocument/definition',
  handle(snapshot, { textDocument: { uri }, position }) {
    const document = snapshot.findNote(uri);
    return document === undefined ? [] : provideDefinition(snapshot.index, document, position);
  },
};

export const references: Feature<ReferenceParams, Location[]> = {
  method: 'textDocument/references',
  handle(snapshot, params) {
    const document = snapshot.findNote(params.textDocument.uri);
    return document === undefined ? [] : provideReferences(snapshot.index, document, params);
  },
};

/** What names the talk that a target is about; undefined where it is about none. */
interface TalkName {
  readonly url: string;
  readonly event: string | undefined;
  readonly code: string | undefined;
}

/** Where the talks of a speaker, or the one talk of a link or header, are noted. */
function findPlaces(index: NotesIndex, target: NoteTarget): readonly TalkPlace[] {
  if (target.kind === 'speaker') {
    return index.findTalksBySpeaker(target.speaker.name);
  }
  const name = nameTalk(target);
  return name === undefined ? [] : index.findTalks(name);
}

/** A time is about a talk too, but nobody follows a time. */
function nameTalk(target: NoteTarget): TalkName | undefined {
  if (target.kind === 'link') {
    return readName(target.link.url);
  }
  const link = 'placed' in target && isTalk(target.placed) ? target.placed.section.talk.link : undefined;
  const isAboutTalk = target.kind === 'title' || target.kind === 'talkLink' || target.kind === 'header';
  return isAboutTalk && link !== undefined ? { url: link.url, event: link.event, code: link.code } : undefined;
}

/** A link in running text is a talk link where a schedule system's address has the form of one. */
function readName(url: string): TalkName {
  const known = readTalkUrl(url);
  return { url, event: known?.event, code: known?.code };
}

/** The names of a talk's speakers that are this one; a panel has others. */
function toMentions({ uri, talk }: TalkPlace, name: string): Location[] {
  return talk.speakers
    .filter((speaker) => speakerKey(speaker.name) === speakerKey(name))
    .map(({ range }) => ({ uri, range }));
}

/** Links to the talk in the running text of this document; of other files, only the talk links are known. */
function findLinksInText(document: NoteDocument, target: NoteTarget): Location[] {
  const name = nameTalk(target);
  const key = name && talkKey(name);
  if (key === undefined) {
    return [];
  }
  return document.note.sections.flatMap((placed) =>
    document
      .inside(placed)
      .links.filter(({ url }) => talkKey(readName(url)) === key)
      .map(({ range }) => ({ uri: document.uri, range: shiftRange(range, placed.line) })),
  );
}
