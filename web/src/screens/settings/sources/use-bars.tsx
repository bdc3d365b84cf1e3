import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import type { UseUnit } from '@hinomi/shared/sources/source-kind';
import { useWords } from '../../../lib/words.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import { shownUse, usedPercent, useStep } from './budget-words.ts';
import { unitsOf } from './settings-lines.ts';
import classes from './sources.module.css';
import './words.ts';

type Use = Source['health']['use'][number];

function UseBar({ use, unit }: { use: Use; unit: UseUnit | undefined }) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const label = unit === undefined ? use.unit : pick(unit.label);
  const used = shownUse(unit ?? {}, use.used);
  const percent = usedPercent(use.used, use.limit);
  const text = use.limit === null ? t('usedOnly', { used }) : t('usedOf', { used, limit: shownUse(unit ?? {}, use.limit), percent });
  return (
    <div className={classes['use']}>
      <div className={classes['useHead']}>
        <span>{label}</span>
        <b className="tabular">{text}</b>
        <span className={classes['renews']}>{t('renewsAt')} <TimeText at={use.resetsAt} form="near" /></span>
      </div>
      {percent !== null && (
        <div className={classes['bar']} role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} aria-valuetext={text} data-step={useStep(percent)}>
          <span className={classes['barFill']} style={{ width: `${percent}%` }} />
          <span className={classes['mark']} data-at="50" />
          <span className={classes['mark']} data-at="80" />
        </div>
      )}
      {useStep(percent) === 'most' && <span className={classes['useNote']}>{t('useMost')}</span>}
      {useStep(percent) === 'spent' && <span className={classes['useNote']}>{t('useSpent')}</span>}
    </div>
  );
}

/** What a source has used of each limit in the window that runs, with marks at 50 and 80 %, and when it begins anew. */
export function UseBars({ source }: { source: Source }) {
  const units = unitsOf(source);
  if (source.health.use.length === 0) return null;
  return <div className={classes['uses']}>{source.health.use.map((use) => <UseBar key={use.unit} use={use} unit={units.find(({ name }) => name === use.unit)} />)}</div>;
}
