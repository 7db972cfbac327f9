/** Dropping a schedule on the Talks view imports it: a file from the explorer or the desktop, or a link of a browser. */
import { type DataTransfer, l10n, type TreeDragAndDropController, Uri, window } from 'vscode';
import type { ClientContext } from './clientContext.js';
import { importSchedule } from './importSchedule.js';
import { readSource, type ScheduleSource, toContent } from './scheduleSources.js';
import type { TalksRow } from './talksTree.js';

const uriList = 'text/uri-list';

export class ScheduleDrop implements TreeDragAndDropController<TalksRow> {
  readonly dropMimeTypes = [uriList, 'files'];
  readonly dragMimeTypes = [];

  constructor(private readonly context: ClientContext) {}

  /** Where in the view something is dropped says nothing: a schedule finds its conference itself. */
  async handleDrop(_target: TalksRow | undefined, data: DataTransfer): Promise<void> {
    try {
      const sources = await readDropped(data);
      if (sources.length === 0)
        throw new Error(l10n.t('Only files and links can be dropped here, to import a schedule.'));
      for (const getSource of sources) await importSchedule(this.context, getSource);
    } catch (error) {
      this.context.log.error('What was dropped could not be imported.', error);
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  }
}

type GetSource = () => Promise<ScheduleSource>;

/** Files from outside have no address that an extension could read, but their bytes. */
async function readDropped(data: DataTransfer): Promise<readonly GetSource[]> {
  const files = [...data].flatMap(([, item]) => item.asFile() ?? []);
  if (files.length > 0) return files.map((file) => async () => toContent(await file.data(), file.name));
  const list = (await data.get(uriList)?.asString()) ?? '';
  const lines = list.split(/\r?\n/u).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => () => toSource(line));
}

async function toSource(line: string): Promise<ScheduleSource> {
  return /^https?:/iu.test(line) ? { kind: 'url', url: line } : readSource(Uri.parse(line, true));
}
