import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopicCard } from '@hinomi/shared/contracts/monitor';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import { useWords } from '../../lib/words.ts';
import { compareLevels, rememberLevels, type KnownLevels, type LevelNews } from './level-news.ts';

/** Tells screen readers of level changes: politely, and at once only for a rise to 重大 or 緊急. */
export function LevelAnnouncer({ cards }: { cards: readonly TopicCard[] }) {
  const { t } = useTranslation('monitor');
  const pick = useWords();
  const known = useRef<KnownLevels>(new Map());
  const [news, setNews] = useState<readonly LevelNews[]>([]);
  useEffect(() => {
    const changed = compareLevels(known.current, cards);
    known.current = rememberLevels(cards);
    if (changed.length > 0) setNews(changed);
  }, [cards]);
  const say = (isUrgent: boolean) => news.filter((one) => one.isUrgent === isUrgent)
    .map((one) => t('changed', { name: one.name, from: pick(levelWords[one.from]), level: pick(levelWords[one.level]) })).join(' ');
  return (
    <VisuallyHidden>
      <span aria-live="polite">{say(false)}</span>
      <span aria-live="assertive">{say(true)}</span>
    </VisuallyHidden>
  );
}
