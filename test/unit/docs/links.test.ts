/** Every link of the pages to a file leads somewhere: to a file that is there, and a heading that it has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const pages = ['', 'docs'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name)),
);

/** The page without blocks of code. */
const readPage = (page: string): string =>
  readFileSync(path.join(root, page), 'utf8').replaceAll(/^( *)```[^]*?^\1```$/gmu, '');

function anchorsOf(page: string): readonly string[] {
  const slugger = new GithubSlugger();
  return [...readPage(page).matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) => slugger.slug(title.replaceAll('`', '')));
}

/** Links that lead nowhere. */
function findBroken(page: string): readonly string[] {
  const links = [
    ...readPage(page)
      .replaceAll(/`[^`\n]*`/gu, '')
      .matchAll(/\]\(([^)\s]+)\)/gu),
  ].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/u.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? page : path.join(path.dirname(page), file);
    if (!existsSync(path.join(root, target))) return true;
    return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor);
  });
}

test.each(pages)('%s', (page) => {
  expect(findBroken(page)).toEqual([]);
});
