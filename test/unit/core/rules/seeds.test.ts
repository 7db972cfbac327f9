import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findProblems } from './checkProblems.js';

const pictures = [
  'pictures/api_contracts.png',
  'pictures/api_elements_principles.png',
  'pictures/parallelism_is_not_concurrency.png',
  'pictures/technical_difficulties.png',
];

function listFindings(file: string): readonly string[] {
  const text = readFileSync(`samples/${file}`, 'utf8');
  return findProblems(text, { files: pictures }).map(
    ({ range, severity, code }) => `${range.start.line + 1}:${range.start.character + 1} ${severity} ${code}`,
  );
}

describe('all that is found in the sample notes', () => {
  test('Markdown: pictures without a word, and nothing else', () => {
    expect(listFindings('pycascades-2022.md')).toEqual([
      '28:1 hint missing-alt-text',
      '104:1 hint missing-alt-text',
      '106:1 hint missing-alt-text',
    ]);
  });

  test('plain text: no schedule, and nothing else', () => {
    expect(listFindings('pycon-us-2024.txt')).toEqual(['1:1 hint missing-schedule-link']);
  });
});
