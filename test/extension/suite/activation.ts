/** The extension comes up on a note file, with all that its manifest promises. */
import assert from 'node:assert/strict';
import { commands } from 'vscode';
import manifest from '../../../package.json' with { type: 'json' };
import { type Suite, until } from './hostRunner.ts';
import { openNote, outlineOf } from './notes.ts';

export const activation: Suite = {
  'plain-text notes get an outline': async () => {
    const { document } = await openNote('pycon-us-2024.txt');
    const outline = await outlineOf(document);
    assert.ok(
      outline.some((line) => line.includes('Flask-Con: Building Single Page Apps w/Flask')),
      outline.join('\n'),
    );
  },
  'Markdown notes get an outline': async () => {
    const { document } = await openNote('pycascades-2022.md');
    await outlineOf(document, (lines) => lines.some((line) => line.trim() === 'Intellicode Demo'));
  },
  'every command of the manifest is registered': async () => {
    const promised = manifest.contributes.commands.map(({ command }) => command);
    await until('registered commands', async () => {
      const known = new Set(await commands.getCommands(true));
      return promised.every((command) => known.has(command)) || undefined;
    });
  },
  'the views can be opened': async () => {
    await commands.executeCommand('conferenceNotes.talks.focus');
    await commands.executeCommand('conferenceNotes.followUps.focus');
  },
};
