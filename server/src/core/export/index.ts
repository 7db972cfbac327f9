/** Exports: from notes to a report. Loaded on first use, so that whoever never exports does not pay for it. */
import * as l10n from '@vscode/l10n';
import GithubSlugger from 'github-slugger';
import { getFollowUps, isTalk } from '../model/sections.js';
import { calendarTarget } from './calendar.js';
import { createExportModel } from './createExportModel.js';
import { csvTarget } from './csv.js';
import { localPictures, talksOf, type ExportInput, type ExportModel, type ExportOptions } from './exportModel.js';
import { type ExportedFile, type ExportGaps, type ExportTarget, noGaps } from './exportTarget.js';
import { docxTarget } from './docx.js';
import { followUpsTarget } from './followUps.js';
import { htmlTarget } from './html.js';
import type { LineMark } from './htmlLineMarks.js';
import { renderPreview } from './htmlPreview.js';
import { jsonTarget } from './json.js';
import { bookmarksTarget, linksCsvTarget, linksTarget } from './links.js';
import { markdownTarget } from './markdown.js';
import type { Assets } from './pictureData.js';
import { recapTarget } from './recap.js';
import { scheduleTarget } from './scheduleFile.js';
import { talkFilesTarget } from './talkFiles.js';

export { defaultExportOptions } from './exportModel.js';
export { createExportModel } from './createExportModel.js';
export { describeGaps } from './describeGaps.js';
export { createSectionReader } from './sectionReader.js';
export { toBase64 } from './pictureData.js';
export type { ExportInput, ExportOptions, ExportPart, ExportScope, ExportSource } from './exportModel.js';
export { findReportLanguage, reportLanguages, type ReportLanguage } from './reportStrings.js';

/** All targets. A new one is its own file and a word here. */
export const exportTargets: readonly ExportTarget[] = [
  htmlTarget,
  markdownTarget,
  docxTarget,
  jsonTarget,
  csvTarget,
  calendarTarget,
  linksTarget,
  linksCsvTarget,
  bookmarksTarget,
  followUpsTarget,
  recapTarget,
  talkFilesTarget,
  scheduleTarget,
];

export interface ExportRequest {
  readonly target: ExportTarget;
  /** One per conference. */
  readonly inputs: readonly ExportInput[];
  readonly options: ExportOptions;
  /** The bytes of a picture; undefined for one that is not there, `outside` for one that an export may not read. */
  readonly readPicture: (uri: string) => Promise<Uint8Array | 'outside' | undefined>;
}

export interface Exported extends ExportGaps {
  /** Of the file, or of the folder that `files` belong in: base name. */
  readonly suggestedName: string;
  /** One with the suggested name, or those of the folder. */
  readonly files: readonly ExportedFile[];
}

/** The target by its id. */
export function findExportTarget(id: string): ExportTarget | undefined {
  return exportTargets.find((target) => target.id === id);
}

/** A report of more is one that no program opens, and its tree takes all memory. */
const mostTalks = 20_000;
const mostFollowUps = 50_000;

/** Why these notes make no export or preview, as a sentence; undefined where they do. To be asked before. */
export function findRefusal(
  inputs: readonly ExportInput[],
  { scope }: Pick<ExportOptions, 'scope'>,
): string | undefined {
  if (scope.kind !== 'all') return undefined;
  const sections = inputs.flatMap(({ sources }) => sources.flatMap(({ note }) => note.sections));
  const talks = sections.filter(isTalk).length;
  if (talks > mostTalks) {
    return l10n.t('There are {0} talks; an export takes {1} at most. Export them in parts.', talks, mostTalks);
  }
  const followUps = sections.reduce((sum, { section }) => sum + getFollowUps(section).length, 0);
  return followUps > mostFollowUps
    ? l10n.t('There are {0} follow-ups; an export takes {1} at most. Export them in parts.', followUps, mostFollowUps)
    : undefined;
}

/** Writes an export. The same notes, pictures and options give the same texts. */
export async function exportNotes({ target, inputs, options, readPicture }: ExportRequest): Promise<Exported> {
  const model = createExportModel(inputs, options);
  const name = suggestName(model, options);
  if (target.output === 'folder') {
    return { ...noGaps, suggestedName: `${name}-talks`, files: target.render(model) };
  }
  const { assets, outside } = await readPictures(model, target.usesPictures ? readPicture : undefined);
  const suggestedName = name + target.ending;
  if (target.output === 'binary') {
    const { bytes, ...gaps } = await target.render(model, assets);
    return { ...tellOutside(gaps, outside), suggestedName, files: [{ name: suggestedName, text: '', bytes }] };
  }
  const { text, ...gaps } = target.render(model, assets);
  return { ...tellOutside(gaps, outside), suggestedName, files: [{ name: suggestedName, text }] };
}

/** A target only sees that there is no such picture. */
function tellOutside({ missingPictures, undated }: ExportGaps, outside: ReadonlySet<string>): ExportGaps {
  return {
    missingPictures: missingPictures.filter((url) => !outside.has(url)),
    outsidePictures: missingPictures.filter((url) => outside.has(url)),
    undated,
  };
}

/** The body of a preview of one conference, as sanitised HTML; see `htmlPreview`. */
export async function previewNotes(
  { inputs, options, readPicture }: Omit<ExportRequest, 'target'>,
  marks: readonly LineMark[],
): Promise<string> {
  const model = createExportModel(inputs, options);
  return renderPreview(model, (await readPictures(model, readPicture)).assets, marks);
}

interface ReadPictures {
  readonly assets: Assets;
  /** As written in the notes. */
  readonly outside: ReadonlySet<string>;
}

async function readPictures(
  model: ExportModel,
  readPicture: ExportRequest['readPicture'] | undefined,
): Promise<ReadPictures> {
  const assets = new Map<string, Uint8Array>();
  const outside = new Set<string>();
  for (const { uri, urls } of readPicture === undefined ? [] : localPictures(model)) {
    const answer = await readPicture?.(uri);
    if (answer === 'outside') {
      for (const url of urls) outside.add(url);
      // No bytes are no picture, which reads otherwise in a report than no file.
      assets.set(uri, new Uint8Array());
    } else if (answer !== undefined) {
      assets.set(uri, answer);
    }
  }
  return { assets, outside };
}

/** A talk's export is named after the talk, any other after the conference. */
function suggestName({ conferences }: ExportModel, { scope }: ExportOptions): string {
  const talks = conferences.flatMap(talksOf);
  const title = scope.kind === 'talk' ? talks[0]?.title : undefined;
  return new GithubSlugger().slug(title ?? conferences[0]?.name ?? '').slice(0, 80) || 'conference';
}
