/**
 * The status bar item: day and number of the talk that the cursor is in, and on a conference day what is on,
 * `Day 1 · 7/12 · now 11:45, 12 min left`; menus learn the dialect.
 */
import {
  commands,
  type Disposable,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from 'vscode';
import { type LiveStatus, statusMethod, type StatusParams, type StatusResult } from '../../../server/src/protocol.js';
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
  /** Runs only while notes with a talk that is on or to come are in front. */
  private minute: TimerHandle | undefined;

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
    clearTimeout(this.minute);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async update(): Promise<void> {
    const question = (this.asked += 1);
    clearTimeout(this.minute);
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
      if (status?.live !== undefined) this.minute = setTimeout(() => void this.update(), millisecondsOfMinuteLeft());
      await commands.executeCommand('setContext', 'conferenceNotes.dialect', status?.dialect);
    } catch (error) {
      this.context.log.debug('There is no status for this place.', error);
    }
  }

  private show(status: StatusResult | null): void {
    if (status === null || (status.talks === 0 && status.live === undefined)) {
      this.item.hide();
      return;
    }
    const { day, talk, talks, title, live } = status;
    // Before the first talk there is no number to show.
    const count = talk === 0 ? countTalks(talks) : `${talk}/${talks}`;
    const number = talks === 0 ? undefined : count;
    this.item.text = joinParts(day && shortenDay(day), number, live && describeLive(live));
    this.item.tooltip = createTooltip(status);
    const label = talk === 0 ? countTalks(talks) : l10n.t('Talk {0} of {1}', talk, talks);
    const parts = [label, day, title, live?.on && describeOn(live.on), live?.next && describeNext(live.next)];
    this.item.accessibilityInformation = { label: parts.filter(isGiven).join(', ') };
    this.item.show();
  }
}

/** `Day 1: Saturday 24 October` is `Day 1` where there is little room. */
function shortenDay(day: string): string {
  const short = /^[^:,(–—]{1,20}(?=\s*[:,(–—]|\s-\s)/u.exec(day)?.[0].trim();
  return short !== undefined && /\d/u.test(short) ? short : day;
}

/** What is on, else what comes next within the hour. */
function describeLive({ on, next }: LiveStatus): string | undefined {
  if (on !== undefined) {
    const now = l10n.t('now {0}', on.start);
    return on.minutesLeft === undefined ? now : l10n.t('{0}, {1} min left', now, on.minutesLeft);
  }
  return next === undefined || next.minutes > soonMinutes
    ? undefined
    : l10n.t('next {0}, in {1} min', next.start, next.minutes);
}

const soonMinutes = 60;

/** The whole story, and where to go from here. */
function createTooltip({ conference, day, start, title, live }: StatusResult): MarkdownString {
  const tooltip = new MarkdownString(undefined, true);
  const enabledCommands = ['conferenceNotes.goToNow', 'conferenceNotes.startNextTalk'];
  tooltip.isTrusted = { enabledCommands };
  const lines = [
    joinParts(conference, day),
    joinParts(start, title),
    live?.on && describeOn(live.on),
    live?.next && describeNext(live.next),
  ];
  for (const line of lines.filter(isGiven)) tooltip.appendText(line).appendMarkdown('\n\n');
  if (live !== undefined) {
    tooltip.appendMarkdown(
      `[${l10n.t('Go to Now')}](command:${enabledCommands[0]}) | [${l10n.t('Start Next Talk')}](command:${enabledCommands[1]})`,
    );
  }
  return tooltip;
}

function describeOn({ start, title, minutesLeft }: NonNullable<LiveStatus['on']>): string {
  const text = l10n.t('Now: {0} {1}', start, title);
  return minutesLeft === undefined ? text : l10n.t('{0}, {1} min left', text, minutesLeft);
}

function describeNext({ start, titles, minutes }: NonNullable<LiveStatus['next']>): string {
  return l10n.t('Next: {0} {1}, in {2} min', start, titles.join(' / '), minutes);
}

function millisecondsOfMinuteLeft(): number {
  return 60_000 - (Date.now() % 60_000) + 50;
}

function isGiven(part: string | undefined): part is string {
  return part !== undefined && part !== '';
}
