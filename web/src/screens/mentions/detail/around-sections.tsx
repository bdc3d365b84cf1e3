import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuthorHistory, Mention } from '@hinomi/shared/contracts/mention';
import { polarities, polarityWords } from '@hinomi/shared/vocabulary/judgement';
import { formatCount } from '../../../lib/numbers.ts';
import { useWords } from '../../../lib/words.ts';
import { polarityLooks } from '../../../ui/polarity-mark.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useDesk } from '../work/work-desk.ts';
import classes from '../work/work.module.css';
import { BriefPost } from './brief-post.tsx';
import { FoldSection } from './fold-section.tsx';
import { useAuthor, useCopies, useThread } from './use-work-detail.ts';

const skeleton = <><Skeleton height={48} mb={8} /><Skeleton height={48} /></>;
type AroundProps = { mention: Mention };

/** Posts of nearly the same text, which can be chosen together. */
export function CopiesSection({ mention }: AroundProps) {
  const { t } = useTranslation('mentionWork');
  return <FoldSection name="copies" title={mention.copies > 1 ? t('copiesCount', { count: mention.copies }) : t('copies')}>{(isOpen) => <Copies mention={mention} isOpen={isOpen} />}</FoldSection>;
}

function Copies({ mention, isOpen }: AroundProps & { isOpen: boolean }) {
  const { t } = useTranslation('mentionWork');
  const { book, select, can } = useDesk();
  const query = useCopies(mention.id, isOpen);
  const choose = (copies: readonly Mention[]) => {
    const all = [mention, ...copies];
    book.note(all);
    select(({ ids }) => ({ ids: new Set([...ids, ...all.map(({ id }) => id)]), anchor: mention.id }));
  };
  return (
    <QueryState query={query} skeleton={skeleton}>
      {({ mentions }) => {
        const others = mentions.filter(({ id }) => id !== mention.id);
        if (others.length === 0) return <p className={classes['quiet']}>{t('copiesNone')}</p>;
        return (
          <>
            {can.work && <Button size="compact-sm" variant="default" onClick={() => choose(others)}>{t('copiesSelect', { count: others.length + 1 })}</Button>}
            {others.map((copy) => <BriefPost key={copy.id} base={copy} />)}
          </>
        );
      }}
    </QueryState>
  );
}

/** What is stored of the conversation, from its first post, indented by depth. */
export function ThreadSection({ mention }: AroundProps) {
  const { t } = useTranslation('mentionWork');
  return <FoldSection name="thread" title={t('thread')}>{(isOpen) => <Thread mention={mention} isOpen={isOpen} />}</FoldSection>;
}

function Thread({ mention, isOpen }: AroundProps & { isOpen: boolean }) {
  const { t } = useTranslation('mentionWork');
  const query = useThread(mention.id, isOpen);
  return (
    <QueryState query={query} skeleton={skeleton}>
      {({ items, isCapped }) => (
        items.length <= 1 ? <p className={classes['quiet']}>{t('threadNone')}</p> : (
          <>
            {items.map(({ depth, mention: post }) => <BriefPost key={post.id} base={post} depth={depth} isHere={post.id === mention.id} />)}
            {isCapped && <p className={classes['quiet']}>{t('threadCapped')}</p>}
          </>
        )
      )}
    </QueryState>
  );
}

/** The same author's earlier posts: counts by tone and the last ones. */
export function AuthorSection({ mention }: AroundProps) {
  const { t } = useTranslation('mentionWork');
  return <FoldSection name="author" title={t('author')}>{(isOpen) => <Author mention={mention} isOpen={isOpen} />}</FoldSection>;
}

function Author({ mention, isOpen }: AroundProps & { isOpen: boolean }) {
  const { t } = useTranslation('mentionWork');
  const query = useAuthor(mention.id, isOpen);
  return (
    <QueryState query={query} skeleton={skeleton}>
      {(history) => {
        const others = history.mentions.filter(({ id }) => id !== mention.id);
        return (
          <>
            <AuthorCounts history={history} />
            {others.length === 0 ? <p className={classes['quiet']}>{t('authorNone')}</p> : others.map((post) => <BriefPost key={post.id} base={post} />)}
            {history.total > history.mentions.length && <p className={classes['quiet']}>{t('authorCapped', { count: history.mentions.length })}</p>}
          </>
        );
      }}
    </QueryState>
  );
}

function AuthorCounts({ history }: { history: AuthorHistory }) {
  const { t } = useTranslation('mentionWork');
  const pick = useWords();
  return (
    <p className={classes['counts']}>
      <span>{t('authorTotal', { total: formatCount(history.total) })}</span>
      {polarities.map((polarity) => <span key={polarity} style={{ color: polarityLooks[polarity].colour }}>{polarityLooks[polarity].shape} {pick(polarityWords[polarity])} {formatCount(history.polarities[polarity])}</span>)}
      {history.firstAt !== null && <span>{t('authorFirst')} <TimeText at={history.firstAt} /></span>}
    </p>
  );
}
