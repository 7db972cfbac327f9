/** Workspace folders as URIs, and where a file stands in them. */

/** The innermost folder that holds `uri`; undefined for a file outside all of them. */
export function findFolder(folders: readonly string[], uri: string): string | undefined {
  return folders
    .filter((folder) => uri.startsWith(withSlash(folder)))
    .reduce<string | undefined>(
      (best, folder) => (best !== undefined && best.length >= folder.length ? best : folder),
      undefined,
    );
}

/** A file's path for people and globs: decoded, relative to its workspace folder, else its name alone. */
export function relativePath(folders: readonly string[], uri: string): string {
  const folder = findFolder(folders, uri);
  return decode(folder === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(withSlash(folder).length));
}

/** A file's name with its extension, decoded. */
export function fileName(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

/** A URI's path, decoded. */
export function decodedPath(uri: string): string {
  return decode(uri.replace(/^[\w+.-]+:(?:\/\/[^/]*)?|[?#].*$/g, ''));
}

/** The URI of the folder that a file stands in, without the last slash. */
export function parentFolder(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** A stray `%` is no fault of the notes: such a name stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
