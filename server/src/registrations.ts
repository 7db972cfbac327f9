/** What the server asks the client to watch, once it is initialized. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { pictureEndings } from './core/pictures/pictureEndings.js';
import { describeError, type Logger } from './logger.js';
import { noteExtensions } from './workspace/files.js';
import { scheduleFolder } from './workspace/schedules.js';

/** Note files, pictures whose coming and going changes what is reported, and imported schedules. */
const watchedFiles = [
  `**/*.{${noteExtensions.join(',')}}`,
  // Cameras write capitals, which the patterns of most clients tell from small letters.
  `**/*.{${[...pictureEndings, ...pictureEndings.map((ending) => ending.toUpperCase())].join(',')}}`,
  `**/${scheduleFolder}/*.schedule.json`,
];

/** Asks for file and settings changes where the client takes such wishes at run time; the others watch by themselves. */
export async function registerWatchers(
  connection: Connection,
  client: ClientCapabilities,
  logger: Logger,
): Promise<void> {
  const registrations = [
    ...(client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
      ? [
          {
            id: 'conferenceNotes.files',
            method: 'workspace/didChangeWatchedFiles',
            registerOptions: { watchers: watchedFiles.map((globPattern) => ({ globPattern })) },
          },
        ]
      : []),
    ...(client.workspace?.didChangeConfiguration?.dynamicRegistration === true
      ? [
          {
            id: 'conferenceNotes.settings',
            method: 'workspace/didChangeConfiguration',
            registerOptions: { section: 'conferenceNotes' },
          },
        ]
      : []),
  ];
  try {
    await (registrations.length === 0
      ? undefined
      : connection.sendRequest('client/registerCapability', { registrations }));
  } catch (error) {
    logger.warn(`the client watches no files: ${describeError(error)}`);
  }
}
