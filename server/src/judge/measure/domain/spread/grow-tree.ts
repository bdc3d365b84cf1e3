import type { SpreadLink } from '@hinomi/shared/vocabulary/spread';

/** A stored post; `parentId` is the stored post it hangs on, null where it hangs on none that is known. */
export type TreePost = { readonly id: string; readonly parentId: string | null; readonly link: SpreadLink | null; readonly atMs: number; readonly weight: number };
/** `below` counts the posts under a node, `hidden` those of them that are not among the nodes. */
export type GrownNode = { readonly id: string; readonly parentId: string | null; readonly link: SpreadLink | null; readonly depth: number; readonly below: number; readonly hidden: number };

type Branch = { post: TreePost; children: Branch[]; below: number };

/**
 * Posts that hang together as a tree: parents before children, the largest branches first, `limit` nodes at most; what is
 * left out is counted where it would hang. A post alone, with nothing that hangs on it and no weight (its own counts of
 * being passed on), is no part of it. Loops are cut at the oldest post.
 */
export function growTree(posts: readonly TreePost[], limit: number): { readonly nodes: readonly GrownNode[]; readonly total: number } {
  const branches = new Map(posts.map((post) => [post.id, { post, children: [], below: 0 } as Branch]));
  const roots: Branch[] = [];
  for (const branch of branches.values()) {
    const parent = parentOf(branch, branches);
    if (parent === null) roots.push(branch);
    else parent.children.push(branch);
  }
  for (const root of roots) measure(root);
  const grown = roots.filter(({ below, post }) => below > 0 || post.weight > 0).toSorted(byBurden);
  const total = grown.reduce((sum, { below }) => sum + below + 1, 0);
  return { nodes: list(grown, limit), total };
}

/** The parent is older, or of the same moment with a smaller id: time cannot run in a circle. */
function parentOf({ post }: Branch, branches: ReadonlyMap<string, Branch>): Branch | null {
  const parent = post.parentId === null ? undefined : branches.get(post.parentId);
  if (parent === undefined) return null;
  const isEarlier = parent.post.atMs < post.atMs || (parent.post.atMs === post.atMs && BigInt(parent.post.id) < BigInt(post.id));
  return isEarlier ? parent : null;
}

const burden = ({ below, post }: Branch): number => below + post.weight;
const byBurden = (a: Branch, b: Branch): number => burden(b) - burden(a) || a.post.atMs - b.post.atMs;

/** Counts what hangs below each branch, without recursion: chains of answers can be long. */
function measure(root: Branch): void {
  const order: Branch[] = [root];
  for (let at = 0; at < order.length; at += 1) order.push(...(order[at]?.children ?? []));
  for (const branch of order.toReversed()) branch.below = branch.children.reduce((sum, child) => sum + child.below + 1, 0);
}

/** The nodes worth showing are chosen from the top down by what hangs on them, then listed in the order of the tree. */
function list(roots: readonly Branch[], limit: number): GrownNode[] {
  const chosen = new Set<Branch>();
  const open = [...roots];
  while (open.length > 0 && chosen.size < limit) {
    const next = open.reduce((best, branch) => (byBurden(branch, best) < 0 ? branch : best));
    open.splice(open.indexOf(next), 1);
    chosen.add(next);
    // Of many children without anything below, more than fit are never shown.
    open.push(...next.children.toSorted(byBurden).slice(0, limit));
  }
  const nodes: GrownNode[] = [];
  const stack = roots.filter((root) => chosen.has(root)).toReversed().map((branch) => ({ branch, depth: 0 }));
  while (stack.length > 0) {
    const { branch, depth } = stack.pop() as { branch: Branch; depth: number };
    const shown = branch.children.filter((child) => chosen.has(child)).toSorted((a, b) => a.post.atMs - b.post.atMs);
    const hidden = branch.children.filter((child) => !chosen.has(child)).reduce((sum, child) => sum + child.below + 1, 0);
    nodes.push({ id: branch.post.id, parentId: depth === 0 ? null : branch.post.parentId, link: depth === 0 ? null : branch.post.link, depth, below: branch.below, hidden });
    stack.push(...shown.toReversed().map((child) => ({ branch: child, depth: depth + 1 })));
  }
  return nodes;
}
