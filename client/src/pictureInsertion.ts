/**
 * Pasting and dropping pictures into notes. What is new goes to the notes' folder of pictures under the talk's name; the
 * file is written when the edit is taken, and never before.
 */
import {
  type CancellationToken,
  type DataTransfer,
  type DocumentDropEditProvider,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  l10n,
  type Position,
  Range,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  Uri,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { type WritePicturesParams, type WritePicturesResult, writePicturesMethod } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import { isNoteDocument } from './noteDocuments.js';
import { endingOfFile, endingOfType, listNames, pictureFolderOf } from './pictureFiles.js';

export const pictureEditKind = DocumentDropOrPasteEditKind.Empty.append('conferenceNotes', 'picture');
export const pictureMimeTypes = ['image/*', 'text/uri-list', 'files'];

/** What VS Code's own Markdown support offers for pictures. */
const markdownImageKind = DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'image');

/** A picture that comes: a file that stays where it is, or bytes that get a name. */
type Incoming =
  | { readonly kind: 'there'; readonly file: Uri }
  | { readonly kind: 'new'; readonly extension: string; readonly read: () => Thenable<Uint8Array> };

interface NewFile {
  readonly file: Uri;
  readonly read: () => Thenable<Uint8Array>;
}

type PasteParameters = Parameters<NonNullable<DocumentPasteEditProvider['provideDocumentPasteEdits']>>;

/** An edit with the files that it needs. */
interface Insertion {
  readonly snippet: SnippetString;
  readonly title: string;
  readonly yieldTo: readonly DocumentDropOrPasteEditKind[];
  readonly files: readonly NewFile[];
}

export class PictureInsertion implements DocumentPasteEditProvider, DocumentDropEditProvider {
  constructor(private readonly context: ClientContext) {}

  async provideDocumentPasteEdits(
    ...[document, ranges, data, { only }, token]: PasteParameters
  ): Promise<DocumentPasteEdit[]> {
    const [place] = ranges;
    if (place === undefined || (only !== undefined && !only.contains(pictureEditKind))) return [];
    const insertion = await this.prepare(document, place.start, data, token);
    if (insertion === undefined) return [];
    const edit = new DocumentPasteEdit('', insertion.title, pictureEditKind);
    edit.yieldTo = insertion.yieldTo;
    edit.additionalEdit = await planInsertion(insertion, document, ranges);
    return [edit];
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    position: Position,
    data: DataTransfer,
    token: CancellationToken,
  ): Promise<DocumentDropEdit | undefined> {
    const insertion = await this.prepare(document, position, data, token);
    if (insertion === undefined) return undefined;
    const edit = new DocumentDropEdit('', insertion.title, pictureEditKind);
    edit.yieldTo = insertion.yieldTo;
    edit.additionalEdit = await planInsertion(insertion, document, [new Range(position, position)]);
    return edit;
  }

  private async prepare(
    document: TextDocument,
    position: Position,
    data: DataTransfer,
    token: CancellationToken,
  ): Promise<Insertion | undefined> {
    if (document.uri.scheme === 'untitled' || !isNoteDocument(document)) return undefined;
    const incoming = await readIncoming(data);
    if (incoming.length === 0 || token.isCancellationRequested) return undefined;
    // VS Code links files of the workspace in Markdown by itself.
    const areAllThere = incoming.every(({ kind }) => kind === 'there');
    if (areAllThere && document.languageId === 'markdown') return undefined;
    const folder = pictureFolderOf(document.uri);
    const { line, character } = position;
    const params: WritePicturesParams = {
      uri: document.uri.toString(),
      position: { line, character },
      pictures: incoming.map((each) =>
        each.kind === 'there' ? { file: each.file.toString() } : { extension: each.extension },
      ),
      taken: await listNames(folder),
    };
    const written = await this.context.server.requestCurrent<WritePicturesResult | null>(
      writePicturesMethod,
      params,
      token,
    );
    if (written === null) return undefined;
    const added = incoming.filter((each) => each.kind === 'new');
    return {
      snippet: new SnippetString(written.snippet),
      title: nameInsertion(written.names),
      yieldTo: findYielding(document, data),
      files: added.flatMap(({ read }, index) => {
        const name = written.names[index];
        return name === undefined ? [] : [{ file: Uri.joinPath(folder, name), read }];
      }),
    };
  }
}

/**
 * The files, then the text, taken back by one undo. An edit's own text would come first: then the next picture would be
 * given the same name while the file is still being written, and where a file of the name has come meanwhile, the text
 * would stand without its picture. So neither is written.
 */
async function planInsertion(
  { files, snippet }: Insertion,
  document: TextDocument,
  ranges: readonly Range[],
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const { file, read } of files) edit.createFile(file, { contents: await read(), overwrite: false });
  edit.set(
    document.uri,
    ranges.map((range) => new SnippetTextEdit(range, snippet)),
  );
  return edit;
}

function nameInsertion(names: readonly string[]): string {
  const [first] = names;
  if (first === undefined) return l10n.t('Insert Picture');
  return names.length === 1
    ? l10n.t('Insert Picture as {0}', `pictures/${first}`)
    : l10n.t('Insert {0} Pictures into the Folder of Pictures', names.length);
}

/** Files by their addresses where there are some, else by their bytes. None where something else comes along. */
async function readIncoming(data: DataTransfer): Promise<readonly Incoming[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  const lines = list.split(/\r?\n/u).filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length > 0) {
    const found = lines.map((line) => toIncoming(Uri.parse(line)));
    return found.every((each) => each !== undefined) ? found : [];
  }
  return [...data].flatMap(([type, item]): Incoming[] => {
    const extension = endingOfType(type);
    const file = extension === undefined ? undefined : item.asFile();
    return extension === undefined || file === undefined
      ? []
      : [{ kind: 'new', extension, read: async () => file.data() }];
  });
}

function toIncoming(file: Uri): Incoming | undefined {
  const extension = endingOfFile(file);
  if (extension === undefined || /^https?$/u.test(file.scheme)) return undefined;
  return workspace.getWorkspaceFolder(file) === undefined
    ? { kind: 'new', extension, read: async () => workspace.fs.readFile(file) }
    : { kind: 'there', file };
}

/** Who copies a table gets a picture of it too, and wants the text; who told VS Code where pictures go is obeyed. */
function findYielding({ uri }: TextDocument, data: DataTransfer): readonly DocumentDropOrPasteEditKind[] {
  const destinations = workspace.getConfiguration('markdown', uri).get<object>('copyFiles.destination', {});
  return [
    ...(data.get('text/plain') === undefined ? [] : [DocumentDropOrPasteEditKind.Text]),
    ...(Object.keys(destinations).length === 0 ? [] : [markdownImageKind]),
  ];
}
