/** The manifest against the code and against itself: what VS Code would only complain about at run time, or not at all. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const { contributes } = manifest;
const strings = JSON.parse(read('package.nls.json')) as Record<string, string>;
const clientSource = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => read(path.join('client/src', file)))
  .join('\n');

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
      readonly icon?: string;
      readonly enablement?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when?: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly configuration: readonly { readonly properties: object }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[];
  };
}

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

const commandIds = contributes.commands.map(({ command }) => command);
const menuItems = Object.values(contributes.menus).flat();

describe('commands', () => {
  test('are registered by the client, each under its name', () => {
    const missing = commandIds.filter((id) => {
      const name = id.replace('conferenceNotes.', '');
      return !clientSource.includes(`'${id}'`) && !new RegExp(`\\b${name}\\b[:,(]`, 'u').test(clientSource);
    });
    expect(missing).toEqual([]);
  });

  test('have our category, and an icon where a row or title bar shows them', () => {
    expect(new Set(contributes.commands.map(({ category }) => category))).toEqual(new Set(['%category%']));
    const shown = menuItems
      .filter(({ group }) => /^(?:inline|navigation)/u.test(group ?? ''))
      .map((item) => item.command);
    const bare = contributes.commands.filter(({ command, icon }) => shown.includes(command) && icon === undefined);
    expect(bare).toEqual([]);
  });

  test('in menus, keybindings and welcome texts exist', () => {
    const linked = Object.values(strings).flatMap((text) =>
      [...text.matchAll(/command:(conferenceNotes\.\w+)(?![\w.])/gu)].map(([, id]) => id),
    );
    const used = [
      ...menuItems.map(({ command }) => command),
      ...contributes.keybindings.map(({ command }) => command),
      ...linked,
    ];
    expect(used.filter((id) => id !== undefined && !commandIds.includes(id))).toEqual([]);
  });

  test('that focus views name one of ours', () => {
    const focused = Object.values(strings).flatMap((text) =>
      [...text.matchAll(/command:(conferenceNotes\.\w+)\.focus/gu)].map(([, id]) => id),
    );
    const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
    expect(focused.filter((id) => id !== undefined && !views.includes(id))).toEqual([]);
  });

  test('that only views call are hidden from the palette', () => {
    const inViews = menuItems.filter(({ when }) => when?.includes('view == ')).map(({ command }) => command);
    const hidden = (contributes.menus['commandPalette'] ?? []).filter(({ when }) => when === 'false');
    const expected = ['clearTalksFilter', 'filterTalks', 'followCursor', 'hideDoneFollowUps', 'revealSection'];
    expect(hidden.map(({ command }) => command?.replace('conferenceNotes.', ''))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(inViews.length).toBeGreaterThan(expected.length);
  });
});

describe('menus', () => {
  test('name submenus that exist', () => {
    const ids = contributes.submenus.map(({ id }) => id);
    expect(menuItems.filter(({ submenu }) => submenu !== undefined && !ids.includes(submenu))).toEqual([]);
    expect(ids.filter((id) => contributes.menus[id] === undefined)).toEqual([]);
  });

  test('ask context keys that the client sets', () => {
    const whens = [
      ...menuItems.map(({ when }) => when),
      ...contributes.commands.map(({ enablement }) => enablement),
      ...contributes.keybindings.map(({ when }) => when),
      ...contributes.viewsWelcome.map(({ when }) => when),
    ];
    const withoutViews = whens.map((when) => (when ?? '').replaceAll(/view == \S+/gu, ''));
    const asked = new Set(
      withoutViews.flatMap((when) => [...when.matchAll(/conferenceNotes\.(\w+)/gu)].map(([, key]) => key)),
    );
    const unset = [...asked].filter(
      (key) => !clientSource.includes(`'conferenceNotes.${key}'`) && !clientSource.includes(`keys.set('${key}'`),
    );
    expect(unset).toEqual([]);
  });

  test.each(['conference schedule', 'talk page feedback', 'slot page'])(
    'show at most two actions on a row with the words %s',
    (words) => {
      const inline = (contributes.menus['view/item/context'] ?? []).filter(({ group }) => group?.startsWith('inline'));
      const shown = inline.filter(({ when }) => new RegExp(/=~ \/(.*)\//.exec(when ?? '')?.[1] ?? '').test(words));
      expect(shown.length).toBeLessThanOrEqual(2);
    },
  );
});

describe('for the keyboard', () => {
  const rows = contributes.menus['view/item/context'] ?? [];
  const isInline = ({ group }: MenuItem): boolean => group?.startsWith('inline') === true;

  test('every button of a row is in its context menu too', () => {
    const inMenus = rows.filter((item) => !isInline(item)).map(({ command, when }) => `${command} ${when}`);
    const buttons = rows.filter(isInline).map(({ command, when }) => `${command} ${when}`);
    expect(buttons.length).toBeGreaterThan(3);
    expect(buttons.filter((button) => !inMenus.includes(button))).toEqual([]);
  });

  test('what the palette hides is in a menu, but what rows call by a click', () => {
    const hidden = (contributes.menus['commandPalette'] ?? []).filter(({ when }) => when === 'false');
    const inMenus = Object.entries(contributes.menus)
      .filter(([menu]) => menu !== 'commandPalette')
      .flatMap(([, items]) => items.map(({ command }) => command));
    expect(hidden.map(({ command }) => command).filter((command) => !inMenus.includes(command))).toEqual([
      'conferenceNotes.revealSection',
      'conferenceNotes.pickTalkLink',
    ]);
  });
});

describe('the rest', () => {
  test('activates on our languages only: views and commands do so by themselves', () => {
    expect(manifest.activationEvents).toEqual(['onLanguage:markdown', 'onLanguage:plaintext']);
  });

  test('binds no typing key', () => {
    for (const { key } of contributes.keybindings) expect(key).toMatch(/(?:ctrl|alt)\+/u);
  });

  test('has every string in the table, and no string in the table without use', () => {
    const used = new Set([...manifestText.matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key));
    expect([...used].filter((key) => strings[key ?? ''] === undefined)).toEqual([]);
    expect(Object.keys(strings).filter((key) => !used.has(key))).toEqual([]);
  });

  test('names files that exist', () => {
    const pages = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown));
    const files = [...[...contributes.snippets, ...contributes.grammars].map((each) => each.path), ...pages];
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  test('has at most 20 settings', () => {
    const count = contributes.configuration.flatMap(({ properties }) => Object.keys(properties)).length;
    expect(count).toBeLessThanOrEqual(20);
  });
});
