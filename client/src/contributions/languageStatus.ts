/** The language status item (the braces in the status bar): whether the server runs, and how to restart it. */
import { type Disposable, l10n, type LanguageStatusItem, languages, LanguageStatusSeverity } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import type { ServerState } from '../host.js';
import { noteLanguages } from '../noteDocuments.js';

/** Nothing has this scheme: files that are no notes show no item. */
const nowhere = { scheme: 'conference-notes-nowhere' };

export function registerLanguageStatus(context: ClientContext): Disposable {
  return new LanguageStatus(context);
}

class LanguageStatus implements Disposable {
  private readonly item: LanguageStatusItem;
  private readonly subscriptions: readonly Disposable[];

  constructor(context: ClientContext) {
    this.item = languages.createLanguageStatusItem('conferenceNotes.server', nowhere);
    this.item.name = l10n.t('Conference Notes');
    this.subscriptions = [
      this.item,
      context.server.onDidChangeState((state) => this.show(state)),
      context.places.onDidChange((place) => {
        this.item.selector = place?.isNote === true ? noteLanguages.map((language) => ({ language })) : nowhere;
      }),
    ];
    this.show(context.server.state);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private show(state: ServerState): void {
    this.item.text = l10n.t('Conference Notes');
    this.item.detail = stateName(state);
    this.item.busy = state === 'starting';
    this.item.severity = state === 'failed' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    this.item.command =
      state === 'failed'
        ? { command: 'conferenceNotes.showOutput', title: l10n.t('Show Output') }
        : { command: 'conferenceNotes.restartServer', title: l10n.t('Restart') };
  }
}

function stateName(state: ServerState): string {
  switch (state) {
    case 'stopped':
      return l10n.t('not running');
    case 'starting':
      return l10n.t('starting');
    case 'running':
      return l10n.t('running');
    case 'failed':
      return l10n.t('could not be started');
  }
}
