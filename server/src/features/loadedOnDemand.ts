/** Features that are a bundle of their own, loaded with the first request that is theirs. */
import {
  assignPhotosMethod,
  insertPicturesMethod,
  namePicturesMethod,
  photoTimesMethod,
  unusedPicturesMethod,
  writePicturesMethod,
} from '../protocol.js';
import type { Feature } from './feature.js';

/** The methods of `onDemand.ts`, which a test compares. */
const methods: readonly string[] = [
  assignPhotosMethod,
  insertPicturesMethod,
  namePicturesMethod,
  photoTimesMethod,
  'textDocument/prepareRename',
  'textDocument/rename',
  unusedPicturesMethod,
  'workspace/willRenameFiles',
  writePicturesMethod,
];

export const loadedOnDemand: readonly Feature[] = methods.map((method) => ({
  method,
  async handle(snapshot, params, signal) {
    const { featuresOnDemand } = await import('./onDemand.js');
    return featuresOnDemand.find((feature) => feature.method === method)?.handle(snapshot, params, signal);
  },
}));
