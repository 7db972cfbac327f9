/** HTML reports for tests in a real browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { defaultExportOptions, exportNotes, findExportTarget } from '../../server/src/core/export/index.js';
import type { ReportLanguage } from '../../server/src/core/export/reportStrings.js';
import { parseNote } from '../../server/src/core/parse/parseNote.js';
import { readInside } from '../../server/src/core/parse/readInside.js';
import { samplesFolder } from './vscodeHost/places.ts';

/** Notes with every construct that a report shows in its own way. */
export const everything = `# Everything 2024

Schedule: https://pretalx.example.org/everything/schedule/

Notes of [two days](https://example.org/).

# Day 1 - 2024-05-17

Sunny.

## 9:00 - Keynote: All of it by Ada Lovelace (@ada)
https://pretalx.example.org/everything/talk/ABCDEF/

> What it is about, in a paragraph.
>
> And another.

Some **bold**, *italic*, ~~gone~~ and \`code\` words, and a footnote[^1].

1. one
2. two
   - nested
     - deeper

- [ ] look this up
- [x] done

| Left | Right | Center |
| :--- | ---: | :---: |
| a | 1 | x |

\`\`\`python
print("code")
\`\`\`

> Said by somebody.

### A heading

#### And one below

![A slide](pictures/api_contracts.png)

![](pictures/api_elements_principles.png)

![Not there](missing.png) and ![elsewhere](https://example.org/x.png)

[^1]: A [footnote](https://example.org/footnote).

## 10:00 - Skipped talk by Grace Hopper
https://pretalx.example.org/everything/talk/GHIJKL/

Did not attend, overlapped with lunch.

## 11:00 - To watch - Bob
Watch later.

# Day 2 - 2024-05-18

## 9:00 - Last one
Follow up: ask about the thing

[Slides](https://example.org/slides.pdf)
`;

export interface SampleReport {
  readonly name: string;
  readonly text: string;
}

/** Both samples and {@link everything}, in order. */
export const sampleNotes: readonly SampleReport[] = [
  { name: 'pycascades-2022.md', text: readFileSync(path.join(samplesFolder, 'pycascades-2022.md'), 'utf8') },
  { name: 'pycon-us-2024.txt', text: readFileSync(path.join(samplesFolder, 'pycon-us-2024.txt'), 'utf8') },
  { name: 'everything.md', text: everything },
];

/** The HTML report of a text, with the pictures of the samples. */
export async function writeReport({ name, text }: SampleReport, language: ReportLanguage = 'en'): Promise<string> {
  const target = findExportTarget('html');
  if (target === undefined) throw new Error('there is no HTML report');
  const note = parseNote(text);
  const uri = pathToFileURL(path.join(samplesFolder, name)).href;
  const source = {
    uri,
    text,
    note,
    inside: (placed: Parameters<typeof readInside>[1]) => readInside(note, placed, text),
  };
  const { files } = await exportNotes({
    target,
    inputs: [{ name: undefined, sources: [source], slots: new Map() }],
    options: { ...defaultExportOptions, language },
    readPicture,
  });
  return files[0]?.text ?? '';
}

async function readPicture(uri: string): Promise<Uint8Array | undefined> {
  try {
    return readFileSync(new URL(uri));
  } catch {
    return undefined;
  }
}

/** A page that was opened, and the addresses that it asked for but did not get. */
export interface OpenedPage {
  readonly page: Page;
  readonly requests: readonly string[];
}

/** Opens HTML in a page of its own, from an address that exists nowhere; all other addresses fail. */
export async function openHtml(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const address = 'https://report.example/';
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    requests.push(url);
    return route.abort();
  });
  await page.goto(address);
  return { page, requests };
}
