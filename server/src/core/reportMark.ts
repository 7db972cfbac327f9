/** How a text says that it was made from notes: lying beside them, it is a copy of them and no further note file. */

/** The first line of a Markdown report. */
export const reportMark = '<!-- conference-notes: report -->';

/** A field of the front matter of a talk's file. */
export const generatorField = 'generator: conference-notes';

/** Whether the first part of a text says so. */
export function isReport(head: string): boolean {
  if (head.startsWith(reportMark)) return true;
  const frontMatterEnd = head.startsWith('---\n') ? head.indexOf('\n---\n') : -1;
  return head.slice(0, Math.max(0, frontMatterEnd + 1)).includes(`\n${generatorField}\n`);
}
