import { useHotkeys } from '@mantine/hooks';
import { periods, type Period } from '@hinomi/shared/contracts/monitor';
import { usePause } from '../../lib/live-connection.ts';
import { stepIndex } from './card-order.ts';

/** Space presses a focused control; only elsewhere may it pause the screen. */
const pressedBySpace = ['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON', 'A', 'SUMMARY'];

/** Moves the focus to the next or previous topic card; Enter on it is an ordinary press of its button. */
function moveCard(step: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-topic-card]')];
  const from = cards.findIndex((card) => card === document.activeElement);
  const start = from >= 0 ? from : cards.findIndex((card) => card.getAttribute('aria-pressed') === 'true') - (step === 1 ? 1 : -1);
  cards[stepIndex(cards.length, Math.max(-1, start), step)]?.focus();
}

/** Keys of 監視: j/k topics, 1–4 period, Space pause. */
export function useMonitorKeys(choosePeriod: (period: Period) => void): void {
  const { isPaused, pause, resume } = usePause();
  useHotkeys([
    ['j', () => moveCard(1)],
    ['k', () => moveCard(-1)],
    ...periods.map((period, index): [string, () => void] => [String(index + 1), () => choosePeriod(period)]),
  ]);
  useHotkeys([['space', isPaused ? resume : pause]], pressedBySpace);
}
