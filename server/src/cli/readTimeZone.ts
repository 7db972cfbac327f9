import * as l10n from '@vscode/l10n';
import { findTimeZone } from '../core/schedule/timeZones.js';
import { UsageError } from './commandHost.js';

/** The IANA zone that the value of `--time-zone` means. Throws {@link UsageError} for what is none. */
export function readTimeZone(name: string | undefined): string | undefined {
  const zone = findTimeZone(name);
  if (name !== undefined && zone === undefined) {
    throw new UsageError(l10n.t('--time-zone knows no "{0}"; a zone is named like Europe/Berlin.', name));
  }
  return zone;
}
