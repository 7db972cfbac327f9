/** Models of exports from notes written as strings: `//- /day1.md` starts a file. */
import { createExportModel } from '../../../../server/src/core/export/createExportModel.js';
import {
  defaultExportOptions,
  type ExportModel,
  type ExportOptions,
  type ExportSource,
  talksOf,
} from '../../../../server/src/core/export/exportModel.js';
import type { Talk } from '../../../../server/src/core/model/note.js';
import type { Slot } from '../../../../server/src/core/model/schedule.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { readInside } from '../../../../server/src/core/parse/readInside.js';
import { createWorld } from '../../../support/world.js';

export function readSource(uri: string, text: string): ExportSource {
  const note = parseNote(text);
  return { uri, text, note, inside: (placed) => readInside(note, placed, text) };
}

/** One conference of all files of the world. */
export function readModel(
  world: string,
  options: Partial<ExportOptions> = {},
  slots: ReadonlyMap<Talk, Slot> = new Map(),
): ExportModel {
  const sources = [...createWorld(world).files].map(([uri, text]) => readSource(uri, text));
  return createExportModel([{ name: undefined, sources, slots }], { ...defaultExportOptions, ...options });
}

/** The conference as short text: days, and under them talks and asides with their notes. */
export function describeModel({ conferences }: ExportModel): string {
  return conferences
    .flatMap(({ name, intro, days }) => [
      name + (intro.markdown === '' ? '' : `: ${intro.markdown}`),
      ...days.flatMap(({ label, ordinal, date, notes, items }) => [
        `  ${[label ?? '-', ordinal, date, notes.markdown].filter((fact) => fact !== undefined && fact !== '').join(' | ')}`,
        ...items.map(
          (item) =>
            `    ${item.kind === 'talk' ? (item.start ?? '*') : '+'} ${item.title ?? '-'}: ${item.notes.markdown.replaceAll('\n', '⏎')}`,
        ),
      ]),
    ])
    .join('\n');
}

export function firstTalk(model: ExportModel): ReturnType<typeof talksOf>[number] {
  const [talk] = model.conferences.flatMap(talksOf);
  if (talk === undefined) throw new Error('the model has no talk');
  return talk;
}
