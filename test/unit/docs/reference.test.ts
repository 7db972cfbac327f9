/** `docs/reference.md` is what the code says: `npm run reference` writes it anew. */
import { expect, test } from 'vitest';
import { createReference, findUnnamedConditions } from '../../support/reference.js';

test('has not drifted', async () => {
  await expect(createReference()).toMatchFileSnapshot('../../../docs/reference.md');
});

test('says in words when the palette has a command', () => {
  expect(findUnnamedConditions()).toEqual([]);
});
