/** The package that the program came in: the extension or the npm package. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The version in the manifest of a package's folder; empty for a folder without one. */
export function readVersion(packageFolder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

/** The folder of a package by that of its bundle, two above. */
export function findPackageFolder(bundleFolder: string): string {
  return path.join(bundleFolder, '../..');
}
