/** What VS Code tells the writer, as the page that runs it has recorded it. */
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { commands } from 'vscode';
import { until } from './hostRunner.ts';

/** Messages that came since somebody began to listen. */
export interface Messages {
  /** E.g. `Error: There is no disk.`. */
  all(): Promise<readonly string[]>;
  until(text: string): Promise<string>;
}

/** Takes away what was shown before. */
export async function listenToMessages(): Promise<Messages> {
  await commands.executeCommand('notifications.clearAll');
  const before = (await readAll()).length;
  const all = async (): Promise<readonly string[]> => (await readAll()).slice(before);
  return {
    all,
    until: (text) => until(`message "${text}"`, async () => (await all()).find((message) => message.includes(text))),
  };
}

async function readAll(): Promise<readonly string[]> {
  const file = process.env['CONFERENCE_NOTES_MESSAGES'];
  if (file === undefined) throw new Error('CONFERENCE_NOTES_MESSAGES names no file.');
  const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as string);
}
