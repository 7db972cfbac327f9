/** The part of markdown-it that the preview of notes works with, and how its tokens are copied and made. */

/** A token of markdown-it 14. */
export interface MarkdownToken {
  readonly type: string;
  readonly tag: string;
  readonly nesting: number;
  readonly level: number;
  /** First line and the line after the last, zero-based. */
  readonly map: readonly [number, number] | null;
  readonly content: string;
  readonly attrs: readonly (readonly [string, string])[] | null;
  readonly children: readonly MarkdownToken[] | null;
}

/** A token that is ours to change. */
export interface OwnToken extends MarkdownToken {
  content: string;
  block: boolean;
  attrs: [string, string][] | null;
  children: readonly MarkdownToken[] | null;
  attrJoin(name: string, value: string): void;
}

/** What a renderer writes tokens as. */
export interface MarkdownRenderer {
  render(tokens: readonly MarkdownToken[], options: unknown, environment: unknown): string;
}

export interface MarkdownIt {
  readonly core: {
    readonly ruler: {
      push(
        name: string,
        rule: (state: { readonly src: string; readonly tokens: readonly MarkdownToken[] }) => void,
      ): void;
    };
  };
  readonly renderer: MarkdownRenderer;
}

/** A copy that can be changed: other readers of the notes have the original. */
export function copyToken(token: MarkdownToken): OwnToken {
  const attrs = token.attrs?.map(([name, value]) => [name, value]) ?? null;
  const own: unknown = Object.assign(Object.create(Object.getPrototypeOf(token) as object), token, { attrs });
  return own as OwnToken;
}

/** A new token of the same markdown-it as `model`. */
export function createToken(model: MarkdownToken, type: string, tag: string, nesting: -1 | 0 | 1): OwnToken {
  const kind = model.constructor as new (type: string, tag: string, nesting: number) => OwnToken;
  const token = new kind(type, tag, nesting);
  token.block = true;
  return token;
}

/** Adds a class to a copy of a token. */
export function withClass(token: MarkdownToken, name: string): OwnToken {
  const own = copyToken(token);
  own.attrJoin('class', name);
  return own;
}

/** A token whose content is HTML for the inside of a line; it counts for nothing in a heading's anchor. */
export function createInlineHtml(model: MarkdownToken, html: string): OwnToken {
  const token = createToken(model, 'html_inline', '', 0);
  token.block = false;
  token.content = html;
  return token;
}

/** Words in a copy of the text token that they are from, within a class of their own where one is named. */
export function wrapText(model: MarkdownToken, content: string, name: string | undefined): readonly MarkdownToken[] {
  if (content === '') return [];
  const text = Object.assign(copyToken(model), { content });
  if (name === undefined) return [text];
  return [createInlineHtml(model, `<span class="${name}">`), text, createInlineHtml(model, '</span>')];
}

/** Text for HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
