/** The labels that a text may refer to: all that stands in square brackets, of which few are defined anywhere. */
import { normalizeLabel } from './linkDefinitions.js';

/** A label has at most 999 characters (CommonMark 0.31, 4.7); what is longer is none, and costs no search for its end. */
const bracketed = /\[((?:[^[\]\\]|\\[^]){1,999})\]/g;

/** Identifiers of what stands in brackets, also across lines, where marks of quotations are none of the label. */
export function listUsedLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!text.includes(']')) return labels;
  for (const [, label = ''] of text.matchAll(bracketed)) {
    labels.add(normalizeLabel(label.replace(/[\r\n]+[ \t>]*/g, ' ')));
  }
  return labels;
}
