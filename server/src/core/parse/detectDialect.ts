import type { Dialect } from '../model/note.js';

/** The syntax that a text is written in, by its first characters. */
export function detectDialect(_head: string): Dialect {
  return 'markdown';
}
