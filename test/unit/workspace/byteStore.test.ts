import { expect, test } from 'vitest';
import { ByteStore } from '../../../server/src/workspace/byteStore.js';

test('pieces of any size stay what they were', () => {
  const store = new ByteStore();
  const pieces = [0, 1, 5_000, 300_000, 900_000, 200_000, 200_000, 200_000, 200_000, 200_000, 200_000, 7].map(
    (length, index) => new Uint8Array(length).fill(index),
  );
  const kept = pieces.map((piece) => store.keep(piece));
  expect(kept.map((piece) => [piece.length, piece[0], piece.at(-1)])).toEqual(
    pieces.map((piece) => [piece.length, piece[0], piece.at(-1)]),
  );
});
