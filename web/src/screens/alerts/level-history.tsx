import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertDetail } from '@hinomi/shared/contracts/alert';
import { useWords } from '../../lib/words.ts';
import { LevelChip } from '../../ui/level-chip.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { ValueTable } from './alert-tables.tsx';
import classes from './alerts.module.css';

type Step = AlertDetail['history'][number];

/** 判定の記録: when the level changed, why, and every value it was held against; newest first. */
export function LevelHistory({ history }: { history: AlertDetail['history'] }) {
  const { t } = useTranslation('alerts');
  if (history.length === 0) return <p className={classes['small']}>{t('historyNone')}</p>;
  const sorted = history.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return <ol className={classes['history']}>{sorted.map((step) => <HistoryStep key={`${step.at}-${step.level}`} step={step} />)}</ol>;
}

function HistoryStep({ step }: { step: Step }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li>
      <div className={classes['step']}><TimeText at={step.at} /> <LevelChip level={step.from} size="sm" /> → <LevelChip level={step.level} size="sm" /></div>
      <p className={classes['stepReason']}>{pick(step.reason)}</p>
      {step.values.length > 0 && (
        <>
          <button type="button" className={classes['fold']} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}><IconChevronRight size={16} aria-hidden /> {t('judgedValues', { count: step.values.length })}</button>
          {isOpen && <ValueTable values={step.values} />}
        </>
      )}
    </li>
  );
}
