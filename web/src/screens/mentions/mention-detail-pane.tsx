import { CloseButton, Skeleton } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention, MentionDetail } from '@hinomi/shared/contracts/mention';
import { channelWords } from '@hinomi/shared/vocabulary/channel';
import { useWords } from '../../lib/words.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { ownTitle } from '../../ui/whole-text.ts';
import { foldEqual, orderJudgements, type JudgementGroup } from './choose-judgement.ts';
import { AuthorSection, CopiesSection, ThreadSection } from './detail/around-sections.tsx';
import { EvidenceSection } from './detail/evidence-section.tsx';
import { HeldNote } from './detail/held-note.tsx';
import { HistorySection } from './detail/history-section.tsx';
import { NotesSection } from './detail/notes-section.tsx';
import { OpinionSection } from './detail/opinion-section.tsx';
import { OutlookSection } from './detail/outlook-section.tsx';
import { useSettled } from './detail/use-settled.ts';
import { useWorkDetail } from './detail/use-work-detail.ts';
import { LabelHistory } from './label/label-history.tsx';
import { JudgedText } from './judged-text.tsx';
import { JudgementPanel } from './judgement-panel.tsx';
import { MentionChips } from './mention-chips.tsx';
import { EngagementTable } from './engagement-table.tsx';
import { MentionFacts } from './mention-facts.tsx';
import { AuthorText } from './mention-row.tsx';
import { placeReasons } from './text-pieces.ts';
import { mentionFor, useChoices, useMentionDetail } from './use-mentions.ts';
import { ActStrip } from './work/act-strip.tsx';
import { useDesk, useShown, useShownJudgements } from './work/work-desk.ts';
import classes from './mentions.module.css';

type MentionDetailPaneProps = { mentionId: string; known: Mention | undefined; topicId: number | undefined; onClose: () => void; hasClose: boolean };

/** Everything known of one mention: its text, the judgements, the posts around it, the work on it, and earlier versions. */
export function MentionDetailPane({ mentionId, known, topicId, onClose, hasClose }: MentionDetailPaneProps) {
  const { t } = useTranslation('mentions');
  const isSettled = useSettled();
  const query = useMentionDetail(mentionId, known, isSettled);
  return (
    <div className={classes['detail']} data-mention-detail={mentionId}>
      {hasClose && (
        <div className={classes['detailHead']}>
          <h2 className={classes['title']}>{t('detail')}</h2>
          <CloseButton aria-label={t('close')} onClick={onClose} />
        </div>
      )}
      <QueryState query={query} skeleton={<><Skeleton height={24} mb={12} /><Skeleton height={160} mb={12} /><Skeleton height={200} /></>}>
        {(detail) => <DetailBody detail={detail} topicId={topicId} isSettled={isSettled} />}
      </QueryState>
    </div>
  );
}

type DetailBodyProps = { detail: MentionDetail; topicId: number | undefined; isSettled: boolean };

function DetailBody({ detail, topicId, isSettled }: DetailBodyProps) {
  const { book } = useDesk();
  const base = useMemo(() => mentionFor(detail, topicId), [detail, topicId]);
  const mention = useShown(base);
  useEffect(() => book.note([base]), [book, base]);
  const shown = useShownJudgements(detail.judgements, mention);
  const groups = useMemo(() => foldEqual(orderJudgements(shown, topicId)), [shown, topicId]);
  const places = useMemo(() => groups.map(({ judgement }) => placeReasons(mention.text, judgement.reasons)), [groups, mention.text]);
  return (
    <>
      <DetailHead mention={mention} imitates={detail.imitates} />
      <PostText mention={mention} places={places[0] ?? []} />
      {isSettled ? <DetailRest detail={detail} mention={mention} groups={groups} places={places} /> : <Skeleton height={120} my={12} aria-hidden />}
    </>
  );
}

type DetailRestProps = { detail: MentionDetail; mention: Mention; groups: JudgementGroup[]; places: ReturnType<typeof placeReasons>[] };

/** What takes long to draw; who leafs through posts need not wait for it. */
function DetailRest({ detail, mention, groups, places }: DetailRestProps) {
  const { t } = useTranslation('mentions');
  const { topics } = useChoices();
  const topicName = (id: number) => topics.find((topic) => topic.id === id)?.name ?? t('topicGone');
  const titleOf = (topicIds: readonly (number | null)[]) => {
    const names = topicIds.flatMap((id) => (id === null ? [] : [t('quoted', { name: topicName(id) })])).join('');
    if (names === '') return t('judgementWhole');
    return t(topicIds.includes(null) ? 'judgementBoth' : 'judgementOf', { topic: names });
  };
  return (
    <>
      <ActStrip mention={mention} />
      <HeldNote mentionId={mention.id} />
      {groups.length === 0 && <section className={classes['block']}><h3 className={classes['subtitle']}>{t('judgement')}</h3><p className={classes['note']}>{t('unjudgedText')}</p></section>}
      {groups.map(({ judgement, topicIds }, index) => <JudgementPanel key={judgement.topicId ?? 'whole'} mention={mention} judgement={judgement} topicIds={topicIds} places={places[index] ?? []} title={titleOf(topicIds)} />)}
      <LabelHistory mentionId={mention.id} topicName={topicName} />
      <OpinionSection mentionId={mention.id} judgement={groups[0]?.judgement} />
      <div className={classes['around']}><CopiesSection mention={mention} /><ThreadSection mention={mention} /><AuthorSection mention={mention} /></div>
      <WorkParts mentionId={mention.id} />
      <MentionFacts mention={mention} topicNames={mention.topicIds.map(topicName)} />
      <OutlookSection mentionId={mention.id} />
      <EngagementTable points={detail.engagement} />
      <Versions versions={detail.versions} />
    </>
  );
}

function PostText({ mention, places }: { mention: Mention; places: Parameters<typeof JudgedText>[0]['places'] }) {
  const { t } = useTranslation('mentions');
  const title = ownTitle(mention);
  return (
    <section className={classes['block']}>
      {mention.contentWarning !== null && <p className={classes['note']}>{t('contentWarning', { text: mention.contentWarning })}</p>}
      {title !== null && <h3 className={classes['postTitle']}><JudgedText text={title} places={[]} /></h3>}
      {mention.text === '' ? <p className={classes['small']}>{t('noText')}</p> : <JudgedText text={mention.text} places={places} />}
      {!mention.textIsFull && <p className={classes['note']}>{t('notFull')}</p>}
      <p className={classes['atSource']}>{mention.url === null ? t('noAddress') : <SafeLink href={mention.url}>{t('openAtSource')}</SafeLink>}</p>
    </section>
  );
}

function WorkParts({ mentionId }: { mentionId: string }) {
  const query = useWorkDetail(mentionId);
  return (
    <QueryState query={query} skeleton={<><Skeleton height={24} my={12} /><Skeleton height={80} /></>}>
      {({ notes, evidence, history }) => (
        <>
          <NotesSection mentionId={mentionId} notes={notes} />
          <EvidenceSection mentionId={mentionId} evidence={evidence} />
          <HistorySection history={history} />
        </>
      )}
    </QueryState>
  );
}

function Versions({ versions }: Pick<MentionDetail, 'versions'>) {
  const { t } = useTranslation('mentions');
  if (versions.length === 0) return null;
  return (
    <section className={classes['block']}>
      <h3 className={classes['subtitle']}>{t('versions')}</h3>
      {versions.map((version) => (
        <div key={version.seenAt} className={classes['version']}>
          <TimeText at={version.seenAt} form="full" />
          <JudgedText text={[version.title, version.text].filter(Boolean).join('\n')} places={[]} />
        </div>
      ))}
    </section>
  );
}

function DetailHead({ mention, imitates }: { mention: Mention; imitates: string | null }) {
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
      {imitates !== null && <p className={classes['note']} data-imitates><strong>{t('imitation')}</strong><br /><bdi>{t('imitationText', { handle: imitates })}</bdi></p>}
      {mention.isClockSuspect && <p className={classes['note']}>{t('clockSuspect')}</p>}
      <MentionChips mention={mention} />
    </div>
  );
}
