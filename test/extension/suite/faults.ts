/** Disks that are full, read-only or gone: what was there stays, nothing half written stays, one sentence says why. */
import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, FileSystemError, Uri, window, workspace } from 'vscode';
import { createPhoto } from '../../support/exifPhoto.ts';
import { contentOf, type Deed, type Fault, faultyFolder, whileFailing } from './faultyFiles.ts';
import { type Suite, until } from './hostRunner.ts';
import { listenToMessages } from './messages.ts';
import { openNewNote, outlineOf, uriOf } from './notes.ts';

/** Files that name one conference are exported together, so each test has its own. */
const writeNotes = (conference: string): string => `# ${conference} Notes

Date: 2024-05-18

## 10:00 - Quiet Mornings - Ada Lovelace

Coffee.

## 11:00 - Loud Noons - Grace Hopper

Tea.
`;

const schedule = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//DevConf//EN',
  'X-WR-CALNAME:DevConf 2024',
  'BEGIN:VEVENT',
  'UID:1@devconf.example',
  'DTSTAMP:20240501T000000Z',
  'DTSTART:20240518T100000Z',
  'DTEND:20240518T110000Z',
  'SUMMARY:Quiet Mornings',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** By what they are called: what the disk says, and what the writer reads. */
const disks = {
  full: [new Error('ENOSPC: no space left on device, write'), 'the disk is full. Make room on it and try again.'],
  'read-only': [FileSystemError.NoPermissions(), 'you may not write there. Choose another folder.'],
  gone: [FileSystemError.Unavailable(), 'the file system does not answer. Try again later.'],
} as const;

export const faults: Suite = {
  'an export to a disk that fails leaves nothing, and says why': async () => {
    for (const [name, [error, reason]] of Object.entries(disks)) {
      const folder = await openIn(name);
      const before = contentOf(folder);
      const told = await whileFailing(
        () => error,
        () => runInVain('exportCsv'),
      );
      assert.deepEqual(told, [`Error: /${name}/${name}-talks.csv could not be written: ${reason}`]);
      assert.deepEqual(contentOf(folder), before);
    }
  },
  'a disk that fills up between the files of an export keeps none, and takes all when there is room': async () => {
    const folder = await openIn('filling');
    const before = contentOf(folder);
    const [error, reason] = disks.full;
    const second = once(error, 'write', 1);
    const told = await whileFailing(second, () => runInVain('exportTalkFiles', { folder }));
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^Error: \/filling\/[^/]+\.md could not be written: /u);
    assert.ok(told[0]?.endsWith(`${reason} No file of this export was written.`), told[0]);
    assert.deepEqual(contentOf(folder), before);
    const messages = await listenToMessages();
    const done = commands.executeCommand('conferenceNotes.exportTalkFiles', { folder });
    await messages.until('2 talks were saved in');
    assert.equal(Object.keys(contentOf(folder)).length, 3);
    await commands.executeCommand('notifications.clearAll');
    await done;
  },
  'photos that cannot be kept leave the notes and the folder as they were': async () => {
    const folder = await openIn('photos');
    const photo = uriOf('fault.jpg');
    await workspace.fs.writeFile(photo, createPhoto({ taken: '2024:05:18 10:20:00' }));
    const before = contentOf(folder);
    const [denied, reason] = disks['read-only'];
    const told = await whileFailing(
      (deed) => (deed === 'makeFolder' ? denied : undefined),
      () => runInVain('attachPhotos', { photos: [photo], files: 'rename', preview: false }),
    );
    assert.deepEqual(told, [`Error: /photos/pictures/quiet-mornings-01.jpg could not be written: ${reason}`]);
    assert.deepEqual(contentOf(folder), before);
    assert.equal(window.activeTextEditor?.document.getText(), writeNotes('photos'));
  },
  'a schedule whose folder cannot be made is not kept, and the file in the way stays': async () => {
    const kept = uriOf('.conference-notes');
    const aside = uriOf('kept-aside');
    await workspace.fs.rename(kept, aside);
    try {
      await workspace.fs.writeFile(kept, new TextEncoder().encode('in the way'));
      const calendar = uriOf('fault.ics');
      await workspace.fs.writeFile(calendar, new TextEncoder().encode(schedule));
      const told = await runInVain('importSchedule', calendar);
      assert.equal(told.length, 1);
      assert.match(told[0] ?? '', /^Error: .*\.schedule\.json could not be written: /u);
      assert.equal(new TextDecoder().decode(await workspace.fs.readFile(kept)), 'in the way');
    } finally {
      await workspace.fs.delete(kept);
      await workspace.fs.rename(aside, kept);
    }
  },
  'notes that may not be changed stay, and the writer is told': async () => {
    const settings = workspace.getConfiguration('files');
    const locked = writeNotes('Locked');
    await settings.update('readonlyInclude', { '**/locked.md': true }, ConfigurationTarget.Workspace);
    try {
      const { document } = await openNewNote('locked.md', locked);
      await outlineOf(document);
      for (const command of ['startNextTalk', 'insertTimestamp']) {
        const told = await runInVain(command);
        assert.deepEqual(told, ['Error: locked.md could not be changed: it may be read-only.'], command);
        assert.equal(document.getText(), locked);
        assert.equal(document.isDirty, false);
      }
    } finally {
      await settings.update('readonlyInclude', undefined, ConfigurationTarget.Workspace);
    }
  },
};

/** Fails at one deed, after as many of its kind went well. */
function once(error: Error, failing: Deed, after = 0): Fault {
  let count = 0;
  return (deed) => (deed === failing && count++ === after ? error : undefined);
}

async function openIn(name: string): Promise<Uri> {
  const folder = await faultyFolder(name);
  const file = Uri.joinPath(folder, `${name}.md`);
  await workspace.fs.writeFile(file, new TextEncoder().encode(writeNotes(name)));
  const { document } = await window.showTextDocument(file);
  await outlineOf(document, (lines) => lines.some((line) => line.includes('Quiet Mornings')));
  return folder;
}

/** Runs a command that fails, agrees with whatever it proposes, and closes the message; gives what is wrong. */
async function runInVain(name: string, argument?: unknown): Promise<readonly string[]> {
  const messages = await listenToMessages();
  const failures = async (): Promise<readonly string[]> =>
    (await messages.all()).filter((message) => !message.startsWith('Info: '));
  const done = commands.executeCommand(`conferenceNotes.${name}`, argument);
  await until('message', async () => {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return (await failures()).length > 0 || undefined;
  });
  await commands.executeCommand('notifications.clearAll');
  await done;
  return failures();
}
