/** Menus of rows and of views' title bars. */
import type { Locator, Page } from 'playwright-core';

/** Takes an entry of the context menu of rows that are in sight. */
export async function chooseFromContextMenu(row: Locator, entry: string): Promise<void> {
  await row.click({ button: 'right' });
  await takeMenuEntry(row.page(), entry);
}

/** Goes through the menu of a view's title bar, by the labels of its entries. */
export async function chooseFromViewMenu(view: Locator, labels: readonly string[]): Promise<void> {
  await view.locator('.pane-header').hover();
  await view
    .locator('.pane-header .action-label[aria-label^="Views and More"], .pane-header .codicon-toolbar-more')
    .click();
  for (const label of labels.slice(0, -1)) await menuEntry(view.page(), label).hover();
  await takeMenuEntry(view.page(), labels.at(-1) ?? '');
}

/** A menu that has just opened takes no click yet: it is clicked until it goes. */
async function takeMenuEntry(page: Page, label: string): Promise<void> {
  const entry = menuEntry(page, label);
  await entry.waitFor();
  for (let attempt = 1; attempt <= 20; attempt++) {
    await entry.click({ timeout: 2_000 }).catch(() => undefined);
    const gone = await entry.waitFor({ state: 'hidden', timeout: 500 }).then(
      () => true,
      () => false,
    );
    if (gone) return;
  }
  throw new Error(`The menu did not take ${label}.`);
}

function menuEntry(page: Page, label: string): Locator {
  return page.locator('.monaco-menu .action-label', { hasText: label }).last();
}
