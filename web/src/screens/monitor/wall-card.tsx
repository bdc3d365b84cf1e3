import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopicCard } from '@hinomi/shared/contracts/monitor';
import { useWords } from '../../lib/words.ts';
import { Sparkline } from '../../ui/charts/sparkline.tsx';
import { LevelChip } from '../../ui/level-chip.tsx';
import { formatRatio } from './card-figures.ts';
import classes from './wall.module.css';

/** One topic, to be read across a room. Without data it never looks calm. Drawn anew only when its figures change. */
export const WallCard = memo(function WallCard({ card }: { card: TopicCard }) {
  const { t } = useTranslation('wall');
  const pick = useWords();
  const isStale = card.dataState === 'stale';
  const ratio = formatRatio(card.ratio, card.baseline60);
  return (
    <article className={classes['card']} data-level={card.level} data-stale={isStale || undefined}>
      <div className={classes['cardHead']}>
        <h2 className={classes['name']}><bdi>{card.name}</bdi></h2>
        {isStale ? <span className={classes['missing']}>{t('missing')}</span> : <LevelChip level={card.level} size="lg" />}
      </div>
      <p className={classes['figure']}>
        <span className={classes['big']}>{card.critical60.toLocaleString('en-US')}</span> {t('critical')}
        {card.critical60 > 0 && ratio !== null && <span className={classes['ratio']}>{t('ratio', { ratio })}</span>}
      </p>
      <Sparkline all={card.spark} critical={card.sparkCritical} />
      {card.reason !== null && !isStale && <p className={classes['reason']}>{pick(card.reason)}</p>}
      {isStale && <p className={classes['reason']}>{t('missingWhy')}</p>}
    </article>
  );
});
