import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdownTree } from '../../../../server/src/core/parse/inside/markdownTree.js';
import { walkTree } from '../../../../server/src/core/parse/inside/walkTree.js';

function list(tree: Nodes): readonly string[] {
  const found: string[] = [];
  walkTree<Nodes>(tree, (node, index, parent) => {
    const words = 'value' in node ? ` ${node.value}` : '';
    found.push(parent === undefined ? node.type : `${parent.type} ${index}: ${node.type}${words}`);
  });
  return found;
}

test('enters parents before their children, in the order of the text', () => {
  expect(list(parseMarkdownTree('# a *b*\n\n- c'))).toEqual([
    'root',
    'root 0: heading',
    'heading 0: text a ',
    'heading 1: emphasis',
    'emphasis 0: text b',
    'root 1: list',
    'list 0: listItem',
    'listItem 0: paragraph',
    'paragraph 0: text c',
  ]);
});

test('goes on where it is told to after nodes were put in the place of one', () => {
  const tree = parseMarkdownTree('a\n\nb');
  walkTree<Nodes>(tree, (node, index, parent) => {
    if (node.type !== 'paragraph' || parent?.type !== 'root' || index === undefined) return undefined;
    parent.children.splice(index, 1, { type: 'thematicBreak' }, node);
    return index + 2;
  });
  expect(tree.children.map(({ type }) => type)).toEqual(['thematicBreak', 'paragraph', 'thematicBreak', 'paragraph']);
});

test('walks what was put below a node when it was entered', () => {
  const tree = parseMarkdownTree('a');
  const found: string[] = [];
  walkTree<Nodes>(tree, (node) => {
    if (node.type === 'paragraph') node.children = [{ type: 'inlineCode', value: 'b' }];
    found.push(node.type);
  });
  expect(found).toEqual(['root', 'paragraph', 'inlineCode']);
});
