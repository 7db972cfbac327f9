import type { TextDocumentEdit } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { neverCancelled } from '../../../server/src/core/cancelSignal.js';
import { applyEdits } from '../../../server/src/core/text/edits.js';
import { prepareRename, rename } from '../../../server/src/features/rename.js';
import { openConference } from '../../support/features.js';

async function renameAt(text: string, newName: string): Promise<{ [name: string]: string }> {
  const { snapshot, document, cursors, textOf } = openConference(text);
  const edit = await rename.handle(
    { ...snapshot, client: { workspace: { workspaceEdit: { documentChanges: true } } } },
    { textDocument: { uri: document.uri }, position: cursors[0]!, newName },
    neverCancelled,
  );
  const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
  return Object.fromEntries(
    changes.map(({ textDocument: { uri }, edits }) => [
      uri.slice(uri.lastIndexOf('/') + 1),
      applyEdits(
        textOf(uri),
        edits.flatMap((one) => ('newText' in one ? [one] : [])),
      ),
    ]),
  );
}

const prepare = async (text: string): Promise<unknown> => {
  const { snapshot, document, cursors } = openConference(text);
  return prepareRename.handle(snapshot, { textDocument: { uri: document.uri }, position: cursors[0]! }, neverCancelled);
};

test('a speaker is renamed in all files, also where the name is spelt with other capitals', async () => {
  const text = `//- /notes.one.md
# Conf

## A talk by Ana Mu$0ller

Ana Muller said it.

//- /notes.two.md
# Conf

## Another talk - ana muller

Notes.
`;
  expect(await renameAt(text, 'Ana Müller')).toMatchInlineSnapshot(`
    {
      "notes.one.md": "# Conf

    ## A talk by Ana Müller

    Ana Muller said it.

    ",
      "notes.two.md": "# Conf

    ## Another talk - Ana Müller

    Notes.
    ",
    }
  `);
});

test('links to a heading that names the speaker follow', async () => {
  const text = `//- /notes.one.md
# Conf

## A talk by Ana Mu$0ller

Notes.

See [above](#a-talk-by-ana-muller).

//- /notes.two.md
# Conf

## Another talk

As in [the first](notes.one.md#a-talk-by-ana-muller), not [here](#a-talk-by-ana-muller).
`;
  expect(await renameAt(text, 'Bo Lee')).toMatchInlineSnapshot(`
    {
      "notes.one.md": "# Conf

    ## A talk by Bo Lee

    Notes.

    See [above](#a-talk-by-bo-lee).

    ",
      "notes.two.md": "# Conf

    ## Another talk

    As in [the first](notes.one.md#a-talk-by-bo-lee), not [here](#a-talk-by-ana-muller).
    ",
    }
  `);
});

test('a title in plain text', async () => {
  expect(await renameAt('//- /notes.txt\n1100 - A ta$0lk - Ana Müller\n\nNotes.\n', 'The talk')).toEqual({
    'notes.txt': '1100 - The talk - Ana Müller\n\nNotes.\n',
  });
});

test('a title of Markdown in a plain-text editor, with its anchor', async () => {
  const text = '//- /notes.txt\n# Conf\n\n## A ta$0lk\n\n[again](#a-talk-1)\n\n## A talk\n\n[first](#a-talk)\n';
  expect(await renameAt(text, 'One *two*')).toEqual({
    'notes.txt': '# Conf\n\n## One \\*two\\*\n\n[again](#a-talk)\n\n## A talk\n\n[first](#one-two)\n',
  });
});

test('a Markdown editor renames headings itself', async () => {
  expect(await prepare('//- /notes.md\n# Conf\n\n## A ta$0lk by Ana\n\nNotes.\n')).toBeNull();
});

test('what is to be renamed', async () => {
  expect(await prepare('//- /notes.md\n# Conf\n\n## A talk by Ana Mü$0ller\n\nNotes.\n')).toEqual({
    range: { start: { line: 2, character: 13 }, end: { line: 2, character: 23 } },
    placeholder: 'Ana Müller',
  });
});

test('an empty name, and a place that has no name, are refused', async () => {
  await expect(renameAt('//- /notes.md\n# Conf\n\n## A talk by Ana Mü$0ller\n\nNotes.\n', '  ')).rejects.toThrow(
    'empty',
  );
  await expect(renameAt('//- /notes.md\n# Conf\n\n## A talk by Ana Müller\n\nNo$0tes.\n', 'x')).rejects.toThrow(
    'Only speakers',
  );
});

describe('a picture', () => {
  const client = {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['rename' as const] } },
  };
  const notes = `//- /notes.txt
1100 - A talk - Ana Müller

photo: pictures/ti$0de.png

//- /notes.two.md
# Conf

## Another talk

![tide](pictures/tide.png "high") and [again](./pictures/tide.png), not ![](pictures/tides.png)

//- /pictures/tide.png
//- /pictures/taken.png
`;

  async function renamePicture(text: string, newName: string, capabilities = client): Promise<unknown> {
    const { snapshot, document, cursors, textOf } = openConference(text);
    const edit = await rename.handle(
      { ...snapshot, client: capabilities },
      { textDocument: { uri: document.uri }, position: cursors[0]!, newName },
      neverCancelled,
    );
    return edit.documentChanges?.map((change) =>
      'kind' in change
        ? `${change.kind} ${Object.values(change)
            .filter((value) => String(value).startsWith('file:'))
            .join(' ')}`
        : applyEdits(
            textOf(change.textDocument.uri),
            change.edits.flatMap((one) => ('newText' in one ? [one] : [])),
          ),
    );
  }

  test('is renamed with its file, in all notes', async () => {
    expect(await renamePicture(notes, 'pictures/high (spring)')).toEqual([
      '1100 - A talk - Ana Müller\n\nphoto: pictures/high (spring).png\n\n',
      expect.stringContaining(
        '![tide](pictures/high%20%28spring%29.png "high") and [again](./pictures/high%20%28spring%29.png), not ![](pictures/tides.png)',
      ),
      'rename file:///world/pictures/tide.png file:///world/pictures/high%20(spring).png',
    ]);
  });

  test('is all that a client gets that asks before it moves files', async () => {
    const asking = { workspace: { ...client.workspace, fileOperations: { willRename: true } } };
    expect(await renamePicture(notes, 'pictures/high.png', asking)).toEqual([
      'rename file:///world/pictures/tide.png file:///world/pictures/high.png',
    ]);
  });

  test('replaces no other, and must be there', async () => {
    await expect(renamePicture(notes, 'pictures/taken.png')).rejects.toThrow('taken.png is there already');
    await expect(renamePicture(notes.replace('ti$0de', 'mis$0sing'), 'pictures/x.png')).rejects.toThrow('no file');
  });

  test('is left to a Markdown editor', async () => {
    expect(await prepare('//- /notes.md\n# Conf\n\n## A talk\n\n![tide](pictures/ti$0de.png)\n')).toBeNull();
  });
});
