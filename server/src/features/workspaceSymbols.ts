/** Go to any talk of the workspace, by words of its title, a speaker, its talk code or the conference. */
import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { NotesIndex, TalkPlace } from '../core/index/notesIndex.js';
import type { Feature } from './feature.js';
import { orUntitled } from './talkWords.js';

/** More than anyone reads; the editor asks again with every letter. */
const symbolLimit = 500;

/**
 * The talks that match. Editors filter by the name once more, so the speakers and code that matched are part of it.
 */
export function provideWorkspaceSymbols(index: NotesIndex, query: string): WorkspaceSymbol[] {
  return index.search(query, symbolLimit).map((place) => toSymbol(index, place, query.toLowerCase()));
}

export const workspaceSymbols: Feature<WorkspaceSymbolParams, WorkspaceSymbol[]> = {
  method: 'workspace/symbol',
  async handle(snapshot, { query }, token) {
    if (snapshot.indexing) await snapshot.readAhead(query, symbolLimit, token);
    return provideWorkspaceSymbols(snapshot.index, query);
  },
};

function toSymbol(index: NotesIndex, { uri, talk }: TalkPlace, query: string): WorkspaceSymbol {
  const title = orUntitled(talk.title);
  const others = [...talk.speakers.map(({ name }) => name), talk.code ?? ''].filter((part) => part !== '');
  const inTitle = query.split(/\s+/).every((word) => title.toLowerCase().includes(word));
  const conference = index.findConference(uri)?.name;
  return {
    name: inTitle || others.length === 0 ? title : `${title} (${others.join(', ')})`,
    kind: SymbolKind.Event,
    location: { uri, range: talk.titleRange },
    ...(conference === undefined ? {} : { containerName: conference }),
  };
}
