import { useState } from 'react';
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SourceHistory } from '@hinomi/shared/contracts/source';
import { sourceErrors } from '@hinomi/shared/errors/source-errors';
import { useLanguage, useWords } from '../../../lib/words.ts';
import { HatchMark } from '../../../ui/charts/hatch-mark.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { formatLength } from './span-words.ts';
import classes from './sources.module.css';
import './words.ts';

type Gap = SourceHistory['gaps'][number];
const firstShown = 6;

function GapItem({ gap }: { gap: Gap }) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const language = useLanguage();
  const now = useNow();
  return (
    <li className={classes['past']}>
      <HatchMark kind={gap.kind} />
      <div>
        <Text size="sm">
          <b>{t(`gap.${gap.kind}`)}</b> <TimeText at={gap.from} /> – {gap.to === null ? t('goesOn') : <TimeText at={gap.to} />}{' '}
          <span className="tabular">({formatLength((gap.to === null ? now : Date.parse(gap.to)) - Date.parse(gap.from), language)})</span>
        </Text>
        <Text size="sm" c="dimmed">{gap.code === null ? t(`gapMeans.${gap.kind}`) : pick(sourceErrors[gap.code])}</Text>
      </div>
    </li>
  );
}

/** Spans that were not heard, newest first. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  const { t } = useTranslation('sources');
  const [isAll, setIsAll] = useState(false);
  return (
    <>
      <ul className="plain-list">{gaps.slice(0, isAll ? undefined : firstShown).map((gap) => <GapItem key={gap.id} gap={gap} />)}</ul>
      {gaps.length > firstShown && !isAll && <div><Button size="xs" variant="default" onClick={() => setIsAll(true)}>{t('showAll', { count: gaps.length })}</Button></div>}
    </>
  );
}
