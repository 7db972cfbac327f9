import { existsSync } from 'node:fs';
import { launchChromium } from '../support/vscodeHost/chromium.ts';
import { isDesktopAsked } from '../support/vscodeHost/desktop.ts';
import { suiteBundle, vsixFile } from '../support/vscodeHost/places.ts';
import { getVsCodeBuild } from '../support/vscodeHost/vscodeBuild.ts';

/** Gets all that the tests drive, so that what cannot be had is said once, at the start. */
export default async function prepareHosts(): Promise<void> {
  for (const file of [vsixFile, suiteBundle]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: run the tests by npm run test:extension.`);
  }
  if (isDesktopAsked()) return;
  await getVsCodeBuild('newest');
  await getVsCodeBuild('oldest');
  await (await launchChromium()).close();
}
