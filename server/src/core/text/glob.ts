/**
 * File patterns with the syntax that LSP gives them: `*` within a path segment, `**` over segments, `?`, `{a,b}`, `[a-z]`
 * and `[!a-z]`.
 */

/**
 * A test for paths with forward slashes, relative to their folder. As in `.gitignore`, a pattern without a slash looks
 * at the file's name, in whatever folder. A pattern that is no pattern (an open bracket) matches nothing.
 */
export function createGlob(pattern: string): (path: string) => boolean {
  const anchored = pattern.includes('/') ? pattern.replace(/^\.?\//, '') : `**/${pattern}`;
  const expression = toExpression(anchored);
  return expression === undefined ? () => false : (path) => expression.test(path);
}

const token = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|\[[^\]]*\]|[^*?{[]+|[{[]/g;

function toExpression(pattern: string): RegExp | undefined {
  const source = (pattern.match(token) ?? []).map(toSource).join('');
  try {
    return new RegExp(`^${source}$`, 'u');
  } catch {
    return undefined;
  }
}

function toSource(part: string): string {
  switch (part.length > 1 || part === '*' || part === '?' ? part.charAt(0) : '') {
    case '*':
      return part === '**/' ? '(?:[^/]+/)*' : part === '**' ? '.*' : '[^/]*';
    case '?':
      return '[^/]';
    case '{':
      return `(?:${part.slice(1, -1).split(',').map(toAlternative).join('|')})`;
    case '[':
      return part.replace(/^\[!/, '[^');
    default:
      return part.replace(/[\\^$.|+()[\]{}]/g, String.raw`\$&`);
  }
}

function toAlternative(alternative: string): string {
  return (alternative.match(token) ?? []).map(toSource).join('');
}
