/**
 * "Convert this section to Markdown", "Convert the file to plain text" and so on. Where the client has commands for them,
 * those say beforehand what cannot be carried; elsewhere the title does.
 */
import * as l10n from '@vscode/l10n';
import { CodeActionKind, type Range } from 'vscode-languageserver';
import type { ConversionOptions } from '../core/edit/convertNotes.js';
import { findSectionAt } from '../core/model/sections.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';
import { hasCommand } from './clientCommands.js';
import type { OfferedAction } from './offeredAction.js';

/** Offered for several lines; for plain notes on a section's first line, too. */
export async function offerConversions(
  snapshot: Snapshot,
  document: NoteDocument,
  range: Range,
): Promise<readonly OfferedAction[]> {
  const { note } = document;
  const { line } = range.start;
  const isFirstLine = note.dialect === 'plaintext' && findSectionAt(note, line)?.line === line;
  if (line === range.end.line && !isFirstLine) return [];
  const isPlain = note.dialect === 'plaintext';
  const to = isPlain ? 'markdown' : 'plaintext';
  const section = isPlain ? l10n.t('Convert this section to Markdown') : l10n.t('Convert this section to plain text');
  const file = isPlain ? l10n.t('Convert the file to Markdown') : l10n.t('Convert the file to plain text');
  const command = isPlain ? 'ToMarkdown' : 'ToPlainText';
  return Promise.all([
    offer(snapshot, document, { title: section, command: `convertSection${command}`, options: { to, line } }),
    offer(snapshot, document, { title: file, command: `convert${command}`, options: { to } }),
  ]);
}

interface OfferedConversion {
  readonly title: string;
  readonly command: string;
  readonly options: ConversionOptions;
}

async function offer(
  { client }: Snapshot,
  { source }: NoteDocument,
  { title, command, options }: OfferedConversion,
): Promise<OfferedAction> {
  const kind = CodeActionKind.RefactorRewrite;
  const id = `conferenceNotes.${command}`;
  if (hasCommand(client, id)) return { title, kind, command: id, line: options.line ?? 0 };
  const { convertNotes } = await import('../core/edit/convertNotes.js');
  const { edits, losses } = convertNotes(source, options);
  const warning =
    losses.length === 1
      ? l10n.t('1 line would not come back the same')
      : l10n.t('{0} lines would not come back the same', losses.length);
  return { title: losses.length === 0 ? title : `${title} (${warning})`, kind, edits: () => edits };
}
