import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Annotation, AnnotationList as List, HandAnnotation } from '@hinomi/shared/contracts/annotation';
import { annotationRoutes } from '@hinomi/shared/routes/insight-routes';
import { annotationKindWords } from '@hinomi/shared/vocabulary/annotation';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { numberAnnotations } from '../../../ui/charts/annotation-marks.ts';
import { LevelChip } from '../../../ui/level-chip.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useRemoval } from '../../../ui/use-removal.ts';
import './words.ts';
import classes from './insight.module.css';

type Props = { list: List; topicId: number; onEdit: (note: HandAnnotation) => void };

/** What stands beside the curve in words, under the numbers of the chart, newest first; own notes can be changed and removed. */
export default function AnnotationList({ list, topicId, onEdit }: Props) {
  const { t } = useTranslation('insight');
  const { can } = useSession();
  if (list.annotations.length === 0) return <p className={classes['note']}>{t('annotationsNone')}</p>;
  return (
    <>
      {list.isCapped && <p className={classes['note']}>{t('annotationsCapped')}</p>}
      <ol className={classes['notes']} aria-label={t('annotations')}>
        {numberAnnotations(list.annotations).toReversed().map((one) => (
          <li key={one.key}>
            <span className={classes['number']}>{one.number}</span>
            <AnnotationText one={one} topicId={topicId} />
            {one.hand !== null && can('annotation.write') && <NoteActs note={one.hand} onEdit={onEdit} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function AnnotationText({ one, topicId }: { one: Annotation; topicId: number }) {
  const { t } = useTranslation('insight');
  const pick = useWords();
  return (
    <div>
      <span className={classes['meta']}>
        <b>{pick(annotationKindWords[one.kind])}</b>
        <TimeText at={one.at} />
        {one.level !== null && <LevelChip level={one.level} size="sm" />}
        {one.author !== null && <span className={classes['author']}><PlainText text={one.author} isName /></span>}
        {one.hand !== null && <span>{t('by', { name: one.hand.by })}</span>}
      </span>
      <div className={classes['said']}>{one.words !== null ? pick(one.words) : <PlainText text={one.text ?? t('noText')} lines={2} />}</div>
      <span className={classes['meta']}>
        {one.mentionId !== null && <Link to="/mentions" search={{ topic: topicId, id: one.mentionId }} className={classes['link']}>{t('openPost')}</Link>}
        {one.alertId !== null && <Link to="/alerts" search={{ id: one.alertId }} className={classes['link']}>{t('openAlert')}</Link>}
        {one.url !== null && <SafeLink href={one.url} />}
      </span>
    </div>
  );
}

function NoteActs({ note, onEdit }: { note: HandAnnotation; onEdit: (note: HandAnnotation) => void }) {
  const { t } = useTranslation('insight');
  const params = { annotationId: note.id };
  const removal = useRemoval({
    remove: () => callApi(annotationRoutes.remove, { params, query: { version: note.version } }), restore: () => callApi(annotationRoutes.restore, { params }),
    done: t('removed', { text: note.text }), failed: t('removeFailed'), refresh: [queryKeys.monitor('annotations', note.topicId)],
  });
  const named = (act: string) => ({ 'aria-label': t('actOf', { act, text: note.text }) });
  return (
    <Group gap="xs" wrap="nowrap" className={classes['acts'] ?? ''}>
      <Button size="compact-sm" variant="default" className={classes['tool']} onClick={() => onEdit(note)} {...named(t('edit'))}>{t('edit')}</Button>
      <Button size="compact-sm" variant="subtle" color="red" className={classes['tool']} loading={removal.isBusy} onClick={removal.run} {...named(t('remove'))}>{t('remove')}</Button>
    </Group>
  );
}
