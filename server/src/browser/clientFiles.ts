/** Files where there is no disk: the client reads them. */
import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from '../core/text/base64.js';
import {
  findFilesMethod,
  type FindFilesResult,
  listFolderMethod,
  type ListFolderParams,
  readFileMethod,
  type ReadFileParams,
} from '../protocol.js';
import type { Files } from '../workspace/files.js';

/** The client's files. A client that fails to answer has no such file. */
export function createClientFiles(connection: Connection): Files {
  // A request that fails says nothing about the notes: the file is as if it were not there.
  const ask = async <Result>(
    method: string,
    params: ReadFileParams | ListFolderParams | null,
  ): Promise<Result | null> => {
    try {
      return await connection.sendRequest<Result | null>(method, params);
    } catch {
      return null;
    }
  };
  return {
    read: async (uri, maxBytes) => {
      const base64 = await ask<string>(readFileMethod, { uri, maxBytes });
      return base64 === null ? { kind: 'missing' } : { kind: 'bytes', bytes: fromBase64(base64) };
    },
    find: async (folder) => {
      const result = await ask<FindFilesResult>(findFilesMethod, null);
      return result?.files.filter(({ uri }) => uri.startsWith(folder.replace(/\/?$/, '/'))) ?? [];
    },
    list: async (folder) => (await ask<readonly string[]>(listFolderMethod, { uri: folder })) ?? undefined,
  };
}
