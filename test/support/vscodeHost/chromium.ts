/** Finding a Chromium: the one asked for, the system's, the one inside an npm package, Playwright's. */
import { access, constants, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';
import { cachedFolder } from './cache.ts';
import { runProgram } from './runProgram.ts';

/** A Chromium and what it needs in its environment. */
export interface ChromiumProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The first Chromium there is, in the order above.
 *
 * @throws Error that says how to name one where there is none, or where `CHROME_PATH` names none
 */
export async function findChromium(): Promise<ChromiumProgram> {
  const asked = process.env['CHROME_PATH'];
  if (asked !== undefined && asked !== '') {
    await access(asked, constants.X_OK).catch(() => {
      throw new Error(`CHROME_PATH names no program: ${asked}`);
    });
    return { path: asked, env: {} };
  }
  const system = findSystemChromium();
  if (system !== undefined) return { path: system, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  const playwrights = chromium.executablePath();
  if (existsSync(playwrights)) return { path: playwrights, env: {} };
  throw new Error('No Chromium found. Install one, or name one in CHROME_PATH.');
}

function findSystemChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const named = folders.flatMap((folder) => systemNames.map((name) => path.join(folder, name)));
  return [...named, ...systemPaths].find((candidate) => existsSync(candidate));
}

/**
 * The Chromium inside `@sparticuz/chromium`, unpacked once. The package unpacks into the folder for temporary files and
 * takes what it finds there, so it is given one of its own; told that it runs on a bare machine, it adds the libraries
 * that such a one lacks.
 */
async function packagedChromium(): Promise<ChromiumProgram> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = path.join(entry.slice(0, entry.lastIndexOf('chromium')), 'chromium/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = await cachedFolder(`chromium/${version}`, async (draft) => {
    const script = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
    const env = { TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
    await runProgram(process.execPath, ['-e', script], { cwd: import.meta.dirname, env });
  });
  const program = path.join(folder, 'chromium');
  const libraries = await runProgram('ldd', [program]).catch(() => 'not found');
  const bare = libraries.includes('not found');
  return { path: program, env: bare ? { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') } : {} };
}

const launchArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless Chromium with a fresh profile. */
export async function launchChromium(): Promise<Browser> {
  const program = await findChromium();
  // Chromium's sandbox refuses to run as root, as containers do.
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: program.path,
    env: { ...process.env, ...program.env },
    chromiumSandbox: !asRoot,
    args: launchArguments,
  });
}
