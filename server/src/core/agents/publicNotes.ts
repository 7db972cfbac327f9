/** The notes of single talks as an export would show them: private lines and comments never get this far. */
import { loadExports } from '../export/bundles.js';
import type { ExportFollowUp, ExportInput, ExportTalk } from '../export/exportModel.js';
import { findSectionAt } from '../model/sections.js';
import type { AgentWorld } from './agentWorld.js';

/** A talk with its notes; undefined for one that is private or not there any more. */
export type ReadTalk = (uri: string, line: number) => Promise<ExportTalk | undefined>;

/** The follow-ups of a section that are not private, and the zero-based lines that it fills. */
export interface PublicFollowUps {
  readonly uri: string;
  readonly line: number;
  readonly endLine: number;
  readonly followUps: readonly ExportFollowUp[];
}

/** By a zero-based line of the section. */
export type ReadFollowUps = (uri: string, line: number) => Promise<PublicFollowUps>;

/** A reader of talks (by the zero-based line of their title) that reads each file once. */
export function createTalkReader(world: AgentWorld): ReadTalk {
  const readFile = readOnce(world);
  return async (uri, line) => {
    const input = await readFile(uri);
    if (input === undefined) return undefined;
    const { createExportModel, defaultExportOptions } = await loadExports();
    const model = createExportModel([input], { ...defaultExportOptions, scope: { kind: 'talk', uri, line } });
    const items = model.conferences.flatMap(({ days }) => days.flatMap((day) => day.items));
    return items.find((item) => item.kind === 'talk');
  };
}

/** The same for follow-ups. */
export function createFollowUpReader(world: AgentWorld): ReadFollowUps {
  const readFile = readOnce(world);
  return async (uri, line) => {
    const source = (await readFile(uri))?.sources.find((each) => each.uri === uri);
    const placed = source && findSectionAt(source.note, line);
    if (source === undefined || placed === undefined) return { uri, line, endLine: line, followUps: [] };
    const { createSectionReader, defaultExportOptions } = await loadExports();
    const { isPrivate, followUps } = createSectionReader(source, defaultExportOptions).read(placed);
    const endLine = placed.line + placed.section.lineCount - 1;
    return { uri, line: placed.line, endLine, followUps: isPrivate ? [] : followUps };
  };
}

/** Only the last file is kept: whoever asks goes through the files one by one. */
function readOnce(world: AgentWorld): (uri: string) => Promise<ExportInput | undefined> {
  let last: { readonly uri: string; readonly input: Promise<ExportInput | undefined> } | undefined;
  return (uri) => {
    if (last?.uri !== uri) last = { uri, input: world.readNotes(uri) };
    return last.input;
  };
}
