/** The frame of the preview page: its policy, its style sheets, and the few lines of script that put notes into it. */
import { escapeHtml } from './markdownTokens.js';

export interface PageFrame {
  readonly language: string;
  readonly title: string;
  /** Addresses of the style sheets. */
  readonly styles: readonly string[];
  /** Random, made anew for each page. */
  readonly nonce: string;
}

/** What the page is told. */
export type PageMessage =
  | { readonly kind: 'notes'; readonly html: string; readonly line: number }
  | { readonly kind: 'scroll'; readonly line: number };

/**
 * The page without notes. They come by message and are put in as HTML that is sanitised already; the policy lets no
 * script, style or address of theirs do anything even if it was not.
 */
export function writePage({ language, title, styles, nonce }: PageFrame): string {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${styles.map((address) => `<link rel="stylesheet" nonce="${nonce}" href="${escapeHtml(address)}">`).join('\n')}
</head>
<body>
<div id="notes"></div>
<script nonce="${nonce}">${pageScript}</script>
</body>
</html>`;
}

/**
 * Scrolls so that a line of the editor stands at the top: between two headings by the share of the lines between them.
 * New notes leave the page where it is.
 */
const pageScript = `
const notes = document.getElementById('notes');
function scrollToLine(line) {
  const places = [...notes.querySelectorAll('[data-line]')].map((element) => ({
    line: Number(element.dataset.line),
    top: (element.closest('article') ?? element).getBoundingClientRect().top + window.scrollY - 12,
  }));
  const after = line > 0 ? places.find((place) => place.line > line) : undefined;
  const before = (line > 0 && places.findLast((place) => place.line <= line)) || { line: 0, top: 0 };
  const share = after === undefined ? 0 : (line - before.line) / Math.max(1, after.line - before.line);
  window.scrollTo({ top: before.top + share * ((after ?? before).top - before.top) });
}
let isEmpty = true;
window.addEventListener('message', ({ data }) => {
  if (data.kind === 'notes') notes.innerHTML = data.html;
  if (data.kind === 'scroll' || isEmpty) scrollToLine(data.line);
  isEmpty = false;
});
acquireVsCodeApi().postMessage('ready');
`;
