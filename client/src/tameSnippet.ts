/** What a template may have filled in where nobody trusts the folder that it came with; plain values, no VS Code. */

/** The date, chance, and the name of the notes: what the notes may say without telling anything of the reader. */
const harmless =
  /^(?:CURRENT_\w+|RANDOM(?:_HEX)?|UUID|TM_FILENAME(?:_BASE)?|LINE_COMMENT|BLOCK_COMMENT_\w+|TM_LINE_(?:INDEX|NUMBER)|CURSOR_\w+)$/;

/** An escaped character, or the beginning of a field or variable; a slash behind its name begins a regular expression. */
const beginning = /\\[\s\S]|\$(\{?)(\d+|[A-Za-z_]\w*)(\/?)/g;

/**
 * Leaves a snippet its fields, and makes words of what would bring in the clipboard, the selection or paths of the machine, which a
 * picture's address could carry away; and of regular expressions, as one that never ends would stop the editor.
 */
export function tameSnippet(snippet: string): string {
  return snippet.replace(beginning, (whole, brace?: string, name?: string, slash?: string) => {
    if (name === undefined) return whole;
    const isTransformed = brace !== '' && slash !== '';
    const isFree = /^\d+$/.test(name) || harmless.test(name);
    return isFree && !isTransformed ? whole : `\\${whole}`;
  });
}
