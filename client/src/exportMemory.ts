/** What was chosen for the last export of this workspace, to begin with the next time. */
import type { ExportPart, ExportTarget, ReportLanguage } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import type { DestinationKind } from './exportText.js';
import type { ScopeKind } from './exportScope.js';

const key = 'conferenceNotes.export';

/** As kept; what an earlier version of the extension has kept may lack some of it. */
export interface ExportMemory {
  readonly scope?: ScopeKind;
  readonly target?: ExportTarget;
  readonly parts?: readonly ExportPart[];
  readonly destination?: DestinationKind;
  readonly language?: ReportLanguage;
}

export function recallExport({ extension }: ClientContext): ExportMemory {
  return extension.workspaceState.get<ExportMemory>(key, {});
}

/** Adds to what is kept. */
export async function rememberExport(context: ClientContext, memory: ExportMemory): Promise<void> {
  await context.extension.workspaceState.update(key, { ...recallExport(context), ...memory });
}
