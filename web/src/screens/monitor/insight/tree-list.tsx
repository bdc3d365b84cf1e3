import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TreeNode } from '@hinomi/shared/contracts/insight';
import { spreadLinkWords } from '@hinomi/shared/vocabulary/spread';
import { formatCount } from '../../../lib/numbers.ts';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import classes from './insight.module.css';

const deepest = 6;

/** The tree as a list: what hangs on what shows by the indent and by words. */
export function TreeList({ nodes, topicId }: { nodes: readonly TreeNode[]; topicId: number }) {
  const { t } = useTranslation('insight');
  return (
    <div className={classes['picture']} role="region" aria-label={t('treeList')} tabIndex={0}>
      <ol className={classes['treeList']}>
        {nodes.map((node) => <li key={node.id} style={{ paddingInlineStart: Math.min(node.depth, deepest) * 16 }}><TreeRow node={node} topicId={topicId} /></li>)}
      </ol>
    </div>
  );
}

function TreeRow({ node, topicId }: { node: TreeNode; topicId: number }) {
  const { t } = useTranslation('insight');
  const pick = useWords();
  return (
    <>
      <span className={classes['meta']}>
        {node.link !== null && <b>{pick(spreadLinkWords[node.link])}</b>}
        <TimeText at={node.at} />
        <span className={classes['author']}><PlainText text={node.author ?? t('unknownAuthor')} isName /></span>
        {node.reposts !== null && node.reposts > 0 && <span>{t('reposted', { count: formatCount(node.reposts) })}</span>}
        {node.below > 0 && <span>{t('below', { count: formatCount(node.below) })}</span>}
        {node.hidden > 0 && <span>{t('hidden', { count: formatCount(node.hidden) })}</span>}
      </span>
      <Link to="/mentions" search={{ topic: topicId, id: node.id }} className={classes['link']}>{node.text === null ? t('deleted') : <PlainText text={node.text} lines={1} />}</Link>
    </>
  );
}
