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

/**
 * Whether an address leads to a place below one of the folders. Its words alone are looked at, with `..` and `%2e` followed
 * as file systems do; links are for the disk to follow.
 */
export function isWithin(folders: readonly string[], uri: string): boolean {
  const place = toSteps(uri);
  return folders.some((folder) => {
    const home = toSteps(folder);
    return home.length > 0 && home.length < place.length && home.every((step, index) => step === place[index]);
  });
}

/** Scheme and host, then the names on the way from there; none for what is no address of a file. */
function toSteps(uri: string): readonly string[] {
  const [, root, path] = /^([a-z][\w+.-]*:\/\/[^/?#]*)([^?#]*)/i.exec(uri) ?? [];
  // Sign by sign, as the client's decoding does: a stray `%` does not keep the others from being one.
  const names = (path ?? '').replace(/(?:%[\da-f]{2})+/gi, decode);
  if (root === undefined || names.includes('\0')) return [];
  const steps: string[] = [];
  for (const name of names.split(/[/\\]/)) {
    if (name === '..') steps.pop();
    else if (name !== '' && name !== '.') steps.push(/^[a-z]:$/i.test(name) ? name.toLowerCase() : name);
  }
  return [root.toLowerCase(), ...steps];
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
