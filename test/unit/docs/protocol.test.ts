/** `docs/protocol.md` is what the code says: `npm run reference` writes it anew. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as protocol from '../../../server/src/protocol.js';
import { commandIds } from '../../../server/src/core/commands/commandNames.js';
import { createProtocolPage, findForgottenRooms } from '../../support/protocolPage.js';

const page = path.resolve(import.meta.dirname, '../../../docs/protocol.md');

test('has not drifted', async () => {
  await expect(createProtocolPage()).toMatchFileSnapshot(page);
});

test('has exactly the methods and commands that there are', () => {
  expect(findForgottenRooms()).toEqual([]);
  const headings = [...readFileSync(page, 'utf8').matchAll(/^#{3,4} `([^`]+)`$/gmu)].map(([, name = '']) => name);
  const methods = Object.entries(protocol).flatMap(([name, value]) => (name.endsWith('Method') ? [String(value)] : []));
  expect(headings.toSorted()).toEqual([...methods, ...commandIds].toSorted());
});

test('says of each request who sends it', () => {
  const lines = readFileSync(page, 'utf8').split('\n');
  const said = lines.flatMap((line, index) => (line.startsWith('#### ') ? [lines[index + 2] ?? ''] : []));
  expect(
    said.filter((line) => !/^(?:Client to server|Server to client), (?:request|notification): /u.test(line)),
  ).toEqual([]);
});
