/** The server is killed while somebody writes: nothing is lost, and what it knew comes back. */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { commands, languages, type TextDocument } from 'vscode';
import { type Suite, until } from './hostRunner.ts';
import { listenToMessages } from './messages.ts';
import { openNewNote, outlineOf } from './notes.ts';

// In plain text nobody but the extension gives an outline.
const head = `CrashConf Notes

1000 - Morning - Ada Lovelace

Coffee.

=====

2560 - Late Night - Ada Lovelace

Stars.
`;

const talk = '\n=====\n\n1130 - Storms - Grace Hopper\n\nWind, and then rain.\n';

/**
 * Where in the talk a server dies: in the time, and the next one at once, while it starts; in a name; in the text. As many
 * as it comes back from.
 */
const moments = [10, 11, 24, 45];

export const crashes: Suite = {
  'a server killed while somebody types comes back in silence, and nothing typed is lost': async () => {
    const servers = watchServers();
    await commands.executeCommand('conferenceNotes.restartServer');
    const { document } = await openNewNote('crash.txt', head);
    await outlineOf(document);
    const messages = await listenToMessages();
    await typeAtEnd(talk, async (at) => {
      if (moments.includes(at)) (await servers.running()).kill('SIGKILL');
    });
    assert.equal(document.getText(), head + talk);
    await outlineOf(document, (lines) => lines.some((line) => line.includes('Storms')));
    await untilTimeIsFound(document);
    assert.deepEqual(await messages.all(), []);
    assert.equal(servers.count(), moments.length + 1);
  },
  'a server that dies too often stays down with one message, whose button starts it': async () => {
    const servers = watchServers();
    await commands.executeCommand('conferenceNotes.restartServer');
    const { document } = await openNewNote('crash-again.txt', head);
    await outlineOf(document);
    const messages = await listenToMessages();
    for (let death = 0; death <= moments.length; death += 1) (await servers.running()).kill('SIGKILL');
    await messages.until('has stopped several times');
    await typeAtEnd(talk);
    assert.equal(document.getText(), head + talk);
    assert.equal(servers.count(), moments.length + 1);
    assert.equal((await messages.all()).length, 1);
    await commands.executeCommand('notification.acceptPrimaryAction');
    await outlineOf(document, (lines) => lines.some((line) => line.includes('Storms')));
    await untilTimeIsFound(document);
    assert.equal((await messages.all()).length, 1);
    assert.equal(servers.count(), moments.length + 2);
  },
};

/** @param before called with the number of letters typed so far */
async function typeAtEnd(text: string, before?: (at: number) => Promise<void>): Promise<void> {
  await commands.executeCommand('cursorBottom');
  for (const [at, letter] of [...text].entries()) {
    await before?.(at);
    await commands.executeCommand('type', { text: letter });
  }
}

async function untilTimeIsFound(document: TextDocument): Promise<void> {
  await until('problem of the time', () =>
    languages.getDiagnostics(document.uri).some(({ code }) => codeOf(code) === 'invalid-time'),
  );
}

function codeOf(code: unknown): unknown {
  return typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
}

/** The servers that this extension host starts from now on. */
function watchServers(): { running(): Promise<ChildProcess>; count(): number } {
  const started: ChildProcess[] = [];
  subscribe('child_process', (message) => {
    started.push((message as { process: ChildProcess }).process);
  });
  const servers = (): ChildProcess[] => started.filter(({ spawnargs }) => spawnargs.includes('lsp'));
  const isAlive = ({ exitCode, signalCode, killed }: ChildProcess): boolean =>
    exitCode === null && signalCode === null && !killed;
  return {
    running: () => until('server', () => servers().find(isAlive)),
    count: () => servers().length,
  };
}
