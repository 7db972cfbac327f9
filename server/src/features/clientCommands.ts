/** Commands of the client that answers may name: as code actions, and as links of talk cards. */
import type { ClientCapabilities } from 'vscode-languageserver';

/** A place of the notes, as commands take it. */
export interface CommandPlace {
  readonly uri: string;
  readonly line: number;
}

/** Clients name the commands they run in `experimental.commands.commands`, as is the custom for servers with such commands. */
export function hasCommand({ experimental }: ClientCapabilities, command: string): boolean {
  const { commands } = (experimental ?? {}) as { readonly commands?: { readonly commands?: unknown } };
  return Array.isArray(commands?.commands) && commands.commands.includes(command);
}

/** The address by which a link runs a command on a place. */
export function toCommandUri(command: string, place: CommandPlace): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([place]))}`;
}
