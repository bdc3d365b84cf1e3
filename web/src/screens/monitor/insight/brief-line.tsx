import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BriefPost } from '@hinomi/shared/contracts/insight';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import classes from './insight.module.css';

/** A post in two lines: when, who, where; and its words, which lead to its details. */
export function BriefLine({ post, topicId }: { post: BriefPost; topicId: number }) {
  const { t } = useTranslation('insight');
  return (
    <div className={classes['brief']}>
      <span className={classes['meta']}>
        <TimeText at={post.at} />
        <span className={classes['author']}><PlainText text={post.author ?? t('unknownAuthor')} isName /></span>
        <span><bdi>{post.sourceName}</bdi></span>
      </span>
      <Link to="/mentions" search={{ topic: topicId, id: post.id }} className={classes['link']}>{post.text === null ? t('deleted') : <PlainText text={post.text} lines={2} />}</Link>
    </div>
  );
}
