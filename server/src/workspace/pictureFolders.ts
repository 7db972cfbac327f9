/**
 * Which pictures stand beside the notes. A folder is listed when a rule first asks about it; until the answer is there,
 * nobody knows, and nothing is reported.
 */
import { isPicturePath } from '../core/pictures/pictureEndings.js';
import { isLocalPicture } from '../core/rules/pictures.js';
import type { PictureLookup } from '../core/rules/ruleFacts.js';
import { canonicalUri } from './canonicalUris.js';
import { parentFolder } from './folders.js';

/** File names of a folder; null for one that is not there, undefined while it is being listed. */
type Listing = ReadonlySet<string> | null | undefined;

export interface PictureFoldersContext {
  list(folder: string): Promise<readonly string[] | undefined>;
  /** Called when answers that were given before may be different now. */
  onChange(): void;
}

export class PictureFolders {
  private readonly listings = new Map<string, Listing>();
  private readonly lookups = new Map<string, PictureLookup>();

  constructor(private readonly context: PictureFoldersContext) {}

  /** What is known for a note; a new value whenever an answer may have changed. */
  lookup(noteUri: string): PictureLookup {
    const lookup = this.lookups.get(noteUri) ?? this.createLookup(noteUri);
    this.lookups.set(noteUri, lookup);
    return lookup;
  }

  /** Forgets folders whose files came, went or may have. */
  forget(folders: ReadonlySet<string>): void {
    const known = [...folders].filter((folder) => this.listings.delete(folder));
    if (known.length > 0) {
      this.changed();
    }
  }

  private createLookup(noteUri: string): PictureLookup {
    const home = parentFolder(noteUri);
    return {
      exists: (url) => {
        const target = resolve(home, url);
        const listing = target && this.listing(target.folder);
        return target === undefined || listing === undefined ? undefined : (listing?.has(target.name) ?? false);
      },
      findNear: (url) => {
        const target = resolve(home, url);
        const folders = target === undefined || target.folder === home ? [home] : [target.folder, home];
        return folders.flatMap((folder) => {
          const names = [...(this.listing(folder) ?? [])].filter(isPicturePath);
          return names.map((name) =>
            toDestination(folder === home ? '' : url.slice(0, url.lastIndexOf('/') + 1), name),
          );
        });
      },
    };
  }

  private listing(folder: string): Listing {
    if (!this.listings.has(folder)) {
      this.listings.set(folder, undefined);
      void this.load(folder);
    }
    return this.listings.get(folder);
  }

  /** Never rejects, as `list` never does. */
  private async load(folder: string): Promise<void> {
    const names = await this.context.list(folder);
    this.listings.set(folder, names === undefined ? null : new Set(names));
    this.changed();
  }

  private changed(): void {
    this.lookups.clear();
    this.context.onChange();
  }
}

/** The folder and decoded name of the file that a destination names; undefined where it names none beside the note. */
function resolve(home: string, url: string): { readonly folder: string; readonly name: string } | undefined {
  if (!isLocalPicture(url)) {
    return undefined;
  }
  try {
    const { href } = new URL(url.replace(/[?#].*$/, ''), `${home}/`);
    return {
      folder: canonicalUri(parentFolder(href)),
      name: decodeURIComponent(href.slice(href.lastIndexOf('/') + 1)),
    };
  } catch {
    // A stray `%`, or a note that stands in no folder (`untitled:`).
    return undefined;
  }
}

function toDestination(folder: string, name: string): string {
  return folder + encodeURIComponent(name);
}
