/**
 * The parts of exporting that are loaded on first use. Servers have this file itself, so that a bundle which is loaded late
 * can ask for one that is loaded later still.
 */
import type * as documentWriter from './docx/index.js';
import type * as exportWriters from './index.js';

/** Everything about exports but what only one target needs. */
export async function loadExports(): Promise<typeof exportWriters> {
  return import('./index.js');
}

/** The writer of Word documents: a library as large as all other targets together. */
export async function loadDocx(): Promise<typeof documentWriter> {
  return import('./docx/index.js');
}
