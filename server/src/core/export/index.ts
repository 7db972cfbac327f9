/** Exports: from notes to a report. Loaded on first use, so that whoever never exports does not pay for it. */
import GithubSlugger from 'github-slugger';
import { createExportModel } from './createExportModel.js';
import { pictureUris, talksOf, type ExportInput, type ExportModel, type ExportOptions } from './exportModel.js';
import type { ExportTarget } from './exportTarget.js';
import { htmlTarget } from './html.js';
import { markdownTarget } from './markdown.js';

export { defaultExportOptions } from './exportModel.js';
export type { ExportInput, ExportOptions, ExportPart, ExportScope, ExportSource } from './exportModel.js';
export { findReportLanguage, reportLanguages, type ReportLanguage } from './reportStrings.js';

/** All targets. A new one is its own file and a word here. */
export const exportTargets: readonly ExportTarget[] = [htmlTarget, markdownTarget];

export interface ExportRequest {
  readonly target: ExportTarget;
  /** One per conference. */
  readonly inputs: readonly ExportInput[];
  readonly options: ExportOptions;
  /** The bytes of a picture; undefined for one that is not there or may not be read. */
  readonly readPicture: (uri: string) => Promise<Uint8Array | undefined>;
}

export interface Exported {
  readonly text: string;
  /** Base name with extension. */
  readonly suggestedName: string;
  /** Pictures that could not be put in, as written in the notes. */
  readonly missingPictures: readonly string[];
}

/** The target by its id. */
export function findExportTarget(id: string): ExportTarget | undefined {
  return exportTargets.find((target) => target.id === id);
}

/** Writes an export. The same notes, pictures and options give the same text. */
export async function exportNotes({ target, inputs, options, readPicture }: ExportRequest): Promise<Exported> {
  const model = createExportModel(inputs, options);
  const assets = new Map<string, Uint8Array>();
  for (const uri of target.usesPictures ? pictureUris(model) : []) {
    const bytes = await readPicture(uri);
    if (bytes !== undefined) assets.set(uri, bytes);
  }
  return { ...target.render(model, assets), suggestedName: `${suggestName(model, options)}.${target.extension}` };
}

/** A talk's report is named after the talk, any other after the conference; never like the notes themselves. */
function suggestName({ conferences }: ExportModel, { scope }: ExportOptions): string {
  const talks = conferences.flatMap(talksOf);
  const title = scope.kind === 'talk' ? talks[0]?.title : undefined;
  const slug = new GithubSlugger().slug(title ?? conferences[0]?.name ?? '').slice(0, 80);
  return slug === '' ? 'report' : `${slug}-report`;
}
