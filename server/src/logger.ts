/** What the server tells about itself; never on stdout, which belongs to the protocol. */
import type { Connection } from 'vscode-languageserver';

export interface Logger {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
  /** One line per request: reaches the client only where it asked for a trace. */
  trace(message: string): void;
}

/** A logger that writes to the client's log channel. */
export function createConnectionLogger(connection: Connection): Logger {
  return {
    error: (message) => connection.console.error(message),
    warn: (message) => connection.console.warn(message),
    info: (message) => connection.console.info(message),
    trace: (message) => connection.tracer.log(message),
  };
}

/** Anything that was thrown, with its stack where it has one. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
