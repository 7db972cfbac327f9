/**
 * Offers our MCP server to VS Code, on the folders of the workspace. VS Code 1.101 and newer take it, and start it once their
 * user says so.
 */
import * as vscode from 'vscode';
import { Disposable, EventEmitter, type ExtensionContext, workspace } from 'vscode';

/** The part of VS Code's interface that is newer than the oldest version that runs us. */
interface McpRegistry {
  registerMcpServerDefinitionProvider?(id: string, provider: McpProvider): Disposable;
}

interface McpProvider {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
  provideMcpServerDefinitions(): readonly object[];
}

interface McpDefinitions {
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => object;
}

/** 1.100 has the function, too, and throws when it is called: it was for VS Code's own extensions then. */
const firstVersion = 101;

/** As the manifest has it. */
const providerId = 'conferenceNotes.mcp';

export function registerMcpServers(context: ExtensionContext): Disposable {
  const registry = vscode.lm as unknown as McpRegistry | undefined;
  const { McpStdioServerDefinition: Definition } = vscode as unknown as McpDefinitions;
  const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
  const isOpen = major > 1 || minor >= firstVersion;
  if (!isOpen || registry?.registerMcpServerDefinitionProvider === undefined || Definition === undefined) {
    return new Disposable(() => undefined);
  }
  const changed = new EventEmitter<void>();
  const provider: McpProvider = {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions() {
      const folders = findFolders();
      if (folders.length === 0) return [];
      const { version } = context.extension.packageJSON as { readonly version: string };
      const args = [context.asAbsolutePath('dist/server/node.js'), 'mcp', '--', ...folders];
      // VS Code's own Node: nobody has to have another.
      return [new Definition('Conference Notes', process.execPath, args, { ELECTRON_RUN_AS_NODE: '1' }, version)];
    },
  };
  return Disposable.from(
    changed,
    registry.registerMcpServerDefinitionProvider(providerId, provider),
    workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
  );
}

/** Those on the disk; none while nobody trusts them. */
function findFolders(): readonly string[] {
  if (!workspace.isTrusted) return [];
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
}
