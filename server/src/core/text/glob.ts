/**
 * File patterns with the syntax that LSP gives them: `*` within a path segment, `**` over segments, `?`, `{a,b}`, `[a-z]`
 * and `[!a-z]`. Patterns come with settings, also those of a stranger's folder: no pattern takes longer than its length
 * times that of the path.
 */

/** Whether one item fits; `many` stands for any number of items. */
type Part<Item> = 'many' | ((item: Item) => boolean);

/** More alternatives than anybody writes; a pattern with more matches nothing. */
const mostAlternatives = 256;

/**
 * A test for paths with forward slashes, relative to their folder. As in `.gitignore`, a pattern without a slash looks
 * at the file's name, in whatever folder. A pattern that is no pattern (a class that ends before it begins) matches nothing.
 */
export function createGlob(pattern: string): (path: string) => boolean {
  const anchored = pattern.includes('/') ? pattern.replace(/^\.?\//, '') : `**/${pattern}`;
  const patterns = expandBraces(anchored).map(toSegments);
  return (path) => {
    const segments = path.split('/');
    return patterns.some((parts) => fits(parts, segments));
  };
}

function expandBraces(pattern: string): readonly string[] {
  let open: readonly string[] = [pattern];
  const done: string[] = [];
  while (open.length > 0) {
    if (open.length + done.length > mostAlternatives) return [];
    open = open.flatMap((each) => {
      const braces = /\{([^{}]*)\}/.exec(each);
      if (braces === null) {
        done.push(each);
        return [];
      }
      const [before, after] = [each.slice(0, braces.index), each.slice(braces.index + braces[0].length)];
      return (braces[1] ?? '').split(',').map((alternative) => `${before}${alternative}${after}`);
    });
  }
  return done;
}

function toSegments(pattern: string): readonly Part<string>[] {
  const segments = pattern.split('/');
  return segments.flatMap((segment, index): readonly Part<string>[] => {
    if (segment === '**') return index === segments.length - 1 ? [() => true, 'many'] : ['many'];
    const parts = toSigns(segment);
    return [(name) => fits(parts, Array.from(name))];
  });
}

function toSigns(segment: string): readonly Part<string>[] {
  return (segment.match(/\*+|\?|\[[^\]]+\]|[^*?[]+|\[/g) ?? []).flatMap((part): readonly Part<string>[] => {
    if (part.startsWith('*')) return ['many'];
    if (part === '?') return [() => true];
    if (part.length > 1 && part.startsWith('[')) return [toClass(part)];
    return Array.from(part, (sign) => (other: string) => other === sign);
  });
}

function toClass(part: string): (sign: string) => boolean {
  const inner = part.slice(1, -1).replace(/[\\^[\]]/g, String.raw`\$&`);
  try {
    const expression = new RegExp(`^[${inner.replace(/^!/, '^')}]$`, 'u');
    return (sign) => expression.test(sign);
  } catch {
    return () => false;
  }
}

/** Goes back to the last `many` only, which is enough: what an earlier one could take, the last one can. */
function fits<Item>(parts: readonly Part<Item>[], items: readonly Item[]): boolean {
  let part = 0;
  let item = 0;
  let many = { part: -1, item: 0 };
  while (item < items.length) {
    const current = parts[part];
    if (current === 'many') {
      many = { part, item };
      part += 1;
    } else if (current?.(items[item] as Item) === true) {
      part += 1;
      item += 1;
    } else if (many.part >= 0) {
      many = { part: many.part, item: many.item + 1 };
      part = many.part + 1;
      item = many.item;
    } else {
      return false;
    }
  }
  return parts.slice(part).every((rest) => rest === 'many');
}
