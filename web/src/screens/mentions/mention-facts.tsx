import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { SafeLink } from '../../ui/safe-link.tsx';
import classes from './mentions.module.css';

const countNames = ['reposts', 'likes', 'replies', 'quotes', 'views', 'bookmarks'] as const;

/** Reactions, matched topics, links and tags of a mention. */
export function MentionFacts({ mention, topicNames }: { mention: Mention; topicNames: readonly string[] }) {
  const { t } = useTranslation('mentions');
  const counts = countNames.flatMap((name) => {
    const count = mention.counts[name];
    return count === null ? [] : [{ name, count }];
  });
  return (
    <section className={classes['block']}>
      <h3 className={classes['subtitle']}>{t('counts')}</h3>
      {counts.length === 0 && mention.rating === null ? <p className={classes['small']}>{t('countsNone')}</p> : (
        <dl className={classes['counts']}>
          {counts.map(({ name, count }) => <div key={name}><dt>{t(name)}</dt><dd>{count.toLocaleString('en-US')}</dd></div>)}
          {mention.rating !== null && <div><dt>{t('rating')}</dt><dd>{mention.rating}</dd></div>}
        </dl>
      )}
      {topicNames.length > 0 && <><h3 className={classes['subtitle']}>{t('topicsOf')}</h3><ul className={classes['chips']}>{topicNames.map((name, index) => <li key={`${index}-${name}`}><bdi>{name}</bdi></li>)}</ul></>}
      {mention.links.length > 0 && (
        <>
          <h3 className={classes['subtitle']}>{t('links')}</h3>
          <ul className={classes['links']}>{mention.links.map((link, index) => <li key={`${index}-${link}`}><SafeLink href={link}><bdi>{link}</bdi></SafeLink></li>)}</ul>
        </>
      )}
      {mention.tags.length > 0 && <><h3 className={classes['subtitle']}>{t('tags')}</h3><ul className={classes['chips']}>{mention.tags.map((tag) => <li key={tag}><bdi>#{tag}</bdi></li>)}</ul></>}
    </section>
  );
}
