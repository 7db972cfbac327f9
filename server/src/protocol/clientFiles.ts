/** What the server asks its client for where it has no disk or network of its own. */
import type { FetchFailureFacts } from '../core/schedule/fetchFailures.js';

/** Server to client, request: a file's bytes (base64), or null where it does not exist. */
export const readFileMethod = 'conferenceNotes/readFile';
export interface ReadFileParams {
  readonly uri: string;
  readonly maxBytes: number;
}

/** Server to client, request: URIs of the files that may be note files. */
export const findFilesMethod = 'conferenceNotes/findFiles';
export interface FindFilesResult {
  readonly files: readonly { readonly uri: string; readonly size: number; readonly mtime: number }[];
}

/** Server to client, request: the names of the files (not folders) in a folder, or null where it cannot be read. */
export const listFolderMethod = 'conferenceNotes/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}

/** Server to client, request: fetches one address, within the bounds and with the user's consent. */
export const fetchMethod = 'conferenceNotes/fetch';
export interface FetchParams {
  readonly url: string;
  readonly etag?: string;
}
export type FetchResult =
  | { readonly kind: 'fetched'; readonly base64: string; readonly etag: string | undefined; readonly url: string }
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'failed' } & FetchFailureFacts);
