import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { PlainText } from '../../ui/plain-text.tsx';
import { PolarityMark } from '../../ui/polarity-mark.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import classes from './alerts.module.css';

/** Sample posts of an alert, each a link to its details. */
export function PostList({ mentions, topicId }: { mentions: readonly Mention[]; topicId: number }) {
  const { t } = useTranslation('alerts');
  if (mentions.length === 0) return <p className={classes['small']}>{t('postsNone')}</p>;
  return (
    <ul className={classes['posts']}>
      {mentions.map((mention) => (
        <li key={mention.id}>
          <div className={classes['postMeta']}>
            {mention.judgement === null ? <span>{t('unjudged')}</span> : <PolarityMark polarity={mention.judgement.polarity} />}
            <TimeText at={mention.sortAt} />
            <bdi className={classes['author']}>{mention.authorName ?? mention.authorHandle ?? t('unknownAuthor')}</bdi>
          </div>
          <Link to="/mentions" search={{ topic: topicId, id: mention.id }} className={classes['post']}>
            <PlainText text={[mention.title, mention.text].filter(Boolean).join(' ') || t('openMention')} lines={2} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
