/** Exports: the text comes back, or stands in a new file that the editor makes and shows. */
import { Declined } from '../inputs/readInput.js';
import { sendEdit, showPlace } from './applyPlan.js';
import { defineCommand } from './command.js';
import type { CommandExport, CommandWorld } from './commandWorld.js';
import { line } from './planCommands.js';

export const exportCommand = defineCommand({
  name: 'export',
  inputSchema: {
    type: 'object',
    properties: {
      target: { type: 'string', description: 'As in docs/exports.md' },
      uris: { type: 'array', description: 'Note files, in order', items: { type: 'string' } },
      scope: {
        type: 'string',
        description: 'A part of the first file, by line and endLine',
        enum: ['all', 'talk', 'day', 'lines'],
      },
      line: { ...line, description: 'Zero-based line in the part, or its first' },
      endLine: { ...line, description: 'Of lines, the last' },
      parts: {
        type: 'array',
        description: 'What goes in; everything but private lines where left out',
        items: { type: 'string', enum: ['private', 'abstracts', 'skipped', 'pictures', 'followUps'] },
      },
      language: { type: 'string', description: "Of the report's own words" },
      folder: { type: 'string', description: 'URI of the folder to stand in, for paths to pictures' },
      save: { type: 'string', description: 'URI of a new file to write it to, for exports that are one text' },
    },
    required: ['target', 'uris'],
    additionalProperties: false,
  },
  run: async (world, { scope, line: first, endLine, save, ...params }) => {
    const wanted =
      scope === undefined || scope === 'all' ? {} : { scope: toScope(params.uris[0], scope, first, endLine) };
    const exported = await world.export({ ...params, ...wanted });
    if (save === undefined) return exported;
    await saveText(world, exported, save);
    const { suggestedName, warnings } = exported;
    return { saved: save, suggestedName, warnings };
  },
});

function toScope(uri = '', kind: string, line: number | undefined, endLine: number | undefined): object {
  if (line === undefined) throw new Declined(`The scope "${kind}" needs a line.`);
  return { kind, uri, line, ...(kind === 'lines' && { endLine: endLine ?? line }) };
}

/** Nothing is replaced: the editor refuses to create a file that is there. */
async function saveText(world: CommandWorld, exported: CommandExport, uri: string): Promise<void> {
  if (exported.base64 !== undefined || exported.files !== undefined) {
    throw new Declined(
      'This export is no single text, so no editor can write it; leave "save" out, or use the command line.',
    );
  }
  if (!world.editor.createsFiles) {
    throw new Declined('This editor cannot create files for the server; leave "save" out and write "text" yourself.');
  }
  const start = { line: 0, character: 0 };
  await sendEdit(
    world,
    {
      documentChanges: [
        { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
        { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: exported.text }] },
      ],
    },
    'Export',
  );
  await showPlace(world, uri, start);
}
