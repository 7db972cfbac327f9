import { expect, test } from 'vitest';
import { loadedOnDemand } from '../../../server/src/features/loadedOnDemand.js';
import { featuresOnDemand } from '../../../server/src/features/onDemand.js';

test('every feature of the late bundle is announced, and no other', () => {
  const methods = (features: typeof featuresOnDemand): string[] => features.map(({ method }) => method).toSorted();
  expect(methods(loadedOnDemand)).toEqual(methods(featuresOnDemand));
});
