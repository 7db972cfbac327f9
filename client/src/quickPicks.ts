/** Asking for one of several things, with the one that was taken last time under the cursor. */
import { type QuickInputButton, type QuickPickItem, window } from 'vscode';

export interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}

export interface Question<Value> {
  readonly title: string;
  readonly placeHolder: string;
  readonly items: readonly Choice<Value>[];
  /** The item to begin with; the first where left out or not among them. */
  readonly active?: Value | undefined;
  /** Asks something beside; the question stays open. */
  readonly button?: { readonly shown: () => QuickInputButton; run(): Promise<void> };
}

/** Gives the value that was taken; undefined where the question was left. */
export function askOne<Value>(question: Question<Value>): Promise<Value | undefined> {
  return new Promise((resolve) => {
    const pick = window.createQuickPick<Choice<Value>>();
    let isAsideAsked = false;
    pick.title = question.title;
    pick.placeholder = question.placeHolder;
    pick.items = question.items;
    pick.activeItems = question.items.filter(({ value }) => value === question.active).slice(0, 1);
    const { button } = question;
    pick.buttons = button === undefined ? [] : [button.shown()];
    pick.onDidAccept(() => {
      const [selected] = pick.selectedItems;
      // Words that fit nothing stay, to be corrected.
      if (selected === undefined) return;
      resolve(selected.value);
      pick.hide();
    });
    pick.onDidTriggerButton(async () => {
      isAsideAsked = true;
      await button?.run();
      isAsideAsked = false;
      pick.buttons = button === undefined ? [] : [button.shown()];
      pick.show();
    });
    pick.onDidHide(() => {
      if (isAsideAsked) return;
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
