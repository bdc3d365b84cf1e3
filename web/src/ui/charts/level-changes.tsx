import { useTranslation } from 'react-i18next';
import type { TopicSeries } from '@hinomi/shared/contracts/monitor';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import { formatTable } from '../../lib/dates.ts';
import { useLanguage, useWords } from '../../lib/words.ts';
import classes from './charts.module.css';

const shown = 5;

/** The newest level changes of the chart in words: the marks in the picture alone would be lost to a screen reader. */
export function LevelChanges({ levels }: { levels: TopicSeries['levels'] }) {
  const { t } = useTranslation('charts');
  const pick = useWords();
  const language = useLanguage();
  if (levels.length === 0) return null;
  const words = levels.slice(-shown).toReversed().map((change) => t('levelChangeOne', {
    time: formatTable(change.at, language), from: pick(levelWords[change.from]), to: pick(levelWords[change.level]),
  }));
  return <p className={classes['changes']}>{t('levelChange', { list: words.join(language === 'ja' ? '、' : '; ') })}</p>;
}
