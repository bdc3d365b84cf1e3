import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { NewPill } from '../../ui/new-pill.tsx';
import { PlainText } from '../../ui/plain-text.tsx';
import { PolarityMark } from '../../ui/polarity-mark.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { wholeText } from '../../ui/whole-text.ts';
import { useTopicStream } from './use-monitor.ts';
import { useNewMentions } from './use-new-mentions.ts';
import classes from './monitor.module.css';

/** Newest mentions of the focused topic. What comes later waits behind the pill. */
export function TopicStream({ topicId, name }: { topicId: number; name: string }) {
  const { t } = useTranslation('monitor');
  const query = useTopicStream(topicId);
  const fresh = useNewMentions(topicId);
  const load = () => {
    fresh.clear();
    void query.refetch();
  };
  return (
    <section className={classes['panel']} aria-label={t('streamOf', { name })}>
      <div className={classes['panelHead']}>
        <h2 className={classes['title']}>{t('stream')}</h2>
        <NewPill count={fresh.count} onLoad={load} />
        <Link to="/mentions" search={{ topic: topicId }} className={classes['more']}>{t('allMentions')}</Link>
      </div>
      <QueryState query={query} skeleton={<StreamSkeleton />} isEmpty={(page) => page.mentions.length === 0}
        empty={<EmptyNote title={t('streamNone')} text={t('streamNoneText')} />}>
        {(page) => (
          // A scrolling region must be reachable by keyboard; its links are.
          <ul className={classes['stream']}>
            {page.mentions.map((mention) => <StreamRow key={mention.id} mention={mention} topicId={topicId} />)}
          </ul>
        )}
      </QueryState>
    </section>
  );
}

function StreamRow({ mention, topicId }: { mention: Mention; topicId: number }) {
  const { t } = useTranslation('monitor');
  const author = mention.authorName ?? mention.authorHandle ?? t('unknownAuthor');
  return (
    <li className={classes['row']}>
      <div className={classes['meta']}>
        {mention.judgement === null ? <span>{t('unjudged')}</span> : <PolarityMark polarity={mention.judgement.polarity} />}
        <TimeText at={mention.sortAt} />
        <span className={classes['author']}><PlainText text={author} isName /></span>
        <span className={classes['author']}><bdi>{mention.sourceName}</bdi></span>
      </div>
      <Link to="/mentions" search={{ topic: topicId, id: mention.id }} className={classes['text']}>
        {mention.deletedAt !== null && <b>{t('deleted')} </b>}
        <PlainText text={wholeText(mention) || t('openMention')} lines={2} />
      </Link>
    </li>
  );
}

function StreamSkeleton() {
  return <div className={classes['stream']}>{[1, 2, 3, 4, 5].map((key) => <Skeleton key={key} height={56} mb={8} />)}</div>;
}
