/** The options of `conference-notes schedule`, by its sub-commands. */
import * as l10n from '@vscode/l10n';

export const importOptions = {
  out: {
    type: 'string',
    short: 'o',
    value: 'DIR',
    about: () => l10n.t('import: folder to keep it in (default: .conference-notes); skeleton: folder for the notes'),
  },
  force: { type: 'boolean', about: () => l10n.t('import, skeleton: replace what is there already') },
  'time-zone': {
    type: 'string',
    value: 'ZONE',
    about: () => l10n.t('import: zone of the event where the schedule names none, such as Europe/Berlin'),
  },
} as const;

export const jsonOptions = {
  json: { type: 'boolean', about: () => l10n.t('show, changes: one JSON object; match: one a talk, one a line') },
} as const;
