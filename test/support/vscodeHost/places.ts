/** Places in the checkout that tests and scripts share. */
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');

/** The packed extension; `npm run package` writes it. */
export const vsixFile = path.join(root, 'out/conference-notes.vsix');
/** Screenshots and results. */
export const artifactsFolder = path.join(root, 'artifacts');
export const samplesFolder = path.join(root, 'samples');
/** The empty extension that lets tests into the extension host. */
export const harnessFolder = path.join(root, 'test/extension/harness');
/** `test/extension/suite`, built. */
export const suiteBundle = path.join(root, 'out/test/extension/index.js');
