/**
 * One spelling for each file. Clients encode different signs of a path, and Windows drives have letters in two cases:
 * inside of the server, all URIs are spelled as VS Code spells them, so that equal files are equal strings.
 */

/**
 * A URI in the server's spelling: of the path, all but RFC 3986's unreserved signs and `/` is percent-encoded, with capital
 * letters, and a drive's letter is small. Web addresses, and what is no URI, stay as they are.
 */
export function canonicalUri(uri: string): string {
  const [, root, path, rest] = /^(?!https?:)([a-z][\w+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)(.*)$/is.exec(uri) ?? [];
  if (root === undefined || path === undefined) return uri;
  const names = path.split('/').map((name) => encodeName(decodeSigns(name)));
  return (
    root + names.join('/').replace(/^\/[A-Z]%3A/, (drive) => drive.replace(/[A-Z]/, (l) => l.toLowerCase())) + rest
  );
}

/** The URI of what stands in a folder, by its plain name. */
export function childUri(folder: string, name: string): string {
  return `${folder.replace(/\/$/, '')}/${encodeName(name)}`;
}

function encodeName(name: string): string {
  // Half a pair of surrogates encodes to nothing.
  return encodeURIComponent(name.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A `%` that encodes nothing is a sign of the name. */
function decodeSigns(name: string): string {
  return name.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
