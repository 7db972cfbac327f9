/** A URL, or undefined for text that is none. `URL.parse` would do, but the Node of the oldest supported VS Code lacks it. */
export function parseUrl(text: string, base?: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
