/** Exports. */
import type { ExportPart, ExportScope } from '../core/export/exportModel.js';
import type { BinaryTargetId, ExportedFile, FileTargetId, FolderTargetId } from '../core/export/exportTarget.js';
import type { ReportLanguage } from '../core/export/reportStrings.js';

/** Client to server, request: an export, as text where it is one; nothing is written. */
export const exportMethod = 'conferenceNotes/export';
export type { BinaryTargetId, ExportedFile, FileTargetId, FolderTargetId };
export type ExportTarget = FileTargetId | BinaryTargetId | FolderTargetId;
export type { ExportPart, ExportScope, ReportLanguage };
export interface ExportParams {
  readonly target: ExportTarget;
  /** Note files, in order; those of a conference are joined. */
  readonly uris: readonly string[];
  /** All of the files where left out. */
  readonly scope?: ExportScope;
  /** What goes in; everything but private lines where left out. */
  readonly parts?: readonly ExportPart[];
  /** Language of the report's own words (BCP 47); English where left out, never the UI's. */
  readonly language?: string;
  /** URI, with a slash at its end, of the folder to stand in, for paths to pictures; that of the notes where left out. */
  readonly folder?: string;
}
export interface ExportResult {
  /** Of the one file; empty where there is a folder of them, and where the file is no text. */
  readonly text: string;
  /** The one file where it is no text, as base64 with padding (RFC 4648, 4). */
  readonly base64?: string;
  /** What a folder of files holds; absent for the targets that are one file. */
  readonly files?: readonly ExportedFile[];
  /** Base name with extension, or of the folder. */
  readonly suggestedName: string;
  /** What could not be taken in, for the user (a missing picture, talks without a time). */
  readonly warnings: readonly string[];
}
