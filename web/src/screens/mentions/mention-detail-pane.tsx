import { CloseButton, Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention, MentionDetail } from '@hinomi/shared/contracts/mention';
import { channelWords } from '@hinomi/shared/vocabulary/channel';
import { useWords } from '../../lib/words.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { ownTitle } from '../../ui/whole-text.ts';
import { orderJudgements } from './choose-judgement.ts';
import { JudgedText } from './judged-text.tsx';
import { JudgementPanel } from './judgement-panel.tsx';
import { MentionChips } from './mention-chips.tsx';
import { MentionFacts } from './mention-facts.tsx';
import { AuthorText } from './mention-row.tsx';
import { placeReasons } from './text-pieces.ts';
import { useChoices, useMentionDetail } from './use-mentions.ts';
import classes from './mentions.module.css';

type MentionDetailPaneProps = { mentionId: string; known: Mention | undefined; topicId: number | undefined; onClose: () => void; hasClose: boolean };

/** Everything known of one mention: its text with the reasons, the judgements, counts, links and earlier versions. */
export function MentionDetailPane({ mentionId, known, topicId, onClose, hasClose }: MentionDetailPaneProps) {
  const { t } = useTranslation('mentions');
  const query = useMentionDetail(mentionId, known);
  return (
    <div className={classes['detail']}>
      {hasClose && (
        <div className={classes['detailHead']}>
          <h2 className={classes['title']}>{t('detail')}</h2>
          <CloseButton aria-label={t('close')} onClick={onClose} />
        </div>
      )}
      <QueryState query={query} skeleton={<><Skeleton height={24} mb={12} /><Skeleton height={160} mb={12} /><Skeleton height={200} /></>}>
        {(detail) => <DetailBody detail={detail} topicId={topicId} />}
      </QueryState>
    </div>
  );
}

function DetailBody({ detail, topicId }: { detail: MentionDetail; topicId: number | undefined }) {
  const { t } = useTranslation('mentions');
  const { mention } = detail;
  const { topics } = useChoices();
  const judgements = useMemo(() => orderJudgements(detail.judgements, topicId), [detail.judgements, topicId]);
  const places = useMemo(() => judgements.map((judgement) => placeReasons(mention.text, judgement.reasons)), [judgements, mention.text]);
  const title = ownTitle(mention);
  const topicName = (id: number) => topics.find((topic) => topic.id === id)?.name ?? t('topicGone');
  return (
    <>
      <DetailHead mention={mention} />
      <section className={classes['block']}>
        {mention.contentWarning !== null && <p className={classes['note']}>{t('contentWarning', { text: mention.contentWarning })}</p>}
        {title !== null && <h3 className={classes['postTitle']}><JudgedText text={title} places={[]} /></h3>}
        {mention.text === '' ? <p className={classes['small']}>{t('noText')}</p> : <JudgedText text={mention.text} places={places[0] ?? []} />}
        {!mention.textIsFull && <p className={classes['note']}>{t('notFull')}</p>}
        <p className={classes['atSource']}>{mention.url === null ? t('noAddress') : <SafeLink href={mention.url}>{t('openAtSource')}</SafeLink>}</p>
      </section>
      {judgements.length === 0 && <section className={classes['block']}><h3 className={classes['subtitle']}>{t('judgement')}</h3><p className={classes['note']}>{t('unjudgedText')}</p></section>}
      {judgements.map((judgement, index) => (
        <JudgementPanel key={judgement.topicId ?? 'whole'} judgement={judgement} places={places[index] ?? []}
          title={judgement.topicId === null ? t('judgementWhole') : t('judgementOf', { topic: topicName(judgement.topicId) })} />
      ))}
      <MentionFacts mention={mention} topicNames={mention.topicIds.map(topicName)} />
      {detail.versions.length > 0 && (
        <section className={classes['block']}>
          <h3 className={classes['subtitle']}>{t('versions')}</h3>
          {detail.versions.map((version) => (
            <div key={version.seenAt} className={classes['version']}>
              <TimeText at={version.seenAt} form="full" />
              <JudgedText text={[version.title, version.text].filter(Boolean).join('\n')} places={[]} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function DetailHead({ mention }: { mention: Mention }) {
  const { t } = useTranslation('mentions');
  const pick = useWords();
  return (
    <div className={classes['block']}>
      <div className={classes['who']}><AuthorText mention={mention} />{mention.authorHandle !== null && mention.authorName !== null && <bdi className={classes['small']}>{mention.authorHandle}</bdi>}</div>
      <dl className={classes['facts']}>
        <dt>{t('posted')}</dt><dd>{mention.postedAt === null ? t('postedUnknown') : <TimeText at={mention.postedAt} form="full" />}</dd>
        <dt>{t('firstSeen')}</dt><dd><TimeText at={mention.firstSeenAt} form="full" /></dd>
        {mention.editedAt !== null && <><dt>{t('editedAt')}</dt><dd><TimeText at={mention.editedAt} form="full" /></dd></>}
        {mention.deletedAt !== null && <><dt>{t('deletedAt')}</dt><dd><TimeText at={mention.deletedAt} form="full" /></dd></>}
        <dt>{t('source')}</dt><dd><bdi>{mention.sourceName}</bdi> ({pick(channelWords[mention.channel])})</dd>
      </dl>
      {mention.isClockSuspect && <p className={classes['note']}>{t('clockSuspect')}</p>}
      <MentionChips mention={mention} />
    </div>
  );
}
