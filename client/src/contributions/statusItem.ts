/** The status bar item: day and number of the talk that the cursor is in, `Day 1 · 7/12`; menus learn the dialect. */
import { commands, type Disposable, l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import { statusMethod, type StatusParams, type StatusResult } from '../../../server/src/protocol.js';
import type { ClientContext } from '../clientContext.js';
import { countTalks, joinParts } from '../talkWords.js';

export function registerStatusItem(context: ClientContext): Disposable {
  return new StatusItem(context);
}

class StatusItem implements Disposable {
  private readonly item: StatusBarItem;
  private readonly subscriptions: readonly Disposable[];
  /** Counts the questions, so that a late answer does not overwrite a newer one. */
  private asked = 0;

  constructor(private readonly context: ClientContext) {
    this.item = window.createStatusBarItem('conferenceNotes.status', StatusBarAlignment.Right, 110);
    this.item.name = l10n.t('Conference Notes');
    this.item.command = 'conferenceNotes.goToTalk';
    const update = (): void => void this.update();
    this.subscriptions = [
      this.item,
      context.places.onDidChange(update),
      context.notes.onDidLoad(update),
      context.server.onDidChangeState(update),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async update(): Promise<void> {
    const question = (this.asked += 1);
    const place = this.context.places.current;
    if (place?.isNote !== true || this.context.server.state !== 'running') {
      this.item.hide();
      return;
    }
    const params: StatusParams = { uri: place.document.uri.toString(), line: place.line };
    try {
      const status = await this.context.server.request<StatusResult | null>(statusMethod, params);
      if (question !== this.asked) return;
      this.show(status);
      await commands.executeCommand('setContext', 'conferenceNotes.dialect', status?.dialect);
    } catch (error) {
      this.context.log.debug('There is no status for this place.', error);
    }
  }

  private show(status: StatusResult | null): void {
    if (status === null || status.talks === 0) {
      this.item.hide();
      return;
    }
    const { conference, day, talk, talks, title, start } = status;
    // Before the first talk there is no number to show.
    this.item.text = joinParts(day, talk === 0 ? countTalks(talks) : `${talk}/${talks}`);
    this.item.tooltip = joinParts(conference, day, start, title);
    const label = talk === 0 ? countTalks(talks) : l10n.t('Talk {0} of {1}', talk, talks);
    this.item.accessibilityInformation = { label: [label, day, title].filter(isGiven).join(', ') };
    this.item.show();
  }
}

function isGiven(part: string | undefined): part is string {
  return part !== undefined && part !== '';
}
