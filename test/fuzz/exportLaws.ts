/** What holds for an export of any notes: it is well formed for whoever reads it, and keeps what is private. */
import ICAL from 'ical.js';
import { defaultExportOptions, type Exported, exportNotes, exportTargets } from '../../server/src/core/export/index.js';
import { parseNote } from '../../server/src/core/parse/parseNote.js';
import { readInside } from '../../server/src/core/parse/readInside.js';
import { readOfficeDocument } from '../support/officeDocument.js';
import { must } from './fuzzTarget.js';

const uri = 'file:///world/notes.md';

/** Exports the notes to one target, picked by a number, and reads back what came of it. */
export async function checkExport(text: string, pick: number): Promise<void> {
  const target = exportTargets[pick % exportTargets.length];
  must(target !== undefined, 'a target');
  const first = await exportText(text, target);
  for (const file of first.files) {
    must(/^[^/\\:*?"<>|\0]+$/.test(file.name) && !file.name.startsWith('.'), `a plain file name, not ${file.name}`);
    must(isKeptPrivate(text, file.text), `no private line in ${target.id}`);
    must(!/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(file.text) || /\p{Cs}/u.test(text), 'no half characters');
    check(target.id, file);
  }
  const again = await exportText(text, target);
  must(JSON.stringify(again) === JSON.stringify(first), `the same ${target.id} again`);
}

function exportText(text: string, target: (typeof exportTargets)[number]): Promise<Exported> {
  const note = parseNote(text);
  const source = {
    uri,
    text,
    note,
    inside: (placed: (typeof note.sections)[number]) => readInside(note, placed, text),
  };
  return exportNotes({
    target,
    inputs: [{ name: undefined, sources: [source], slots: new Map() }],
    options: defaultExportOptions,
    readPicture: () => Promise.resolve(undefined),
  });
}

const secret = 'nobody sees this';

/** Whether what stands on private lines alone stays out of an export; in code it is no private line. */
function isKeptPrivate(text: string, exported: string): boolean {
  if (/```|~~~/.test(text)) return true;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.includes(secret));
  return lines.some((line) => line !== `private: ${secret}`) || !exported.includes(secret);
}

function check(id: string, { text, bytes }: Exported['files'][number]): void {
  if (bytes !== undefined) readOfficeDocument(bytes);
  if (id === 'json' || id === 'schedule') JSON.parse(text);
  if (id === 'icalendar') checkCalendar(text);
  if (id === 'html') must(!/<script|\son\w+=|javascript:/i.test(text.replaceAll(/&[lg]t;[^<]*/g, '')), 'no script');
  if (id === 'bookmarks') must(text.startsWith('<!DOCTYPE NETSCAPE-Bookmark-file-1>'), 'a file of bookmarks');
}

function checkCalendar(text: string): void {
  const lines = text.split('\r\n');
  must(!/[\r\n]/.test(lines.join('')), 'line ends CRLF alone');
  for (const line of lines) must(Buffer.byteLength(line) <= 75, 'lines of 75 octets');
  ICAL.parse(text);
}
