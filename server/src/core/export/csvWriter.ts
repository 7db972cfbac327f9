/** Comma-separated values (RFC 4180): CRLF, quotes where needed, and no cell that a spreadsheet would run. */

/** What spreadsheets take for a formula, full-width signs and leading white space included. */
const formula = /^[\s\p{Cc}]*[=+\-@＝＋－＠|%]/u;

/** A table with its column names as the first row. What is not known is an empty cell. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/** A cell that begins like a formula gets an apostrophe in front: spreadsheets then show it as text. */
function toCell(value: string | undefined): string {
  const text = value === undefined ? '' : formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
