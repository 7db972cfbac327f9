import { expect, test } from 'vitest';
import { FolderSettings } from '../../../server/src/workspace/folderSettings.js';

const folders = ['file:///a', 'file:///a/inner', 'file:///b'];

function createSettings(answer: (scope: string | undefined) => unknown) {
  const asked: (string | undefined)[] = [];
  const warnings: string[] = [];
  const settings = new FolderSettings({
    pull: (scope) => {
      asked.push(scope);
      return Promise.resolve(answer(scope));
    },
    folders: () => folders,
    logger: {
      error: () => undefined,
      warn: (line) => void warnings.push(line),
      info: () => undefined,
      trace: () => undefined,
    },
  });
  return { settings, asked, warnings };
}

test('asks once per folder, for the innermost one', async () => {
  const { settings, asked } = createSettings(() => ({}));
  await Promise.all([settings.load('file:///a/1.md'), settings.load('file:///a/2.md')]);
  await settings.load('file:///a/inner/3.md');
  await settings.load('file:///elsewhere/4.md');
  await settings.load('file:///ab/5.md');
  expect(asked).toEqual(['file:///a', 'file:///a/inner', undefined]);
});

test('each folder has its own', async () => {
  const { settings } = createSettings((scope) => ({ codeLens: { dayRecap: scope === 'file:///a' } }));
  await settings.load('file:///a/1.md');
  await settings.load('file:///b/1.md');
  expect(settings.get('file:///a/1.md').codeLens.dayRecap).toBe(true);
  expect(settings.get('file:///b/1.md').codeLens.dayRecap).toBe(false);
});

test('asks again after a change', async () => {
  let dayRecap = true;
  const { settings } = createSettings(() => ({ codeLens: { dayRecap } }));
  await settings.load('file:///a/1.md');
  dayRecap = false;
  settings.drop(undefined);
  await settings.load('file:///a/1.md');
  expect(settings.get('file:///a/1.md').codeLens.dayRecap).toBe(false);
});

test('an answer to a question from before the change does not count', async () => {
  const answers: ((value: unknown) => void)[] = [];
  const { settings } = createSettings(() => new Promise((resolve) => void answers.push(resolve)));
  const first = settings.load('file:///a/1.md');
  settings.drop(undefined);
  const second = settings.load('file:///a/1.md');
  answers[1]?.({ codeLens: { dayRecap: false } });
  await second;
  answers[0]?.({ codeLens: { dayRecap: true } });
  await first;
  expect(settings.get('file:///a/1.md').codeLens.dayRecap).toBe(false);
});

test('a client that fails to answer leaves the defaults, and a line in the log', async () => {
  const { settings, warnings } = createSettings(() => Promise.reject(new Error('no answer')));
  await settings.load('file:///a/1.md');
  expect(settings.get('file:///a/1.md').codeLens.dayRecap).toBe(true);
  expect(warnings[0]).toContain('no answer');
});

test('bad values are named in the log', async () => {
  const { settings, warnings } = createSettings(() => ({ outline: { markdown: 3 } }));
  await settings.load('file:///a/1.md');
  expect(warnings).toEqual(['setting ignored: conferenceNotes.outline.markdown cannot be 3']);
});

test('a client that cannot be asked pushes its settings', () => {
  const silent = { error: () => undefined, warn: () => undefined, info: () => undefined, trace: () => undefined };
  const settings = new FolderSettings({ pull: undefined, folders: () => folders, logger: silent });
  settings.drop({ outline: { markdown: 'never' } });
  expect(settings.get('file:///a/1.md').outline.markdown).toBe('never');
});
