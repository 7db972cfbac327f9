/** The first line of a Markdown report: lying beside the notes, it is a copy of them and no further note file. */
export const reportMark = '<!-- conference-notes: report -->';
