import { memo } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TopicCard as Card } from '@hinomi/shared/contracts/monitor';
import { channelWords } from '@hinomi/shared/vocabulary/channel';
import { levelTagWords } from '@hinomi/shared/vocabulary/level';
import { useWords } from '../../lib/words.ts';
import { LevelGauge } from '../../ui/charts/level-gauge.tsx';
import { Sparkline } from '../../ui/charts/sparkline.tsx';
import { LevelChip } from '../../ui/level-chip.tsx';
import { compareVelocity, formatBaseline, formatRatio } from './card-figures.ts';
import { ToneBar } from './tone-bar.tsx';
import classes from './topic-card.module.css';

const withCommas = (count: number): string => count.toLocaleString('en-US');

type TopicCardProps = { card: Card; isFocused: boolean; onFocus: (topicId: number) => void };

/** One topic at a glance. Without data it never looks calm: the level gives way to 「データ不足」. Drawn anew only when it changes itself. */
export const TopicCard = memo(function TopicCard({ card, isFocused, onFocus }: TopicCardProps) {
  const { t } = useTranslation('monitor');
  const pick = useWords();
  const isStale = card.dataState === 'stale';
  return (
    <article className={classes['card']} data-level={card.level} data-stale={isStale || undefined} data-focused={isFocused || undefined}>
      <div className={classes['head']}>
        <CardLevel card={card} />
        <h2 className={classes['name']}>
          <button type="button" className={classes['open']} aria-pressed={isFocused} onClick={() => onFocus(card.topicId)} data-topic-card={card.topicId}><bdi>{card.name}</bdi></button>
        </h2>
      </div>
      <CardTags card={card} />
      {isStale && <p className={classes['warning']}>{t('staleWhy')}</p>}
      {card.dataState === 'thin' && <p className={classes['note']}>{t('thinWhy')}</p>}
      <div className={classes['figures']} data-old={isStale || undefined}>
        <div className={classes['lead']}>
          <div>
            <Criticism card={card} />
            <Velocity card={card} />
          </div>
          <LevelGauge level={card.level} score={card.riskScore} isUnknown={isStale} />
        </div>
        <Sparkline all={card.spark} critical={card.sparkCritical} />
        <ToneBar tone={card.tone60} />
      </div>
      {card.reason !== null && <p className={classes['reason']}>{pick(card.reason)}</p>}
      <div className={classes['foot']}>
        {card.channels.length === 0 ? <span className={classes['note']}>{t('channelsNone')}</span> : (
          <ul className={classes['channels']} aria-label={t('channels')}>{card.channels.map((channel) => <li key={channel}>{pick(channelWords[channel])}</li>)}</ul>
        )}
        {card.openAlertId !== null && (
          <Link to="/alerts" search={{ id: card.openAlertId }} className={classes['alert']} aria-label={t('openAlertOf', { name: card.name })}>{t('openAlert')}</Link>
        )}
      </div>
    </article>
  );
});

function CardLevel({ card }: { card: Card }) {
  const { t } = useTranslation('monitor');
  if (card.dataState !== 'stale') return <LevelChip level={card.level} />;
  return (
    <span className={classes['staleLevel']}>
      <span className={classes['staleChip']}><IconAlertTriangle size={16} aria-hidden />{t('stale')}</span>
      {card.level > 1 && <span className={classes['lastLevel']}>{t('lastLevel')} <LevelChip level={card.level} size="sm" /></span>}
    </span>
  );
}

function CardTags({ card }: { card: Card }) {
  const pick = useWords();
  const tags = card.tags.filter((tag) => tag !== 'data_thin' || card.dataState === 'ok');
  if (tags.length === 0) return null;
  return <ul className={classes['tags']}>{tags.map((tag) => <li key={tag}>{pick(levelTagWords[tag])}</li>)}</ul>;
}

function Criticism({ card }: { card: Card }) {
  const { t } = useTranslation('monitor');
  const ratio = formatRatio(card.ratio, card.baseline60);
  return (
    <div>
      <p className={classes['criticism']}>
        <span className={classes['caption']}>{t('critical')}</span>
        {' '}
        <span className={classes['big']}>{t('count', { count: withCommas(card.critical60) })}</span>
        {card.critical60 > 0 && <span className={classes['ratio']}>{ratio === null ? t('noRatio') : t('ratio', { ratio })}</span>}
      </p>
      <div className={classes['small']}>
        <span>{t('authors', { count: withCommas(card.authors60) })}</span>
        <span>{t('baseline', { count: formatBaseline(card.baseline60) })}</span>
      </div>
    </div>
  );
}

const arrows = { rising: '▲', falling: '▼', steady: '―' } as const;

function Velocity({ card }: { card: Card }) {
  const { t } = useTranslation('monitor');
  const direction = compareVelocity(card);
  return (
    <div className={classes['velocity']} data-direction={direction} title={t('velocityLong', { now: card.critical10, before: card.previous10 })}>
      <span>{t('velocity', { count: withCommas(card.critical10) })}</span>
      <span className={classes['direction']}><span aria-hidden="true">{arrows[direction]}</span> {t(direction)}</span>
    </div>
  );
}
