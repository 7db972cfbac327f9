/** What reads the inside of a section with a parser behind it: a bundle of its own in a release, as few sessions begin by needing one. */
export { readMarkdownInside } from './insideMarkdown.js';
export { readPlainTextInside } from './insidePlainText.js';
