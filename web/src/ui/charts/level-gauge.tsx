import { levels, levelWords, type Level } from '@hinomi/shared/vocabulary/level';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../lib/words.ts';
import { levelLooks } from '../level-chip.tsx';
import './chart-words.ts';
import { gaugeBox, needlePath, sectionPath } from './gauge-arcs.ts';
import classes from './charts.module.css';

type Props = { level: Level; /** 0–100. */ score: number; /** Nothing certain is known: no needle, no number, no colour. */ isUnknown?: boolean };

/** 危険度 as a half circle of the five levels with a needle; the number stands below it, and all of it in words for who cannot see it. */
export function LevelGauge({ level, score, isUnknown = false }: Props) {
  const { t } = useTranslation('charts');
  const pick = useWords();
  const label = isUnknown ? t('gaugeUnknown') : t('gauge', { score, level, word: pick(levelWords[level]) });
  return (
    <div className={classes['gauge']} data-unknown={isUnknown || undefined}>
      <svg viewBox={`0 0 ${gaugeBox.width} ${gaugeBox.height}`} role="img" aria-label={label}>
        {levels.map((one) => (
          <path key={one} d={sectionPath(one)} className={classes['gaugeSection']} data-on={(!isUnknown && one === level) || undefined}
            fill={isUnknown ? 'none' : levelLooks[one].fill} stroke={isUnknown ? undefined : levelLooks[one].edge} />
        ))}
        {!isUnknown && <path d={needlePath(score)} className={classes['gaugeNeedle']} />}
        {!isUnknown && <circle cx={gaugeBox.x} cy={gaugeBox.y} r="4.5" className={classes['gaugeNeedle']} />}
      </svg>
      <span className={classes['gaugeText']} aria-hidden="true">{t('gaugeCaption')} <b>{isUnknown ? '―' : score}</b></span>
    </div>
  );
}
