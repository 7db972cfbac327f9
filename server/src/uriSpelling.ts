/**
 * The client's spelling of URIs, at the edge of the server: what comes in is spelled as the server does, what goes out as the
 * client has it open, as clients compare URIs sign by sign. Costs nothing where both spell alike, as in VS Code.
 */
import { canonicalUri } from './workspace/canonicalUris.js';

export class UriSpelling {
  /** The client's spelling where it is another: of open documents, and of folders with a slash at the end. */
  private readonly documents = new Map<string, string>();
  private readonly folders = new Map<string, string>();

  /** Takes the URI of a workspace folder, and gives the server's. */
  addFolder(uri: string): string {
    const own = canonicalUri(uri);
    if (own !== uri) this.folders.set(withSlash(own), withSlash(uri));
    return own;
  }

  /** Takes the URI of a document that the client opens, and gives the server's. */
  open(uri: string): string {
    const own = canonicalUri(uri);
    if (own === uri) this.documents.delete(own);
    else this.documents.set(own, uri);
    return own;
  }

  close(uri: string): void {
    this.documents.delete(canonicalUri(uri));
  }

  /** What the client sent, with all URIs in the server's spelling. */
  take<Value>(value: Value): Value {
    return mapUris(value, canonicalUri);
  }

  /** What is sent, with the URIs of open documents and of files in folders in the client's spelling. */
  give<Value>(value: Value): Value {
    return this.documents.size === 0 && this.folders.size === 0 ? value : mapUris(value, (uri) => this.spell(uri));
  }

  private spell(uri: string): string {
    const open = this.documents.get(uri);
    if (open !== undefined) return open;
    for (const [own, theirs] of this.folders) {
      if (uri.startsWith(own)) return theirs + uri.slice(own.length);
      if (`${uri}/` === own) return theirs.slice(0, -1);
    }
    return uri;
  }
}

/** Maps the strings of all members that are URIs by their name, as LSP and our own requests have them. */
function mapUris<Value>(value: Value, map: (uri: string) => string): Value {
  return mapMember('', value, map) as Value;
}

const uriMember = /uris?$/i;

function mapMember(name: string, value: unknown, map: (uri: string) => string): unknown {
  if (typeof value === 'string') return uriMember.test(name) ? map(value) : value;
  if (Array.isArray(value)) return value.map((item) => mapMember(name, item, map));
  if (!isPlain(value)) return value;
  // Of a `WorkspaceEdit`, the names are URIs.
  const mapName = name === 'changes' ? map : (own: string): string => own;
  return Object.fromEntries(Object.entries(value).map(([own, each]) => [mapName(own), mapMember(own, each, map)]));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
