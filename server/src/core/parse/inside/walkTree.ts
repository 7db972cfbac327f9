/**
 * A walk over the trees of Markdown and HTML. The usual package does the same, but makes and names a function for every
 * node: with the many small trees of a report this took more time than all that was done with the nodes.
 */

interface TreeNode {
  readonly type: string;
  readonly children?: readonly TreeNode[];
}

/**
 * What is done with a node; `index` and `parent` are undefined for the root. Gives the index of the sibling to go on with
 * where it has put others in the node's place.
 */
type Enter<Node> = (
  node: Node,
  index: number | undefined,
  parent: Extract<Node, { children: unknown }> | undefined,
) => number | undefined;

/** Enters a node and then all below it, in the order of the text. What is put below a node when it is entered is walked. */
export function walkTree<Node extends TreeNode>(root: Node, enter: Enter<Node>): void {
  enter(root, undefined, undefined);
  walkChildren(root, enter);
}

function walkChildren<Node extends TreeNode>(parent: Node, enter: Enter<Node>): void {
  if (!hasChildren(parent)) return;
  for (let index = 0; index < parent.children.length;) {
    const node = parent.children[index];
    if (node === undefined) return;
    const next = enter(node, index, parent);
    walkChildren(node, enter);
    index = next ?? index + 1;
  }
}

function hasChildren<Node extends TreeNode>(
  node: Node,
): node is Extract<Node, { children: unknown }> & { readonly children: readonly Node[] } {
  return node.children !== undefined;
}
