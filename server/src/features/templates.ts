/** The names of the writer's own templates, for picking one. */
import { templatesMethod, type TemplatesParams, type TemplatesResult } from '../protocol.js';
import type { Feature } from './feature.js';

export const templates: Feature<TemplatesParams, TemplatesResult> = {
  method: templatesMethod,
  async handle(snapshot, { uri }) {
    const document = snapshot.findNote(uri);
    const found = document === undefined ? [] : await snapshot.readTemplates(uri, document.note.dialect);
    return found.map(({ name }) => name);
  },
};
