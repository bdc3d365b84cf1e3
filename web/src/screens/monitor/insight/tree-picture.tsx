import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreeNode } from '@hinomi/shared/contracts/insight';
import type { SpreadLink } from '@hinomi/shared/vocabulary/spread';
import { colour } from '../../../lib/colours.ts';
import { placeNodes, rowHeight, type PlacedNode } from './tree-layout.ts';
import classes from './insight.module.css';

const dashes: Record<SpreadLink, string> = { repost: '0', quote: '5 3', reply: '1 3' };
const lettersOfName = 14;

type Props = { nodes: readonly TreeNode[]; shown: ReadonlySet<string>; width: number; label: string };

/** The tree as a picture: time runs to the right, each post has its row; what came later than the slider is left out. */
export function TreePicture({ nodes, shown, width, label }: Props) {
  const placed = useMemo(() => placeNodes(nodes, width), [nodes, width]);
  const visible = placed.filter(({ node }) => shown.has(node.id));
  return (
    // A scrolling region must be reachable by keyboard.
    <div className={classes['picture']} role="region" aria-label={label} tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${nodes.length * rowHeight}`} role="img" aria-label={label} style={{ width: '100%', maxWidth: width }}>
        {visible.map((one) => one.path !== null && <path key={one.node.id} d={one.path} fill="none" stroke={colour('chart-axis')} strokeDasharray={dashes[one.node.link ?? 'repost']} />)}
        {visible.map((one) => <NodeMark key={one.node.id} one={one} />)}
      </svg>
    </div>
  );
}

function NodeMark({ one: { node, x, y, radius, isLeft } }: { one: PlacedNode }) {
  const { t } = useTranslation('insight');
  const name = (node.author ?? t('unknownAuthor')).slice(0, lettersOfName).toWellFormed();
  const counts = [...(node.below > 0 ? [t('below', { count: node.below })] : []), ...(node.hidden > 0 ? [t('hidden', { count: node.hidden })] : [])].join(' ');
  return (
    <g>
      <circle cx={x} cy={y} r={radius} fill={node.isCritical ? colour('negative') : colour('surface')} stroke={node.isCritical ? colour('negative') : colour('muted')} strokeWidth="1.5" />
      <text x={isLeft ? x - radius - 4 : x + radius + 4} y={y + 4} textAnchor={isLeft ? 'end' : 'start'} fontSize="12" fill={colour('ink')} stroke={colour('surface')} strokeWidth="4" paintOrder="stroke">{name}{counts !== '' && ` (${counts})`}</text>
    </g>
  );
}
