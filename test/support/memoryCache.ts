/** A cache that lives as long as a test. */
import type { CacheStorage } from '../../server/src/workspace/entryCache.js';

export interface MemoryCache {
  readonly storage: CacheStorage;
  /** By key. */
  readonly kept: Map<string, Uint8Array>;
  readonly writes: () => number;
}

export function createMemoryCache(): MemoryCache {
  const kept = new Map<string, Uint8Array>();
  let writes = 0;
  const storage: CacheStorage = {
    version: '1',
    read: (key) => Promise.resolve(kept.get(key)),
    write: (key, parts) => {
      writes += 1;
      kept.set(key, Uint8Array.from([...parts].flatMap((part) => [...part])));
      return Promise.resolve();
    },
    digest: (bytes) => new TextDecoder().decode(bytes),
  };
  return { storage, kept, writes: () => writes };
}
