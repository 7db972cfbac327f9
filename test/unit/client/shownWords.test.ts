/** What the client shows goes through `l10n.t`, and what it draws as a row has a sentence for who hears it. */
import { expect, test } from 'vitest';
import {
  isNode,
  nameOf,
  parseSource,
  placeOf,
  readClientSources,
  type SourceFile,
  type SourceNode,
  walk,
} from '../../support/sourceTree.js';

const sources = readClientSources();

/** Fields of quick picks, rows, status items, dialogs and progress that people read or hear. */
const shownFields = new Set(
  `title label description detail placeHolder placeholder prompt tooltip message ariaLabel saveLabel openLabel
   validationMessage text`.split(/\s+/),
);
const messages = /^(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|createWebviewPanel)$/;
const shownObjects = /^(?:TreeItem|MarkdownString|QuickPickItem)$/;

/** The literal texts of an expression, wherever it branches; what a call gives is not looked at. */
function literalsOf(node: unknown): readonly string[] {
  if (!isNode(node)) return [];
  const both = (...fields: readonly string[]): readonly string[] => fields.flatMap((field) => literalsOf(node[field]));
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : [];
    case 'TemplateLiteral': {
      const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
      return [
        ...quasis.map(({ value }) => value.cooked),
        ...(node['expressions'] as readonly unknown[]).flatMap(literalsOf),
      ];
    }
    case 'ConditionalExpression':
      return both('consequent', 'alternate');
    case 'LogicalExpression':
    case 'BinaryExpression':
      return both('left', 'right');
    case 'ArrayExpression':
      return (node['elements'] as readonly unknown[]).flatMap(literalsOf);
    case 'TSAsExpression':
    case 'ParenthesizedExpression':
      return both('expression');
    default:
      return [];
  }
}

/** The expressions of a node that people will see. */
function shownBy(node: SourceNode): readonly unknown[] {
  switch (node.type) {
    case 'CallExpression':
      return messages.test(nameOf(node['callee'])) ? (node['arguments'] as readonly unknown[]) : [];
    case 'NewExpression':
      return shownObjects.test(nameOf(node['callee'])) ? (node['arguments'] as readonly unknown[]) : [];
    case 'Property':
      return shownFields.has(nameOf(node['key'])) ? [node['value']] : [];
    case 'AssignmentExpression':
      return shownFields.has(nameOf(node['left'])) ? [node['right']] : [];
    default:
      return [];
  }
}

/** Signs of icons, addresses and identifiers are no words. */
function hasWords(text: string): boolean {
  return /\p{L}{2,}/u.test(text.replaceAll(/\$\([\w~-]+\)|https?:\/\/\S*|\bconferenceNotes\.\w+/gu, ''));
}

function findForgotten(file: SourceFile): readonly string[] {
  return [...walk(file.root)].flatMap((node) =>
    shownBy(node)
      .flatMap(literalsOf)
      .filter(hasWords)
      .map((text) => `${placeOf(file, node)} ${text}`),
  );
}

test('nothing is shown that cannot be translated', () => {
  expect(sources.length).toBeGreaterThan(60);
  expect(sources.flatMap(findForgotten)).toEqual([]);
});

test('a forgotten string is found', () => {
  const text = `
    void window.showInformationMessage('Bare words.', l10n.t('Fine'));
    const items = [{ label: isOpen ? 'Bare' : l10n.t('Fine'), detail: \`\${name} bare\` }];
    item.tooltip = name ?? 'bare';
    new TreeItem('Bare row');
    status.text = '$(sync) https://';
  `;
  expect(findForgotten(parseSource('sample.ts', text))).toEqual([
    'sample.ts:2 Bare words.',
    'sample.ts:3 Bare',
    'sample.ts:3  bare',
    'sample.ts:4 bare',
    'sample.ts:5 Bare row',
  ]);
});

/** Functions that make a row, each with whether it says what is heard. */
function listRowMakers(file: SourceFile): readonly { readonly place: string; readonly speaks: boolean }[] {
  return [...walk(file.root)]
    .filter((node) => node.type === 'FunctionDeclaration')
    .filter((node) =>
      [...walk(node)].some((each) => each.type === 'NewExpression' && nameOf(each['callee']) === 'TreeItem'),
    )
    .map((node) => ({
      place: `${file.name} ${nameOf(node['id'])}`,
      speaks: [...walk(node)].some(
        (each) => each.type === 'AssignmentExpression' && nameOf(each['left']) === 'accessibilityInformation',
      ),
    }));
}

test('every row of every tree is a spoken sentence', () => {
  const makers = sources.flatMap(listRowMakers);
  expect(makers.map(({ place }) => place)).toEqual([
    'followUpsProvider.ts toConferenceItem',
    'followUpsProvider.ts toTalkItem',
    'followUpsProvider.ts toFollowUpItem',
    'talkItems.ts toConferenceItem',
    'talkItems.ts toGroupItem',
    'talkItems.ts toTalkItem',
    'talkItems.ts toLinkItem',
    'talkItems.ts toSlotItem',
  ]);
  expect(makers.filter(({ speaks }) => !speaks)).toEqual([]);
});
