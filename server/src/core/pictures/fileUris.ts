/** URIs of files and the paths that notes name them by. Two URIs are the same file if they are the same once decoded. */

/** What two spellings of one URI have in common. */
export function toUriKey(uri: string): string {
  return decode(uri).normalize('NFC');
}

/**
 * The file that a path of a note leads to, as key ({@link toUriKey}); undefined where it leads nowhere beside the note.
 *
 * @param noteKey key of the note's URI
 * @param path as written, percent-encoded or not
 */
export function resolvePath(noteKey: string, path: string): string | undefined {
  if (path === '' || /^(?:[a-z][a-z0-9+.-]+:|\/\/|#)/i.test(path)) return undefined;
  const [, root = ''] = /^([\w+.-]+:\/\/[^/]*)/.exec(noteKey) ?? [];
  const plain = decode(path.replace(/[?#].*$/, '')).normalize('NFC');
  const from = plain.startsWith('/')
    ? []
    : noteKey
        .slice(root.length + 1)
        .split('/')
        .slice(0, -1);
  const segments = [...from];
  for (const segment of plain.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return `${root}/${segments.join('/')}`;
}

/** The path from a note to a file, not encoded; the file's own URI where they have no root in common. Takes keys. */
export function toRelativePath(noteKey: string, fileKey: string): string {
  const [, root = ''] = /^([\w+.-]+:\/\/[^/]*\/(?:[a-z]:\/)?)/i.exec(noteKey) ?? [];
  if (root === '' || !fileKey.startsWith(root)) return fileKey;
  const from = noteKey.slice(root.length).split('/').slice(0, -1);
  const to = fileKey.slice(root.length).split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  const path = [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
  // What looks like a scheme is none behind a dot.
  return /^[^/]*:/.test(path) ? `./${path}` : path;
}

/** A path as destination of a Markdown link: encoded where Markdown or a URL would take a sign for something else. */
export function encodePath(path: string): string {
  return path.replace(
    /[%\s()<>#?"\\`]/g,
    (sign) =>
      `%${[...new TextEncoder().encode(sign)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('%')}`,
  );
}

/** A stray `%` is no fault of the notes: such a text stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
