import type { TreeNode } from '@hinomi/shared/contracts/insight';

export const rowHeight = 20;
const edgePx = 12;
/** A node in px of the picture, and the elbow from its parent; null at the top. */
export type PlacedNode = { readonly node: TreeNode; readonly x: number; readonly y: number; readonly radius: number; readonly path: string | null; readonly isLeft: boolean };

/** First and last moment of the posts, in milliseconds. */
export function timesOf(nodes: readonly TreeNode[]): { fromMs: number; toMs: number } {
  const times = nodes.map(({ at }) => Date.parse(at));
  return { fromMs: Math.min(...times), toMs: Math.max(...times) };
}

/** Every node in a row of its own, placed by its time; the picture stays the same whatever part of it is shown. */
export function placeNodes(nodes: readonly TreeNode[], width: number): PlacedNode[] {
  const { fromMs, toMs } = timesOf(nodes);
  const span = Math.max(1, toMs - fromMs);
  const placed = new Map<string, PlacedNode>();
  for (const [row, node] of nodes.entries()) {
    const share = (Date.parse(node.at) - fromMs) / span;
    const x = Math.round(edgePx + share * (width - 2 * edgePx));
    const y = row * rowHeight + rowHeight / 2;
    const parent = node.parent === null ? undefined : placed.get(node.parent);
    const radius = Math.min(8, 3 + Math.log10(1 + node.below + (node.reposts ?? 0)) * 1.5);
    placed.set(node.id, { node, x, y, radius, path: parent === undefined ? null : `M${parent.x} ${parent.y}V${y}H${x}`, isLeft: share > 0.6 });
  }
  return [...placed.values()];
}

/** Nodes up to a moment; a node before its parent by the clock is never there, because the tree has parents first. */
export const shownUntil = (nodes: readonly TreeNode[], untilMs: number): readonly TreeNode[] => nodes.filter(({ at }) => Date.parse(at) <= untilMs);
