/** Commands that open a page of the talk or conference in the browser. */
import type { Disposable } from 'vscode';
import { l10n, window } from 'vscode';
import type { ClientContext } from '../clientContext.js';
import { registerCommands } from '../commandRegistry.js';
import { findConferenceTarget, findTalkTarget } from '../commandTargets.js';
import { findFeedbackPage, openPage } from '../talkPages.js';
import type { SlotRow } from '../talksTree.js';

export function registerPageCommands(context: ClientContext): Disposable {
  const talkOf = async (argument: unknown) => (await findTalkTarget(context, argument))?.talk;
  return registerCommands(context, {
    openTalkPage: async (argument) =>
      open(
        isSlotRow(argument) ? argument.slot.url : (await talkOf(argument))?.url,
        l10n.t('The notes give no link to the page of this talk.'),
      ),
    giveFeedback: async (argument) => {
      const talk = await talkOf(argument);
      await open(talk && findFeedbackPage(talk), l10n.t('No page for feedback is known for this talk.'));
    },
    openSchedule: async (argument) =>
      open(
        (await findConferenceTarget(context, argument))?.scheduleUrl,
        l10n.t('The notes give no link to the schedule of this conference.'),
      ),
  });
}

function isSlotRow(argument: unknown): argument is SlotRow {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'slot';
}

async function open(url: string | undefined, excuse: string): Promise<void> {
  if (url === undefined) void window.showInformationMessage(excuse);
  else await openPage(url);
}
