import { useTranslation } from 'react-i18next';
import { periods, type Period } from '@hinomi/shared/contracts/monitor';
import { usePause } from '../../lib/live-connection.ts';
import type { Shortcut } from '../../lib/shortcut-registry.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { stepIndex } from './card-order.ts';

/** Moves the focus to the next or previous topic card; Enter on it is an ordinary press of its button. */
function moveCard(step: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-topic-card]')];
  const from = cards.findIndex((card) => card === document.activeElement);
  const start = from >= 0 ? from : cards.findIndex((card) => card.getAttribute('aria-pressed') === 'true') - (step === 1 ? 1 : -1);
  cards[stepIndex(cards.length, Math.max(-1, start), step)]?.focus();
}

/** Keys of 監視: j/k topics, 1–4 period, Space pause. */
export function useMonitorKeys(choosePeriod: (period: Period) => void): void {
  const { t } = useTranslation('monitor');
  const { isPaused, pause, resume } = usePause();
  useShortcuts(t('title'), [
    { key: 'j', shows: 'j / k', says: t('keyNext'), run: () => moveCard(1) },
    { key: 'k', run: () => moveCard(-1) },
    { key: 'Enter', says: t('keyOpen') },
    ...periods.map((period, index): Shortcut => ({ key: String(index + 1), ...(index === 0 && { shows: `1 〜 ${periods.length}`, says: t('keyPeriod') }), run: () => choosePeriod(period) })),
    { key: 'Space', says: t('keyPause'), run: isPaused ? resume : pause },
  ]);
}

/** `a` writes down what just happened; null where the reader may not. */
export function useAnnotateKey(annotate: (() => void) | null): void {
  const { t } = useTranslation('monitor');
  useShortcuts(t('title'), annotate === null ? [] : [{ key: 'a', says: t('keyAnnotate'), run: annotate }]);
}
