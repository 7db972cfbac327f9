import type { CodeActionKind, Diagnostic } from 'vscode-languageserver';
import type { TextEdit } from '../core/text/edits.js';

/** An action before it is put in the protocol's shape. */
export interface OfferedAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly diagnostics?: readonly Diagnostic[];
  readonly isPreferred?: boolean;
  /** Its edits, absent where a command of the client does the work. */
  readonly edits?: () => readonly TextEdit[];
  /** Given the document's URI and the line. */
  readonly command?: string;
  /** Zero-based; the first where left out. */
  readonly line?: number;
}
