/**
 * Renaming a speaker in all note files, a talk's title with the links to its anchor, and a picture's file. A Markdown editor
 * renames headings and files by itself, so a title or picture in one is left to it.
 */
import * as l10n from '@vscode/l10n';
import type { PrepareRenameParams, PrepareRenameResult, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import type { CancelSignal } from '../core/cancelSignal.js';
import { escapeInline } from '../core/edit/markdownEscapes.js';
import { speakerKey } from '../core/index/lookupTables.js';
import { getTalks } from '../core/model/sections.js';
import type { TextEdit } from '../core/text/edits.js';
import { type Position, shiftRange } from '../core/text/positions.js';
import { rangeText } from '../core/text/sourceText.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { type Feature, Refusal } from './feature.js';
import { isMarkdownEditor } from './markdownEditor.js';
import { findNoteTarget, type NoteTarget } from './noteTarget.js';
import { findRenamablePicture, renamePicture } from './renamePicture.js';
import { type DocumentEdits, toWorkspaceEdit } from './workspaceEdits.js';

type Renamable = Extract<NoteTarget, { kind: 'speaker' | 'title' }>;

/** What can be renamed at a place; undefined for anything else. */
export function findRenamable(document: NoteDocument, position: Position): Renamable | undefined {
  const target = findNoteTarget(document, position);
  if (target?.kind === 'speaker') {
    return target;
  }
  // A bare line is no heading, so the editor leaves its title to us.
  const isOurs = !isMarkdownEditor(document) || (target?.kind === 'title' && target.placed.section.talk.level === 0);
  return target?.kind === 'title' && isOurs ? target : undefined;
}

/** The edits of a speaker's name in one note. */
export function renameSpeaker(document: NoteDocument, oldName: string, newName: string): readonly TextEdit[] {
  const key = speakerKey(oldName);
  const newText = writeName(document, newName);
  return getTalks(document.note).flatMap(({ section, line }) =>
    section.talk.speakers
      .filter(({ name }) => speakerKey(name) === key)
      .map(({ range }) => ({ range: shiftRange(range, line), newText })),
  );
}

/** New anchors by old ones, of each note file whose headings change. */
type ChangedAnchors = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The edits of links to changed anchors in one note: `#old` for its own, `file.md#old` for another's. */
export function renameAnchors(document: NoteDocument, changed: ChangedAnchors): readonly TextEdit[] {
  return document.note.sections.flatMap((placed) => {
    const { anchors, links } = document.inside(placed);
    const toOwn = anchors.map(({ anchor, range }) => ({ path: '', anchor, range }));
    const toOthers = links.flatMap(({ url, range }) => {
      const [, path, anchor] = /^([^#]+)#(.+)$/.exec(url) ?? [];
      return path === undefined || anchor === undefined ? [] : [{ path, anchor, range }];
    });
    return [...toOwn, ...toOthers].flatMap(({ path, anchor, range }) => {
      const target = resolve(path, document.uri);
      const newAnchor = target === undefined ? undefined : changed.get(target)?.get(anchor);
      return newAnchor === undefined
        ? []
        : [{ range: shiftRange(range, placed.line), newText: `${path}#${newAnchor}` }];
    });
  });
}

export const prepareRename: Feature<PrepareRenameParams, PrepareRenameResult | null> = {
  method: 'textDocument/prepareRename',
  async handle(snapshot, { textDocument: { uri }, position }) {
    const document = snapshot.findNote(uri);
    if (document === undefined) return null;
    const target = findRenamable(document, position) ?? (await findRenamablePicture(document, position));
    return target === undefined ? null : { range: target.range, placeholder: rangeText(document.source, target.range) };
  },
};

export const rename: Feature<RenameParams, WorkspaceEdit> = {
  method: 'textDocument/rename',
  async handle(snapshot, { textDocument: { uri }, position, newName }, signal) {
    const document = snapshot.findNote(uri);
    const target = document && findRenamable(document, position);
    const name = newName.replace(/\s+/g, ' ').trim();
    const picture =
      document === undefined || target !== undefined ? undefined : await findRenamablePicture(document, position);
    if (document === undefined || (target === undefined && picture === undefined)) {
      throw new Refusal(l10n.t('Only speakers, titles of talks and pictures can be renamed.'));
    }
    if (name === '') {
      throw new Refusal(l10n.t('The new name is empty.'));
    }
    if (target === undefined) {
      return picture === undefined ? {} : renamePicture(snapshot, { uri, picture, newPath: name }, signal);
    }
    const files = new OpenedFiles(snapshot, signal);
    const renamed =
      target.kind === 'speaker'
        ? await renameSpeakerEverywhere(snapshot, files, { oldName: target.speaker.name, newName: name })
        : [{ document, edits: [{ range: target.range, newText: writeName(document, name) }] }];
    return toWorkspaceEdit(snapshot.client, await addAnchorEdits(snapshot, files, renamed));
  },
};

/** Reads each file once and as it is now, as an index of the disk may be a moment behind. */
class OpenedFiles {
  private readonly documents = new Map<string, NoteDocument | undefined>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly signal: CancelSignal,
  ) {}

  async read(uris: Iterable<string>): Promise<readonly NoteDocument[]> {
    const found: NoteDocument[] = [];
    for (const uri of uris) {
      if (!this.documents.has(uri) && !this.signal.isCancellationRequested) {
        this.documents.set(uri, await this.snapshot.readNote(uri));
      }
      const document = this.documents.get(uri);
      if (document !== undefined) {
        found.push(document);
      }
    }
    return found;
  }
}

/** The index knows the files; the places come from the files as they are now. */
async function renameSpeakerEverywhere(
  { index }: Snapshot,
  files: OpenedFiles,
  { oldName, newName }: { readonly oldName: string; readonly newName: string },
): Promise<readonly DocumentEdits[]> {
  const uris = new Set(index.findTalksBySpeaker(oldName).map(({ uri }) => uri));
  const documents = await files.read(uris);
  return documents.map((document) => ({ document, edits: renameSpeaker(document, oldName, newName) }));
}

/** A heading that changes has another anchor: links to it follow, in all notes of the conference. */
async function addAnchorEdits(
  { index }: Snapshot,
  files: OpenedFiles,
  renamed: readonly DocumentEdits[],
): Promise<readonly DocumentEdits[]> {
  const { findChangedAnchors } = await import('../core/edit/headingAnchors.js');
  const changed = new Map(
    renamed
      .map(({ document, edits }) => [document.uri, findChangedAnchors(document.note, document.source, edits)] as const)
      .filter(([, anchors]) => anchors.size > 0),
  );
  const linking = new Set(
    [...changed.keys()].flatMap((uri) => index.findConference(uri)?.entries.map((entry) => entry.uri) ?? [uri]),
  );
  const links = (await files.read(linking)).map((document) => ({ document, edits: renameAnchors(document, changed) }));
  const byUri = new Map<string, DocumentEdits>();
  for (const { document, edits } of [...renamed, ...links]) {
    const before = byUri.get(document.uri)?.edits ?? [];
    byUri.set(document.uri, { document, edits: [...before, ...edits] });
  }
  return [...byUri.values()].filter(({ edits }) => edits.length > 0);
}

/** A name is no markup: `*` in it stays a star. */
function writeName({ note }: NoteDocument, name: string): string {
  return note.dialect === 'markdown' ? escapeInline(name) : name;
}

/** What a relative path leads to from a file; undefined where it leads nowhere. */
function resolve(path: string, base: string): string | undefined {
  try {
    return path === '' ? base : new URL(path, base).href;
  } catch {
    return undefined;
  }
}
