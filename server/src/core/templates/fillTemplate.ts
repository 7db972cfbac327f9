/**
 * A writer's own template, made ready for the editor: our variables get their values, those of the editor and the tab
 * stops stay for it, and anything else that looks like a variable is kept as the words it is.
 */

/** Our variables, in the order of the documentation; what is not known is undefined. */
export const templateVariables = [
  'title',
  'speakers',
  'start',
  'end',
  'room',
  'track',
  'talkUrl',
  'abstract',
  'code',
  'date',
  'day',
  'conference',
] as const;

export type TemplateVariable = (typeof templateVariables)[number];

export type TemplateValues = Readonly<Partial<Record<TemplateVariable, string>>>;

/** Variables that editors fill in, by the specification of snippets. */
const editorVariable =
  /^(?:TM_\w+|CURRENT_\w+|CLIPBOARD|RANDOM(?:_HEX)?|UUID|WORKSPACE_\w+|RELATIVE_FILEPATH|CURSOR_\w+|LINE_COMMENT|BLOCK_COMMENT_\w+)$/;

/** `\$`, `${name`, `$name`: a variable that is named, with what may stand before it. */
const variable = /\\[\s\S]|\$(?:\{([A-Za-z]\w*)(:(?:[^\\{}]|\\.)*)?\}|([A-Za-z]\w*))/g;

/**
 * Fills a template in. A line whose variables all have no value is left out, unless it asks for the title or gives
 * something to write instead (`${room:room}`): there the writer finds a tab stop. A value of several lines repeats what
 * stands before it (`> `).
 *
 * @returns a snippet, as LSP and VS Code have it; lines are separated by `\n`
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  const stops = createStops(template);
  const filled: string[] = [];
  let leftOut = false;
  for (const line of template.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const lines = fillLine(line, values, stops);
    // A line that is left out takes the empty line below it along, where one stands above it.
    const isSecondBlank: boolean = leftOut && line.trim() === '' && (filled.at(-1) ?? '').trim() === '';
    leftOut = lines.length === 0 || isSecondBlank;
    if (!isSecondBlank) filled.push(...lines);
  }
  return filled.join('\n').replace(/\n+$/, '');
}

/** What a snippet says where there is nobody to fill in its gaps. */
export function toPlainSnippet(snippet: string): string {
  return snippet
    .replace(/\\([\\$}])|\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\{?\d+\}?|\$\{?[A-Z]\w*\}?/g, (_whole, escaped, words) =>
      String(escaped ?? words ?? ''),
    )
    .trimEnd();
}

/** Words as they stand in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

interface Stops {
  /** The number of the tab stop for a variable without a value: equal names share one. */
  of(name: string): number;
}

function createStops(template: string): Stops {
  let last = Math.max(0, ...[...template.matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number)));
  const known = new Map<string, number>();
  return {
    of(name) {
      const number = known.get(name) ?? (last += 1);
      known.set(name, number);
      return number;
    },
  };
}

function fillLine(line: string, values: TemplateValues, stops: Stops): readonly string[] {
  const found = findOwn(line);
  const isNeeded = found.length === 0 || found.some(({ name, hasWords }) => isAsked(name, hasWords, values));
  if (!isNeeded) return [];
  const [only] = found;
  const block = found.length === 1 && only !== undefined ? values[only.name]?.split('\n') : undefined;
  if (block !== undefined && block.length > 1 && only !== undefined) {
    return block.map((part) => fillWords(line, { ...values, [only.name]: part }, stops).trimEnd());
  }
  return [fillWords(line, values, stops)];
}

function isAsked(name: TemplateVariable, hasWords: boolean, values: TemplateValues): boolean {
  return values[name] !== undefined || name === 'title' || hasWords;
}

function findOwn(line: string): readonly { readonly name: TemplateVariable; readonly hasWords: boolean }[] {
  return [...line.matchAll(variable)].flatMap(([, braced, words, bare]) => {
    const name = findName(braced ?? bare);
    return name === undefined ? [] : [{ name, hasWords: words !== undefined }];
  });
}

function findName(name: string | undefined): TemplateVariable | undefined {
  return templateVariables.find((each) => each === name);
}

function fillWords(line: string, values: TemplateValues, stops: Stops): string {
  return line.replace(variable, (whole, braced: string | undefined, words: string | undefined, bare?: string) => {
    const written = braced ?? bare;
    if (written === undefined || editorVariable.test(written)) return whole;
    const name = findName(written);
    if (name === undefined) return escapeSnippet(whole);
    const value = values[name];
    if (value !== undefined) return escapeSnippet(value.replaceAll('\n', ' '));
    const standIn = words ?? (name === 'title' ? ':Title' : undefined);
    return standIn === undefined ? '' : `\${${stops.of(name)}${standIn}}`;
  });
}
