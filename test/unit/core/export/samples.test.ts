/** The reports of the two sample conferences, by what a reader must find in them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isNoteText } from '../../../../server/src/core/detect.js';
import {
  defaultExportOptions,
  type Exported,
  exportNotes,
  exportTargets,
} from '../../../../server/src/core/export/index.js';
import { readSource } from './readModel.js';

const samples = path.resolve(import.meta.dirname, '../../../../samples');

async function write(
  file: string,
  id: string,
): Promise<{ text: string } & Pick<Exported, 'suggestedName' | 'missingPictures'>> {
  const name = path.join(samples, file);
  const { files, ...rest } = await exportNotes({
    target: exportTargets.find((target) => target.id === id)!,
    inputs: [
      {
        name: undefined,
        sources: [readSource(pathToFileURL(name).href, readFileSync(name, 'utf8'))],
        slots: new Map(),
      },
    ],
    options: defaultExportOptions,
    readPicture: async (uri) => readFileSync(new URL(uri)),
  });
  return { ...rest, text: files[0]?.text ?? '' };
}

const headings = (markdown: string): string[] =>
  [...markdown.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ .*/gm)].map(([line]) => line);

describe('pycascades-2022.md', () => {
  test('as HTML', async () => {
    const { text, suggestedName, missingPictures } = await write('pycascades-2022.md', 'html');
    expect(suggestedName).toBe('pycascades-2022-report.html');
    expect(missingPictures).toEqual([]);
    expect(text.match(/<img src="data:image\/png;base64,/g)).toHaveLength(4);
    expect(text.match(/<article class="card talk/g)).toHaveLength(14);
    expect(text.match(/<details class="abstract">/g)).toHaveLength(11);
    expect(text.match(/<section class="collected card"/g)).toHaveLength(2);
    expect(text).toContain('<h2 id="day-1">Day 1</h2>');
  });

  test('as Markdown', async () => {
    const { text } = await write('pycascades-2022.md', 'markdown');
    expect(headings(text)).toMatchInlineSnapshot(`
      [
        "# Pycascades 2022",
        "## Contents",
        "## Day 1",
        "### Welcome to Pycascades 2022",
        "### Meet & Greet with PSF D&I workgroup",
        "### Supporting the George Floyd Protests in Portland: Demonstrations, Legal Support, and Django Apps",
        "### Python’s tale of concurrency",
        "### AMA with Brett Cannon",
        "### Intellicode Demo",
        "### Building Elegant API Contracts: From Zero to Hero",
        "### Cyber Security Investigations with Jupyter Notebooks",
        "### How (Not) to Start a Python User Group",
        "### Invisible Walls: Isolating Your Python",
        "### Literature Text Translation and Audio Synthesis using AI Services",
        "### MS Booth: What's New in VS Code Python?",
        "### Tests as Classifiers",
        "### Closing Remarks Day 1",
        "## Skipped",
        "## Links",
      ]
    `);
    expect(text).toContain(
      '- [Literature Text Translation and Audio Synthesis using AI Services](#literature-text-translation-and-audio-synthesis-using-ai-services): ',
    );
  });
});

test('a report beside the notes is no further note file', async () => {
  expect(isNoteText((await write('pycascades-2022.md', 'markdown')).text)).toBe(false);
});

describe('pycon-us-2024.txt', () => {
  test('as HTML', async () => {
    const { text, suggestedName } = await write('pycon-us-2024.txt', 'html');
    expect(suggestedName).toBe('pycon-us-2024-report.html');
    expect(text.match(/<article class="card talk/g)).toHaveLength(9);
    expect(text.match(/<p class="time">/g)).toHaveLength(8);
    expect(text).toContain('<span>look up more details</span>');
    expect(text).toContain('<ol>\n<li>Rust - written in pure Rust');
  });

  test('as Markdown', async () => {
    const { text } = await write('pycon-us-2024.txt', 'markdown');
    expect(headings(text)).toMatchInlineSnapshot(`
      [
        "# pycon-us-2024",
        "## Contents",
        "## Keynote",
        "## Mock It Till You Make It: how to verify your external mocks without ever leaving unittest",
        "## Flask-Con: Building Single Page Apps w/Flask",
        "## Ruff: An Extremely Fast Python Linter and Code Formatter, Written in Rust",
        "## Continuous Deployment and Release of Django Apps",
        "## Pydantic Power-up: Performance Tips for Lightning-Fast Python Applications",
        "## Procedurally Generated Monsters! A complete example of Python game development",
        "## Interactive Software Documentation, with PyScript",
        "## Lightning Talks",
        "## Follow-ups",
        "## Skipped",
      ]
    `);
    expect(text).toContain('1. Rust - written in pure Rust (300,000 LOC).');
    expect(text).toContain('What can the Python community be more approachable to the black community?\\\nWe try...');
  });
});
