/** Writing plain words into Markdown so that they read there as they are. */

/**
 * A short text (title, name, alternative text) as inline Markdown on one line: line breaks become spaces, and every sign
 * that would make emphasis, code, links, HTML or an entity is escaped. Signs that stand for themselves stay bare.
 */
export function escapeInline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[*`[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?[a-z0-9]+;)/gi, '\\&')
    .replace(/~~/g, '\\~~');
}
