import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { PlainText } from '../../ui/plain-text.tsx';
import { PolarityMark } from '../../ui/polarity-mark.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { wholeText } from '../../ui/whole-text.ts';
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
            <span className={classes['author']}><PlainText text={mention.authorName ?? mention.authorHandle ?? t('unknownAuthor')} isName /></span>
          </div>
          <Link to="/mentions" search={{ topic: topicId, id: mention.id }} className={classes['post']}>
            <PlainText text={wholeText(mention) || t('openMention')} lines={2} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
