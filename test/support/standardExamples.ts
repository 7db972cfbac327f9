/** The examples of CommonMark 0.31.2 and of what GitHub Flavored Markdown adds to it. */
import { tests as commonMark } from 'commonmark-spec';
import { gfmExamples } from './gfmExamples.js';

/** Name and Markdown of each example, by the section of its specification. */
export function listStandardExamples(): readonly (readonly [section: string, examples: readonly string[]])[] {
  const sections = new Map<string, string[]>();
  const add = (section: string, markdown: string): void => {
    sections.set(section, [...(sections.get(section) ?? []), markdown]);
  };
  for (const { section, markdown } of commonMark) add(section, markdown.replaceAll('→', '\t'));
  for (const [name, markdown] of gfmExamples) add(`GitHub’s ${name.replace(/ \d+$/, '')}`, markdown);
  return [...sections];
}
