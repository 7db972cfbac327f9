/** Problems come with a mistake and go with its repair. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  ConfigurationTarget,
  languages,
  type TextDocument,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { type Suite, until } from './hostRunner.ts';
import { openNewNote } from './notes.ts';

const impossibleTime =
  '# DevConf Notes\n\n## 2560 - Late Night - Ada Lovelace\n\nStars.\n\n## 10:00 - Morning - Grace Hopper\n\nCoffee.\n';

export const diagnostics: Suite = {
  'a problem comes, and goes with its repair': async () => {
    const { document } = await openNewNote('impossible.md', impossibleTime);
    await untilCodes(document, (codes) => codes.includes('invalid-time'));
    const edit = new WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf('2560'));
    edit.replace(document.uri, document.getWordRangeAtPosition(at) ?? assert.fail('a word'), '1560');
    await workspace.applyEdit(edit);
    await document.save();
    await untilCodes(document, (codes) => !codes.includes('invalid-time'));
  },
  'a setting works without a reload': async () => {
    const { document } = await openNewNote('setting.md', impossibleTime);
    await untilCodes(document, (codes) => codes.includes('invalid-time'));
    const settings = workspace.getConfiguration('conferenceNotes');
    await settings.update('diagnostics.severity', { 'invalid-time': 'off' }, ConfigurationTarget.Workspace);
    try {
      await untilCodes(document, (codes) => !codes.includes('invalid-time'));
    } finally {
      await settings.update('diagnostics.severity', undefined, ConfigurationTarget.Workspace);
    }
  },
  'a picture without alternative text has a quick fix': async () => {
    const { document } = await openNewNote(
      'pictures.md',
      '# DevConf Notes\n\n## 10:00 - Morning - Grace Hopper\n\n![](slide.png)\n',
    );
    await untilCodes(document, (codes) => codes.includes('missing-alt-text'));
    const { range } = document.lineAt(4);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    assert.notEqual(actions.length, 0);
  },
};

async function untilCodes(document: TextDocument, isDone: (codes: readonly string[]) => boolean): Promise<void> {
  let last: readonly string[] = [];
  await until('diagnostics as expected', () => {
    last = languages
      .getDiagnostics(document.uri)
      .map(({ code }) => String(typeof code === 'object' ? code.value : code));
    return isDone(last) || undefined;
  }).catch((error: unknown) => {
    throw new Error(`The codes are: ${last.join(', ') || 'none'}.`, { cause: error });
  });
}
