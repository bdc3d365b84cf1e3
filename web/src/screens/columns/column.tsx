import { ActionIcon, Button, Menu, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconDots, IconList, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import type { View } from '@hinomi/shared/contracts/mention-work';
import { useWords } from '../../lib/words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { NewPill } from '../../ui/new-pill.tsx';
import { PlainText } from '../../ui/plain-text.tsx';
import { PolarityMark } from '../../ui/polarity-mark.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { offerUndo } from '../../ui/undo.tsx';
import { wholeText } from '../../ui/whole-text.ts';
import { readColumnQuery, type ColumnQuery } from './column-query.ts';
import { describeQuery } from './describe-query.ts';
import { useColumnActs, useColumnArrivals, useColumnChoices, useColumnMentions } from './use-columns.ts';
import classes from './columns.module.css';

type ColumnProps = { view: View; before: View | null; after: View | null; onEdit: () => void };

/** One saved query that runs on; what comes later waits behind the pill. */
export function Column({ view, before, after, onEdit }: ColumnProps) {
  const { t } = useTranslation('columns');
  const query = useMemo(() => readColumnQuery(view.query), [view.query]);
  const list = useColumnMentions(view.id, query);
  const fresh = useColumnArrivals(query);
  const mentions = list.data?.pages.flatMap((page) => page.mentions) ?? [];
  const load = () => {
    fresh.clear();
    void list.refetch();
  };
  return (
    <section className={classes['inner']} aria-label={view.name} data-column={view.id}>
      <ColumnHead view={view} query={query} before={before} after={after} onEdit={onEdit} />
      <div className={classes['pill']}>
        {fresh.isUnsure ? <Button size="compact-md" radius="xl" onClick={load}>{t('maybeNew')}</Button> : <NewPill count={fresh.count} onLoad={load} />}
      </div>
      <QueryState query={list} skeleton={<div className={classes['empty']}>{[1, 2, 3, 4, 5].map((key) => <Skeleton key={key} height={84} mb={10} />)}</div>} isEmpty={() => mentions.length === 0}
        empty={<div className={classes['empty']}><EmptyNote title={t('noPosts')} text={t('noPostsText')} /></div>}>
        {() => (
          <ul className={classes['posts']}>
            {mentions.map((mention) => <Post key={mention.id} mention={mention} query={query} />)}
            {list.hasNextPage && <li className={classes['more']}><Button variant="default" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('more')}</Button></li>}
          </ul>
        )}
      </QueryState>
    </section>
  );
}

function ColumnHead({ view, query, before, after, onEdit }: ColumnProps & { query: ColumnQuery }) {
  const { t } = useTranslation('columns');
  const pick = useWords();
  const navigate = useNavigate();
  const { topics, sources } = useColumnChoices();
  const { swap, remove, bringBack } = useColumnActs();
  const take = () => remove.mutate(view, { onSuccess: () => offerUndo({ text: t('removed', { name: view.name }), undo: () => bringBack(view) }) });
  const summary = describeQuery(query, { topics, sources, pick, words: { open: t('open'), gone: t('gone'), riskFrom: (word) => t('riskFrom', { word }) } });
  return (
    <div className={classes['head']}>
      <div className={classes['names']}>
        <h2 className={classes['name']}><bdi>{view.name}</bdi></h2>
        <p className={classes['summary']}>{summary === '' ? t('everything') : summary}{!view.isOwn && <> / {t('sharedBy', { name: view.owner })}</>}</p>
      </div>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('menuOf', { name: view.name })}><IconDots size={20} aria-hidden /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconList size={18} aria-hidden />} onClick={() => void navigate({ to: '/mentions', search: query })}>{t('openAsList')}</Menu.Item>
          {view.isOwn && (
            <>
              <Menu.Item leftSection={<IconPencil size={18} aria-hidden />} onClick={onEdit}>{t('edit')}</Menu.Item>
              {before?.isOwn === true && <Menu.Item leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={() => swap.mutate([view, before])}>{t('left')}</Menu.Item>}
              {after?.isOwn === true && <Menu.Item leftSection={<IconArrowRight size={18} aria-hidden />} onClick={() => swap.mutate([view, after])}>{t('right')}</Menu.Item>}
              <Menu.Item leftSection={<IconTrash size={18} aria-hidden />} onClick={take}>{t('remove')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function Post({ mention, query }: { mention: Mention; query: ColumnQuery }) {
  const { t } = useTranslation('columns');
  const author = mention.authorName ?? mention.authorHandle ?? t('unknownAuthor');
  return (
    <li className={classes['post']}>
      <div className={classes['meta']}>
        {mention.judgement !== null && <PolarityMark polarity={mention.judgement.polarity} />}
        <TimeText at={mention.sortAt} />
        {mention.copies > 1 && <span className={classes['copies']} title={t('copies', { count: mention.copies })}>×{mention.copies}</span>}
      </div>
      <Link to="/mentions" search={{ ...query, id: mention.id }} className={classes['text']} data-column-post={mention.id}>
        {mention.deletedAt !== null && <b>{t('deleted')} </b>}
        <PlainText text={wholeText(mention) || t('noText')} lines={4} />
      </Link>
      <span className={classes['author']}><PlainText text={author} isName /></span>
    </li>
  );
}
