import { setFlagsFromString } from 'node:v8';

/**
 * Has regular expressions compiled when they are first tried. By itself V8 interprets them once and compiles them then: for
 * the some 150 patterns that read the first note, that is twice the work, a tenth of opening a long one.
 */
export function compilePatternsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
