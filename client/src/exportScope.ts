/**
 * Which notes are exported: what a command was called on (a row of the Talks view, a folder of the explorer, a link of a
 * card), else what the writer chooses of the selection, talk, day, file, conference and all conferences.
 */
import { l10n, Uri, window } from 'vscode';
import type { ConferenceNode, DayNode, ExportParams } from '../../server/src/protocol.js';
import type { ClientContext } from './clientContext.js';
import { Notice } from './commandRegistry.js';
import { findConferenceTarget, findTalkTarget, namesConference, namesTalk } from './commandTargets.js';
import { findConferenceOf, type FoundTalk, listNoted, listTalks } from './conferenceLookups.js';
import { describePlace } from './exportWriting.js';
import { askOne, type Choice } from './quickPicks.js';

export type ScopeKind = 'selection' | 'talk' | 'day' | 'file' | 'conference' | 'all';

/** Notes to export. */
export interface Scope {
  readonly kind: ScopeKind;
  /** What it is called in a question. */
  readonly name: string;
  /** Looked up when the export is made: edits may have moved it meanwhile. Throws a sentence where it is gone. */
  find(): Promise<Pick<ExportParams, 'uris' | 'scope'>>;
}

/** What the command was called on, else the whole conference at hand; asks which where there are several. */
export async function findScope(context: ClientContext, argument: unknown): Promise<Scope | undefined> {
  const named = await findNamedScope(context, argument);
  if (named !== undefined) return named;
  const { conferences } = await context.notes.getNewest();
  const conference = (await findConferenceTarget(context, argument)) ?? (await askConference(listNoted(conferences)));
  return conference && conferenceScope(context, conference);
}

/** What the command was called on, else what the writer chooses. */
export async function askScope(
  context: ClientContext,
  argument: unknown,
  last: ScopeKind | undefined,
): Promise<Scope | undefined> {
  const named = await findNamedScope(context, argument);
  if (named !== undefined) return named;
  const scopes = await listScopes(context);
  if (scopes.length === 0) throw new Notice(noNotes());
  if (scopes.length === 1) return scopes[0];
  const words = describeKinds();
  return askOne({
    title: l10n.t('Export'),
    placeHolder: l10n.t('What should be exported?'),
    items: scopes.map((scope): Choice<Scope> => ({ label: words[scope.kind], description: scope.name, value: scope })),
    active: scopes.find(({ kind }) => kind === last) ?? scopes.find(({ kind }) => kind === 'conference'),
  });
}

async function findNamedScope(context: ClientContext, argument: unknown): Promise<Scope | undefined> {
  if (argument instanceof Uri) return folderScope(context, argument);
  const { day } = (argument ?? {}) as { readonly day?: DayNode };
  if (day !== undefined) return dayScope(context, day);
  if (namesTalk(argument)) {
    const found = await findTalkTarget(context, argument);
    if (found === undefined) throw new Notice(l10n.t('This talk is no longer in the notes.'));
    return talkScope(context, found);
  }
  if (!namesConference(argument)) return undefined;
  const conference = await findConferenceTarget(context, argument);
  if (conference === undefined) throw new Notice(l10n.t('This conference is no longer in the notes.'));
  return conferenceScope(context, conference);
}

/** From the smallest to the largest. */
async function listScopes(context: ClientContext): Promise<readonly Scope[]> {
  const conferences = listNoted((await context.notes.getNewest()).conferences);
  const place = context.places.current;
  const uri = place?.isNote === true ? place.document.uri.toString() : undefined;
  const found = await findTalkTarget(context, undefined);
  const conference = uri === undefined ? undefined : findConferenceOf(conferences, uri);
  const hasOthers = (conference?.uris.length ?? 0) > 1;
  const wholes = conference === undefined ? conferences : [conference];
  return [
    selectionScope(uri),
    found && talkScope(context, found),
    found?.day && dayScope(context, found.day),
    uri !== undefined && hasOthers ? fileScope(uri) : undefined,
    ...wholes.map((whole) => conferenceScope(context, whole)),
    conferences.length > 1 ? allScope(context) : undefined,
  ].filter((scope) => scope !== undefined);
}

async function askConference(conferences: readonly ConferenceNode[]): Promise<ConferenceNode | undefined> {
  if (conferences.length === 0) throw new Notice(noNotes());
  const items = conferences.map((conference) => ({ label: conference.name, value: conference }));
  if (items.length === 1) return items[0]?.value;
  return askOne({ title: l10n.t('Export'), placeHolder: l10n.t('Which conference?'), items });
}

function noNotes(): string {
  return l10n.t('There are no conference notes here yet.');
}

function describeKinds(): Readonly<Record<ScopeKind, string>> {
  return {
    selection: `$(selection) ${l10n.t('The selected talks')}`,
    talk: `$(comment-discussion) ${l10n.t('This talk')}`,
    day: `$(calendar) ${l10n.t('This day')}`,
    file: `$(file) ${l10n.t('This file')}`,
    conference: `$(notebook) ${l10n.t('The whole conference')}`,
    all: `$(library) ${l10n.t('All conferences')}`,
  };
}

/** Every talk that the selection touches. */
function selectionScope(uri: string | undefined): Scope | undefined {
  const selection = window.activeTextEditor?.selection;
  if (uri === undefined || selection === undefined || selection.isEmpty) return undefined;
  const line = selection.start.line;
  // A selection of whole lines ends before the first character of the next.
  const endLine = Math.max(line, selection.end.character === 0 ? selection.end.line - 1 : selection.end.line);
  const name = line === endLine ? l10n.t('line {0}', line + 1) : l10n.t('lines {0} to {1}', line + 1, endLine + 1);
  const scope = { kind: 'lines', uri, line, endLine } as const;
  return { kind: 'selection', name, find: async () => ({ uris: [uri], scope }) };
}

function talkScope(context: ClientContext, { talk: { id, title } }: FoundTalk): Scope {
  return {
    kind: 'talk',
    name: title,
    find: async () => {
      const { conferences } = await context.notes.getNewest();
      const talk = listTalks(conferences).find((found) => found.talk.id === id)?.talk;
      if (talk === undefined) throw new Notice(l10n.t('This talk is no longer in the notes.'));
      return { uris: [talk.uri], scope: { kind: 'talk', uri: talk.uri, line: talk.range.start.line } };
    },
  };
}

function dayScope(context: ClientContext, { id, label }: DayNode): Scope {
  return {
    kind: 'day',
    name: label,
    find: async () => {
      const { conferences } = await context.notes.getNewest();
      const conference = conferences.find(({ days }) => days.some((one) => one.id === id));
      const day = conference?.days.find((one) => one.id === id);
      if (day === undefined) throw new Notice(l10n.t('This day is no longer in the notes.'));
      // Several files may have talks on the day.
      return { uris: conference?.uris ?? [day.uri], scope: { kind: 'day', uri: day.uri, line: day.range.start.line } };
    },
  };
}

function fileScope(uri: string): Scope {
  const name = describePlace(Uri.parse(uri, true));
  return { kind: 'file', name, find: async () => ({ uris: [uri] }) };
}

function conferenceScope(context: ClientContext, { id, name }: ConferenceNode): Scope {
  return {
    kind: 'conference',
    name,
    find: async () => {
      const { conferences } = await context.notes.getNewest();
      const conference = conferences.find((one) => one.id === id);
      if (conference === undefined) throw new Notice(l10n.t('This conference is no longer in the notes.'));
      return { uris: conference.uris };
    },
  };
}

function allScope(context: ClientContext): Scope {
  return {
    kind: 'all',
    name: '',
    find: async () => ({ uris: (await context.notes.getNewest()).conferences.flatMap(({ uris }) => uris) }),
  };
}

/** The notes in a folder of the explorer, and in the folders below it. */
function folderScope(context: ClientContext, folder: Uri): Scope {
  const name = describePlace(folder);
  const start = `${folder.toString()}/`;
  return {
    kind: 'all',
    name,
    find: async () => {
      const { conferences } = await context.notes.getNewest();
      const uris = conferences.flatMap((conference) => conference.uris.filter((uri) => uri.startsWith(start)));
      if (uris.length === 0) throw new Notice(l10n.t('There are no conference notes in {0}.', name));
      return { uris };
    },
  };
}
