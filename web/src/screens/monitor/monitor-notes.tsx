import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MonitorState } from '@hinomi/shared/contracts/monitor';
import { formatNear } from '../../lib/dates.ts';
import { useIsDemo, useSession } from '../../lib/session.ts';
import { useLanguage } from '../../lib/words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { isAllCalm } from './card-order.ts';
import { lastFetch } from './level-news.ts';
import classes from './monitor.module.css';

/** What holds for the whole screen: notices that are late, and calm where it is certain. */
export function MonitorNotes({ state }: { state: MonitorState }) {
  const { t } = useTranslation('monitor');
  const language = useLanguage();
  // The demo sends nothing on purpose.
  const isDemo = useIsDemo();
  const isOutboxLate = state.isOutboxLate && !isDemo;
  const fetchedAt = lastFetch(state.sources);
  return (
    <>
      {isOutboxLate && <p className={classes['banner']} role="alert"><IconAlertTriangle size={18} aria-hidden /> {t('outboxLate')}</p>}
      {isAllCalm(state.topics) && state.hasSources && (
        <p className={classes['calm']}><span aria-hidden="true">○</span> {t('calm')}{fetchedAt === null ? t('calmNoFetch') : t('calmFetched', { time: formatNear(fetchedAt, language) })}</p>
      )}
    </>
  );
}

/** Nothing is watched yet: the way to the first topic, for those who may add one. */
export function NoTopics() {
  const { t } = useTranslation('monitor');
  const mayAdd = useSession().can('topic.write');
  return (
    <EmptyNote title={t('noTopics')} text={mayAdd ? t('noTopicsText') : t('noTopicsWho')}
      {...(mayAdd && { action: <Button renderRoot={(props) => <Link to="/settings/topics" {...props} />}>{t('addTopic')}</Button> })} />
  );
}

/** Nothing is collected yet: the way to the first source, for those who may add one. */
export function NoSources() {
  const { t } = useTranslation('monitor');
  const mayAdd = useSession().can('source.write');
  return (
    <EmptyNote title={t('noSources')} text={mayAdd ? t('noSourcesText') : t('noSourcesWho')}
      {...(mayAdd && { action: <Button renderRoot={(props) => <Link to="/settings/sources" {...props} />}>{t('addSource')}</Button> })} />
  );
}
