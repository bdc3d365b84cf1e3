import { useEffect, useState } from 'react';
import { ActionIcon, Skeleton } from '@mantine/core';
import { useFullscreenDocument, useHotkeys } from '@mantine/hooks';
import { IconMaximize, IconMinimize } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MonitorState } from '@hinomi/shared/contracts/monitor';
import { wallRoutes } from '@hinomi/shared/routes/wall-routes';
import { callApi } from '../../lib/api-client.ts';
import { formatFull, formatTime } from '../../lib/dates.ts';
import { readLinkToken } from '../../lib/link-token.ts';
import { closeLive, openLive, useConnection } from '../../lib/live-connection.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { onSessionLost } from '../../lib/session-events.ts';
import { useLanguage } from '../../lib/words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { OpenPage } from '../../ui/open-page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { useNow } from '../../ui/use-now.ts';
import { sortCards } from './card-order.ts';
import { findStaleAt } from './level-news.ts';
import { useMonitorState } from './use-monitor.ts';
import { useScreenAwake } from './use-screen-awake.ts';
import { WallCard } from './wall-card.tsx';
import './wall-words.ts';
import classes from './wall.module.css';

/** 監視 for a display on a wall: large, without a person, opened by a link that reads nothing else. */
export function WallScreen() {
  const { t } = useTranslation('wall');
  const [token] = useState(() => readLinkToken(window.location.hash));
  const [isEnded, setIsEnded] = useState(false);
  const entered = useQuery({
    queryKey: queryKeys.session('wall', token), enabled: token !== '', retry: false, staleTime: 'static',
    queryFn: () => callApi(wallRoutes.enter, { body: { token } }),
  });
  useEffect(() => onSessionLost(() => setIsEnded(true)), []);
  useEffect(() => {
    // The token has become a cookie: whoever photographs the wall must not find it in the address bar.
    if (entered.isSuccess) window.history.replaceState(null, '', '/wall');
  }, [entered.isSuccess]);
  if (isEnded) return <OpenPage title={t('title')} languageLabel={t('language')}><EmptyNote title={t('ended')} text={t('endedText')} /></OpenPage>;
  if (token !== '' && !entered.isSuccess) {
    return <OpenPage title={t('title')} languageLabel={t('language')}><QueryState query={entered} skeleton={<Skeleton height={80} />}>{() => null}</QueryState></OpenPage>;
  }
  return <WallBoard />;
}

function WallBoard() {
  const { t } = useTranslation('wall');
  const query = useMonitorState(60_000);
  const connection = useConnection();
  const staleAt = findStaleAt(connection.lastSeenAt, query.dataUpdatedAt, useNow(5_000));
  useScreenAwake();
  useEffect(() => {
    openLive();
    return closeLive;
  }, []);
  useEffect(() => {
    document.title = `${t('title')}｜Hinomi`;
  }, [t]);
  return (
    <main className={classes['wall']}>
      <WallHead staleAt={staleAt} />
      <QueryState query={query} skeleton={<div className={classes['cards']}>{Array.from({ length: 6 }, (_value, index) => <Skeleton key={index} height={240} />)}</div>}>
        {(state) => <WallCards state={state} isOld={staleAt !== null} />}
      </QueryState>
    </main>
  );
}

function WallHead({ staleAt }: { staleAt: number | null }) {
  const { t } = useTranslation('wall');
  const language = useLanguage();
  const now = useNow(1_000);
  const { fullscreen, toggle } = useFullscreenDocument();
  useHotkeys([['f', () => void toggle()]]);
  return (
    <header className={classes['head']}>
      <h1 className={classes['title']}>{t('title')}</h1>
      {staleAt !== null && <p role="status" className={classes['old']}>{t('old', { time: formatFull(staleAt, language) })}</p>}
      <span className={classes['clock']}><span className={classes['date']}>{formatFull(now, language).replace(/ \d\d:\d\d.*$/u, '')}</span> {formatTime(now)}</span>
      <ActionIcon variant="default" size="lg" onClick={() => void toggle()} aria-keyshortcuts="f" aria-label={t(fullscreen ? 'leaveFull' : 'full')}>
        {fullscreen ? <IconMinimize size={20} aria-hidden /> : <IconMaximize size={20} aria-hidden />}
      </ActionIcon>
    </header>
  );
}

function WallCards({ state, isOld }: { state: MonitorState; isOld: boolean }) {
  const { t } = useTranslation('wall');
  if (!state.hasTopics) return <EmptyNote title={t('none')} text={t('noneText')} />;
  return <ul className={classes['cards']} data-old={isOld || undefined}>{sortCards(state.topics).map((card) => <li key={card.topicId}><WallCard card={card} /></li>)}</ul>;
}
